/** A link to something that holds a closed `<details>` opens it. Without script it is shown closed, and a press opens it. */
const open = () => {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  for (const details of target?.matches('td') ? target.querySelectorAll('details') : []) details.open = true;
};
addEventListener('hashchange', open);
open();
