/**
 * “Embed” opens its page as a dialog over this one: how is loaded when somebody asks for it.
 * Where it does not come, the link is followed.
 */
for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-share]')) {
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    import('./share-dialog.ts').then(({ openCodes }) => openCodes(link.href)).catch(() => location.assign(link.href));
  });
}

export {};
