/** Numbers of paragraphs and marks of headings pass their place on; how is loaded when one is about to be pressed. */
const load = () => import('./share-place.ts');

for (const link of document.querySelectorAll<HTMLAnchorElement>('.pn, .hn')) {
  if (link.matches('.pn')) link.title = 'Link and quotation';
  let selected: Range | undefined;
  for (const type of ['pointerenter', 'focus']) link.addEventListener(type, load, { once: true });
  // A press takes the selection away.
  link.addEventListener('pointerdown', () => {
    const now = getSelection();
    selected = now?.isCollapsed ? undefined : now?.getRangeAt(0).cloneRange();
  });
  link.addEventListener('click', () => void load().then(({ passPlaceOn }) => passPlaceOn(link, selected)));
}

export {};
