/** The parts of a page that a script cannot do without: where one is missing, the error says which. */

/** The first element that a selector finds. @throws where it finds none */
export function find<E extends Element = HTMLElement>(root: ParentNode, selector: string): E {
  const found = root.querySelector<E>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
}

/** What the server wrote into a `data-` attribute. @throws where it wrote none */
export function dataOf({ dataset }: HTMLElement | SVGElement, name: string): string {
  const value = dataset[name];
  if (value === undefined) throw new Error(`no data-${name}`);
  return value;
}
