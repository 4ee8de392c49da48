/** Do stretches make up a line, end to end? Kilometres from the western end. */

/** A piece of the line. */
export interface Stretch {
  id: string;
  /** From the west, 1 first. */
  order: number;
  fromKm: number;
  toKm: number;
}

export interface StretchFault {
  id: string;
  /**
   * What is wrong: it does not begin where the one before it ends, runs backwards,
   * or is the last and ends elsewhere than the line.
   */
  fault: 'gap' | 'overlap' | 'backwards' | 'end';
  /** The km that it should begin or end at; for `backwards`, the least that its end should pass. */
  km: number;
  /** The one before it, where there is one. */
  before?: string;
}

/** Stretches are cut at whole kilometres, so the last one may miss the end of the line by so much. */
const STRETCH_TOLERANCE_KM = 1;

/**
 * Every place where stretches leave a gap, overlap or miss the end of the line;
 * where its length is not known, the end is not judged.
 */
export function stretchFaults(stretches: readonly Stretch[], lengthKm: number | undefined): StretchFault[] {
  const inOrder = [...stretches].sort((a, b) => a.order - b.order);
  const faults = inOrder.flatMap(({ id, fromKm, toKm }, i): StretchFault[] => {
    const before = inOrder[i - 1];
    const begin = before?.toKm ?? 0;
    return [
      ...(fromKm === begin
        ? []
        : [
            {
              id,
              fault: fromKm > begin ? ('gap' as const) : ('overlap' as const),
              km: begin,
              ...(before && { before: before.id }),
            },
          ]),
      ...(toKm > fromKm ? [] : [{ id, fault: 'backwards' as const, km: fromKm }]),
    ];
  });
  const last = inOrder.at(-1);
  if (last === undefined || lengthKm === undefined || Math.abs(last.toKm - lengthKm) <= STRETCH_TOLERANCE_KM)
    return faults;
  return [...faults, { id: last.id, fault: 'end', km: lengthKm }];
}
