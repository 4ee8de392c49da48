/** Keeps the filter of the references page, the address and the count in step. The filtering itself is CSS. */

const form = document.querySelector<HTMLFormElement>('.filters');
const shown = document.getElementById('shown');
const entries = [...document.querySelectorAll<HTMLElement>('.all > li')];

if (form) {
  const params = new URLSearchParams(location.search);
  for (const select of form.querySelectorAll('select')) {
    const wanted = params.get(select.name);
    // Only a value that is offered: a stale or hostile one leaves the filter open.
    if (wanted && [...select.options].some((option) => option.value === wanted)) select.value = wanted;
  }
  const count = () => {
    const visible = entries.filter((entry) => entry.checkVisibility()).length;
    if (shown) shown.textContent = visible === entries.length ? '' : `${visible} of ${entries.length} sources shown`;
  };
  const write = () => {
    const kept = new URLSearchParams();
    for (const select of form.querySelectorAll('select')) if (select.value) kept.set(select.name, select.value);
    history.replaceState(null, '', `${location.pathname}${kept.size > 0 ? `?${kept}` : ''}${location.hash}`);
    count();
  };
  form.addEventListener('change', write);
  form.addEventListener('reset', () => setTimeout(write));
  count();
}

export {};
