/** What a citation must keep, however it is written and read. */
import type { CslItem, CslName } from '../../src/exports/csl.ts';

/** A name as any of the parsers gives it. */
export type ReadName = {
  family?: string;
  given?: string;
  literal?: string;
  name?: string;
  lastName?: string;
  firstName?: string;
};
export const fullName = (one: CslName | ReadName): string => {
  const { family, given, literal, name, lastName, firstName } = one as ReadName;
  return (literal ?? name ?? [given ?? firstName, family ?? lastName].filter(Boolean).join(' ')).replaceAll(
    /[{}]/g,
    '',
  );
};
/** Spaces of all kinds alike, and no protecting braces. */
export const squash = (text: unknown) =>
  String(text ?? '')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();
export const dateOf = (item: CslItem) =>
  item.issued?.['date-parts']?.[0].map((part) => String(part).padStart(2, '0')).join('-');

export const essence = (item: CslItem) => ({
  author: (item.author ?? []).map(fullName),
  title: squash(item.title),
  date: dateOf(item),
  url: item.URL,
});
