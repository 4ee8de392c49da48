/** The reader's choice of light or dark, kept by the browser for all pages of the site. */

/** Puts on what is kept: THEME_SCRIPT (theme.ts) does it for a page that is being built. */
function applyChoice(): void {
  const root = document.documentElement;
  try {
    const kept = localStorage.getItem('theme');
    if (kept === 'light' || kept === 'dark') root.dataset.theme = kept;
    else delete root.dataset.theme;
  } catch {
    /* nothing may be kept here: the page stays as it is */
  }
}

/**
 * Keeps this page in step with a choice made on another: in another tab, or before the reader came Back to this one.
 * @returns ends it
 */
export function followChoice(onChange: () => void = () => {}): () => void {
  const ended = new AbortController();
  const follow = (): void => {
    applyChoice();
    onChange();
  };
  // `key` is null where everything was cleared.
  addEventListener(
    'storage',
    ({ key }) => {
      if (key === 'theme' || key === null) follow();
    },
    ended,
  );
  addEventListener(
    'pageshow',
    ({ persisted }) => {
      if (persisted) follow();
    },
    ended,
  );
  return () => ended.abort();
}
