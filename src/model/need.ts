/** Look-ups that have to succeed: where one does not, the error says what was looked for. */

/** The entry of an id. @throws `no claim "x"` */
export function need<K, V>(entries: ReadonlyMap<K, V>, id: K, kind: string): V {
  const found = entries.get(id);
  if (found === undefined) throw new Error(`no ${kind} "${String(id)}"`);
  return found;
}

/** A value that has to be there. @throws `no viewBox` */
export function given<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new Error(`no ${what}`);
  return value;
}

/** An entry of a list by its index, from the end where that is negative. @throws `no entry 7 of 5` */
export function nth<T>(list: readonly T[], index: number): T {
  // Written out, since loops over lines call it very often: no message is made before it is needed.
  const found = list[index < 0 ? list.length + index : index];
  if (found === undefined) throw new Error(`no entry ${index} of ${list.length}`);
  return found;
}
