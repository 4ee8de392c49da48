/**
 * The codes of a part of the site as a dialog over the page. The page that holds them is fetched when it is asked for,
 * and brings its own script and styles, so that nothing of it weighs on those who only read.
 * @throws where it does not come
 */
import { find } from '../../dom/find.ts';

export async function openCodes(href: string): Promise<void> {
  if (document.querySelector('dialog.codes')) return;
  const dialog = document.createElement('dialog');
  dialog.className = 'codes';
  dialog.id = 'share';
  dialog.setAttribute('aria-labelledby', 'share-h');
  // A click beside it, on the backdrop, is the dialog's own.
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog) dialog.close();
  });
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  try {
    const answer = await fetch(href);
    if (!answer.ok) throw new Error(`${answer.status}`);
    // The styles of its page are not wanted here, and the policy of this one would complain of them.
    const page = new DOMParser().parseFromString(
      (await answer.text()).replace(/<style.*?<\/style>/gs, ''),
      'text/html',
    );
    const codes = find(page, 'share-codes');
    const styles = find<HTMLLinkElement>(codes, 'link');
    const styled = new Promise((done) => {
      styles.onload = styles.onerror = done;
    });
    dialog.append(codes);
    const close = document.createElement('form');
    close.method = 'dialog';
    close.append(Object.assign(document.createElement('button'), { className: 'btn', textContent: 'Close' }));
    codes.append(close);
    await Promise.all([
      styled,
      ...[...page.scripts].filter(({ src }) => src).map(({ src }) => import(/* @vite-ignore */ src)),
    ]);
    dialog.showModal();
  } catch (error) {
    dialog.remove();
    throw error;
  }
}
