/** Look-ups that have to succeed: where one does not, the error says what was looked for. */

/** The entry of an id. @throws `no claim "x"` */
export function need<K, V>(entries: ReadonlyMap<K, V>, id: K, kind: string): V {
  return given(entries.get(id), `${kind} "${String(id)}"`);
}

/** A value that has to be there. @throws `no viewBox` */
export function given<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new Error(`no ${what}`);
  return value;
}

/** An entry of a list by its index, from the end where that is negative. @throws `no entry 7 of 5` */
export function nth<T>(list: readonly T[], index: number): T {
  return given(list.at(index), `entry ${index} of ${list.length}`);
}
