/** What a check found, as text for a terminal. Pure. */
import { LINK_VERDICTS, LINK_VERDICT_MEANING, type Links } from '../model/links.ts';

/** A table of verdicts, and under it each page that is gone, with its copy if there is one. */
export function linksReport(checked: Links, addressOf: (id: string) => string): string {
  const records = [...checked];
  const table = LINK_VERDICTS.map((verdict) => {
    const count = records.filter(([, health]) => health.verdict === verdict).length;
    return `${verdict.padEnd(8)} ${String(count).padStart(4)}  ${LINK_VERDICT_MEANING[verdict]}`;
  });
  const gone = records
    .filter(([, { verdict }]) => verdict === 'gone')
    .map(([id, { reason, archive }]) => {
      const copy = archive ? `copy of ${archive.date}: ${archive.url}` : 'no copy known';
      return `  ${id}: ${addressOf(id)} ${reason ?? ''}; ${copy}`;
    });
  return [...table, ...(gone.length > 0 ? ['', 'Gone:', ...gone] : [])].join('\n');
}
