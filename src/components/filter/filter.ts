/**
 * Filters and orders of a list. They are CSS: each option of a select hides the entries that do not fit, or puts the
 * entries in another order, so that both work with no script. Script only keeps the address, the count and the reading
 * order in step.
 */

export interface Filter {
  /** Name of the select, of the URL parameter and of the `data-` attribute. */
  name: string;
  label: string;
  /** An entry may have several values of it, parted by spaces. */
  many?: boolean;
  options: readonly Option[];
}
export interface Option {
  value: string;
  label: string;
}
/** An order that a reader can choose besides that of the page. */
export interface Sort extends Option {
  /** Ids of all entries, first one first. */
  ids: readonly string[];
}

/**
 * One rule an option: while it is chosen, entries without its value are not shown.
 * It looks into the form and not into the list, which is long.
 */
export function filterCss(filters: readonly Filter[], sorts: readonly Sort[] = []): string {
  const chosen = (name: string, value: string) => `.filters:has([name=${name}] [value="${value}"]:checked)`;
  const hide = filters.flatMap(({ name, many, options }) =>
    options.map(({ value }) => {
      const fits = `[data-${name}${many ? '~' : ''}="${value}"]`;
      return `${chosen(name, value)}~.all>li:not(${fits}){display:none}`;
    }),
  );
  const order = sorts.flatMap(({ value, ids }) =>
    ids.map((id, at) => `${chosen('sort', value)}~.all>[id="${id}"]{order:${at}}`),
  );
  return [...hide, ...order].join('\n');
}
