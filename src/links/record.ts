/** How a new check changes what is known of a source's page. Pure. */
import { FAILURES_THAT_COUNT, LinkHealth, type ArchiveCopy, type Links } from '../model/links.ts';

/** What one check found, as `verdict.ts` judges it. */
export type Finding = Pick<LinkHealth, 'verdict' | 'status' | 'reason' | 'movedTo'>;

/**
 * The record after a check. A failure keeps the former verdict until it is the third in a row on different days; a copy
 * in the archive is kept when no other is found.
 * @param today `YYYY-MM-DD`
 */
export function updateHealth(
  former: LinkHealth | undefined,
  finding: Finding,
  today: string,
  archive?: ArchiveCopy,
): LinkHealth {
  const copy = archive ?? former?.archive;
  const found = { ...finding, checked: today, archive: copy };
  if (finding.verdict !== 'failed') return found;
  const isSecondToday = former?.failures !== undefined && former.checked === today;
  const failures = (former?.failures ?? 0) + (isSecondToday ? 0 : 1);
  if (former === undefined || failures >= FAILURES_THAT_COUNT) return { ...found, failures };
  return { ...former, checked: today, reason: finding.reason, archive: copy, failures };
}

/**
 * The file: one line a source, by id, so that a changed source is one changed line.
 * Sources that are not known are dropped.
 */
export function formatLinks(links: Links, isKnown: (id: string) => boolean): string {
  const order = Object.keys(LinkHealth.shape);
  const lines = [...links]
    .filter(([id]) => isKnown(id))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, health]) => {
      const fields = Object.entries(health)
        .filter(([, value]) => value !== undefined)
        .sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
      return `  ${JSON.stringify(id)}: ${JSON.stringify(Object.fromEntries(fields))}`;
    });
  return lines.length === 0 ? '{}\n' : `{\n${lines.join(',\n')}\n}\n`;
}

/** Whether a check is due: never made, or made at least `days` days before `today`. */
export function isDue(health: LinkHealth | undefined, today: string, days: number): boolean {
  return health === undefined || Date.parse(today) - Date.parse(health.checked) >= days * 86_400_000;
}
