/**
 * Links out of a frame. They open a tab of their own (`<base target>`), which a sandbox without `allow-popups` refuses
 * without a sign. There the page around is told, since some follow (WordPress), and the address is shown, to be copied.
 */
/**
 * A sandbox without `allow-same-origin` shows itself by having no origin; in any other the browser is left to itself.
 */
const isBoxed = () => self.origin === 'null';

/**
 * Looks after the links of the page.
 * @param tell hears an address that could not be opened
 * @returns opens an address as a link would, from a click or a key
 */
export function openLinks(tell: (href: string) => void): (href: string) => void {
  const go = (href: string) => {
    if (!isBoxed()) return void open(href, '_blank', 'noopener');
    // With `noopener` nothing would come back that tells whether it opened.
    const tab = open(href, '_blank');
    if (tab) {
      tab.opener = null;
      return;
    }
    tell(href);
    show(href);
  };
  addEventListener('click', (event) => {
    const { altKey, ctrlKey, metaKey, shiftKey, target, defaultPrevented } = event;
    if (!isBoxed() || defaultPrevented || altKey || ctrlKey || metaKey || shiftKey) return;
    // Links of a drawing have another kind of `href`.
    const href = target instanceof Element ? target.closest('a[href]')?.getAttribute('href') : undefined;
    if (!href || href.startsWith('#')) return;
    event.preventDefault();
    go(new URL(href, document.baseURI).href);
  });
  return go;
}

function show(address: string): void {
  document.querySelector('dialog.refused')?.remove();
  const dialog = document.createElement('dialog');
  dialog.className = 'refused s';
  dialog.innerHTML =
    '<p>The page around this frame lets it open no links. The address, to be copied:</p>' +
    '<p><input readonly size="40" aria-label="Address"> <button class="btn" type="button">Close</button></p>';
  // eslint-disable-next-line @typescript-eslint/no-non-null-assertion -- it stands in the markup above
  const field = dialog.querySelector('input')!;
  field.value = address;
  // eslint-disable-next-line @typescript-eslint/no-non-null-assertion -- as the field
  dialog.querySelector('button')!.addEventListener('click', () => dialog.close());
  document.body.append(dialog);
  dialog.showModal();
  field.select();
}
