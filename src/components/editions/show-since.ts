/** Inlined behind the notices at the head of a page: shows the one of the edition that the address names. */
export const SHOW_SINCE =
  "for(let e of document.querySelectorAll('[data-since]'))" +
  "e.hidden=e.dataset.since!=new URLSearchParams(location.search).get('v')";
