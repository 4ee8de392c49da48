/** Is what came after the brief told apart from what it could know? */
import { isAfter } from '../../domain/chronology/index.ts';
import { atField, type Rule } from '../content.ts';

/** A date as wide as "2021" may lie before the brief's end, so it is not aftermath. */
export const phaseFitsDate: Rule = ({ fitting, brief }, report) => {
  if (brief === undefined) return;
  for (const { entry, data } of fitting.events) {
    const isAftermath = isAfter(data.date, brief.written);
    if (isAftermath === (data.phase === 'aftermath')) continue;
    const message = `is ${data.phase}, but ${data.date} is ${isAftermath ? '' : 'not '}after the brief (${brief.written})`;
    const hint = isAftermath ? 'say `phase: aftermath`, or correct the date' : 'say `phase: background` or `crisis`, or correct the date';
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
      report(atField(entry, ['evidence', i], 'forecast-after-brief', message, 'give asOf the date of the latest evidence used'));
    });
  }
};
