/**
 * Keeps a filter form, the address, the count and the reading order in step. What is shown, and in which order, is CSS.
 */
import { address } from './address.ts';

const form = document.querySelector<HTMLFormElement>('.filters');
const shown = document.getElementById('shown');
const list = document.querySelector('.all');
const entries = [...(list?.children ?? [])] as HTMLElement[];

if (form && list) {
  const params = new URLSearchParams(location.search);
  for (const select of form.querySelectorAll('select')) {
    const wanted = params.get(select.name);
    // Only a value that is offered: a stale or hostile one leaves the filter open.
    if (wanted && [...select.options].some((option) => option.value === wanted)) select.value = wanted;
  }
  const count = () => {
    const visible = entries.filter((entry) => entry.checkVisibility()).length;
    if (shown)
      shown.textContent =
        visible === entries.length ? '' : `${visible} of ${entries.length} ${shown.dataset.noun} shown`;
  };
  // What is seen first is read first and reached first, by ear and by keyboard too.
  const sort = () => {
    if (!form.elements.namedItem('sort')) return;
    const ordered = entries
      .map((entry, at) => ({ entry, order: Number(getComputedStyle(entry).order) || at / entries.length }))
      .sort((a, b) => a.order - b.order);
    list.append(...ordered.map(({ entry }) => entry));
  };
  const write = () => {
    const kept = new URLSearchParams();
    for (const select of form.querySelectorAll('select')) if (select.value) kept.set(select.name, select.value);
    address.write(String(kept), location.hash);
    sort();
    count();
  };
  form.addEventListener('change', write);
  form.addEventListener('reset', () => setTimeout(write));
  sort();
  count();
}
