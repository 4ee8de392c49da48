/** Has everything happened that is told, and is what came after the brief told apart from what it could know? */
import type { z } from 'astro/zod';
import { isAfter } from '../../domain/chronology/index.ts';
import { isDate } from '../../model/date.ts';
import { Brief, COLLECTIONS, SCHEMAS } from '../../model/schemas.ts';
import { atField, type Rule } from '../content.ts';
import type { Entry } from '../read.ts';
import { textFields } from '../walk.ts';

/**
 * A day that has not come would re-date the citations, frames and feeds of the whole site. The clock is read for this
 * alone: what is built depends on the content only.
 */
export const dateHasCome: Rule = ({ reading, setting: { today } }, report) => {
  const check = (entry: Entry, schema: z.ZodType) => {
    for (const { path, value, past } of textFields(schema, entry.data)) {
      // Of a period its end.
      const date = past === true ? value.split('/').at(-1) : undefined;
      if (date === undefined || !isDate(date) || !isAfter(date, today)) continue;
      report(atField(entry, path, 'date-has-come', `${date} has not come yet`, 'correct it, or wait until it has'));
    }
  };
  for (const name of COLLECTIONS) for (const entry of reading.entries[name]) check(entry, SCHEMAS[name]);
  if (reading.brief) check(reading.brief, Brief);
};

export const openedAfterPublished: Rule = ({ fitting }, report) => {
  for (const { entry, data } of fitting.sources) {
    if (data.date === undefined || !isAfter(data.date, data.accessed)) continue;
    const message = `${data.accessed} is before the page was published (${data.date})`;
    const hint = 'correct one of the two';
    report(atField(entry, ['accessed'], 'opened-after-published', message, hint));
  }
};

/** A date as wide as "2021" may lie before the brief's end, so it is not aftermath. */
export const phaseFitsDate: Rule = ({ fitting, brief }, report) => {
  if (brief === undefined) return;
  for (const { entry, data } of fitting.events) {
    const isAftermath = isAfter(data.date, brief.written);
    if (isAftermath === (data.phase === 'aftermath')) continue;
    const when = isAftermath ? 'after' : 'not after';
    const message = `is ${data.phase}, but ${data.date} is ${when} the brief (${brief.written})`;
    const hint = isAftermath
      ? 'say `phase: aftermath`, or correct the date'
      : 'say `phase: background` or `crisis`, or correct the date';
    report(atField(entry, ['phase'], 'phase-fits-date', message, hint));
  }
};

export const forecastAfterBrief: Rule = ({ fitting, brief }, report) => {
  const dates = new Map(fitting.events.map(({ entry, data }) => [entry.id, data.date]));
  for (const { entry, data } of fitting.forecasts) {
    if (brief !== undefined && !isAfter(data.asOf, brief.written)) {
      const message = `${data.asOf} is not after the brief (${brief.written})`;
      report(atField(entry, ['asOf'], 'forecast-after-brief', message, 'give the date of the latest evidence used'));
    }
    data.evidence.forEach((id, i) => {
      const date = dates.get(id);
      if (date === undefined || !isAfter(date, data.asOf)) return;
      const message = `"${id}" of ${date} is later than asOf (${data.asOf})`;
      const hint = 'give asOf the date of the latest evidence used';
      report(atField(entry, ['evidence', i], 'forecast-after-brief', message, hint));
    });
  }
};
