/**
 * A link to a cell of a table opens what is folded away in it.
 * Without script the cell is shown closed, and a press opens it.
 */
function openTarget(): void {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (target?.matches('td')) for (const details of target.querySelectorAll('details')) details.open = true;
}
addEventListener('hashchange', openTarget);
openTarget();

export {};
