/** What became of reports, and which page is a copy of which. */
import { isAfter } from '../../domain/chronology/index.ts';
import { isWithdrawn } from '../../domain/citations/index.ts';
import type { Source } from '../../model/corpus.ts';
import { atField, type Content, type Rule } from '../content.ts';

const sourcesOf = ({ fitting }: Content): Map<string, Source> =>
  new Map(fitting.sources.map(({ entry, data }) => [entry.id, { id: entry.id, ...data }]));

export const statusIsTold: Rule = (content, report) => {
  const sources = sourcesOf(content);
  for (const { entry, data } of content.fitting.sources) {
    const { status } = data;
    if (status === undefined) continue;
    const fault = (field: 'source' | 'date' | 'note', message: string, hint: string) =>
      report(atField(entry, ['status', field], 'status-is-told', message, hint));
    const told = sources.get(status.source)?.date;
    if (status.source === entry.id)
      fault('source', 'is the report itself', 'name the page that says so, as a source of its own');
    else if (told !== undefined && data.date !== undefined && isAfter(data.date, told))
      fault(
        'source',
        `"${status.source}" of ${told} is older than the report (${data.date})`,
        'name a page that was published after it',
      );
    else if (told !== undefined && isAfter(status.date, told))
      fault(
        'source',
        `"${status.source}" of ${told} is older than what it should tell (${status.date})`,
        'name a page that says so, or correct the date',
      );
    if (data.date !== undefined && isAfter(data.date, status.date))
      fault('date', `${status.date} is before the report was published (${data.date})`, 'correct one of the two');
    if (status.state === 'corrected' && status.note === undefined)
      fault('note', 'is missing', 'say what was corrected');
  }
};

export const copyNamesItsReport: Rule = (content, report) => {
  const sources = sourcesOf(content);
  for (const { entry, data } of content.fitting.sources) {
    if (data.sameAs === undefined) continue;
    const way = [entry.id];
    for (let next: string | undefined = data.sameAs; next !== undefined; next = sources.get(next)?.sameAs) {
      const isRound = next === entry.id;
      way.push(next);
      if (isRound) {
        const message = way.length === 2 ? 'is the page itself' : `leads back to itself: ${way.join(' → ')}`;
        const hint =
          way.length === 2
            ? 'name the other page with the report, or remove the field'
            : 'let the page that stands for the report name none';
        report(atField(entry, ['sameAs'], 'copy-names-its-report', message, hint));
      }
      if (way.indexOf(next) < way.length - 1) break;
    }
  }
};

export const withdrawnAttestsNothing: Rule = (content, report) => {
  const sources = sourcesOf(content);
  const isGone = (id: string) => {
    const source = sources.get(id);
    return source !== undefined && isWithdrawn({ sources }, source);
  };
  for (const { entry, data } of content.fitting.events) {
    if (data.confidence === 'low' || !data.sources.every(isGone)) continue;
    const message = `is ${data.confidence}, but it rests on withdrawn reports alone`;
    const hint = 'say `confidence: low`, or add a source that still stands';
    report(atField(entry, ['confidence'], 'withdrawn-attests-nothing', message, hint));
  }
  for (const { entry, data } of content.fitting.claims) {
    data.lead.forEach((id, i) => {
      if (isGone(id)) {
        const hint = 'lead with a source that still stands';
        report(atField(entry, ['lead', i], 'withdrawn-attests-nothing', `"${id}" was withdrawn`, hint));
      }
    });
  }
  for (const { entry, data } of content.fitting.places) {
    data.observations.forEach(({ source }, i) => {
      if (isGone(source)) {
        const message = `"${source}" was withdrawn`;
        const hint = 'remove the observation, or name a source that still stands';
        report(atField(entry, ['observations', i, 'source'], 'withdrawn-attests-nothing', message, hint));
      }
    });
  }
};
