/** What selected words are offered is loaded when the first are selected; from then on it watches by itself. */
function load(): void {
  if (getSelection()?.isCollapsed ?? true) return;
  document.removeEventListener('selectionchange', load);
  void import('./share-selection.ts');
}
if ('showPopover' in HTMLElement.prototype) document.addEventListener('selectionchange', load);

export {};
