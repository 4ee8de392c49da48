/** Is each thing on record once, and named once where it is named? */
import { atField, type Data, type Fitting, type Reference, type Rule } from '../content.ts';

/** As servers take addresses: what follows the hash is not sent; scheme, “www.” and a last stroke seldom matter. */
export const pageOf = (url: string) => url.replace(/^https?:\/\/(?:www\.)?|#.*$/gi, '').replace(/\/$/, '');

export const pageHasOneRecord: Rule = ({ fitting }, report) => {
  const first = new Map<string, Fitting<Data<'sources'>>>();
  for (const source of fitting.sources) {
    const { entry, data } = source;
    for (const field of ['url', 'canonicalUrl'] as const) {
      if (data[field] === undefined) continue;
      const page = pageOf(data[field]);
      const earlier = first.get(page);
      if (earlier === undefined) first.set(page, source);
      // Two that are said to be the same count once.
      else if (earlier !== source && data.sameAs !== earlier.entry.id && earlier.data.sameAs !== entry.id) {
        const message = `is that of "${earlier.entry.id}"`;
        report(atField(entry, [field], 'page-has-one-record', message, 'make one record of the two'));
      }
    }
  }
};

export const actorHasOneRecord: Rule = ({ fitting }, report) => {
  const bearers = new Map<string, string>();
  for (const { entry, data } of fitting.actors) {
    for (const field of ['name', 'short'] as const) {
      const name = data[field].toLowerCase();
      const earlier = bearers.get(name);
      if (earlier === undefined) bearers.set(name, entry.id);
      else if (earlier !== entry.id) {
        const message = `"${data[field]}" is the name of "${earlier}", too`;
        const hint = 'make one record of the two, or give one of them another name';
        report(atField(entry, [field], 'actor-has-one-record', message, hint));
      }
    }
  }
};

export const countedOnce: Rule = ({ fitting }, report) => {
  const first = new Map<string, string>();
  for (const { entry, data } of fitting.counts) {
    const key = [data.counted, data.by, data.period].join('\0');
    const before = first.get(key);
    if (before === undefined) first.set(key, entry.id);
    else {
      const message = `${data.by} has counted the same for ${data.period} in ${before}`;
      const hint = 'keep one of the two, or say in `counted` how they differ';
      report(atField(entry, ['period'], 'counted-once', message, hint));
    }
  }
};

/** The list that a reference stands in, where it stands in one: `actors[1]`, or an attribute of a tag in a chapter. */
function listOf({ from, file, at, field }: Reference): string | undefined {
  if (from.collection === 'chapters') return [file, at.line, at.column, field].join('\0');
  const list = /^(.+)\[\d+\]$|^(serves)\[\d+\]\.claim$/.exec(field);
  return list === null ? undefined : [file, list[1] ?? list[2]].join('\0');
}

export const namedOnce: Rule = ({ references }, report) => {
  const seen = new Set<string>();
  for (const reference of references) {
    const list = listOf(reference);
    if (list === undefined) continue;
    const { id, file, at, field } = reference;
    const key = `${list}\0${id}`;
    if (seen.has(key))
      report({ rule: 'named-once', file, ...at, field, message: `"${id}" is named before`, hint: 'name it once' });
    seen.add(key);
  }
};
