/** What is known of each source's page: its shape in `content/links.json`, and how a new check changes it. Pure. */
import { z } from 'astro/zod';
import { isDate } from '../model/date.ts';

export const LINKS_FILE = 'content/links.json';

export const LINK_VERDICTS = ['ok', 'moved', 'gone', 'blocked', 'failed'] as const;
export type LinkVerdict = (typeof LINK_VERDICTS)[number];
export const LINK_VERDICT_MEANING: Record<LinkVerdict, string> = {
  ok: 'The page opens.',
  moved: 'The page opens at another address, for good.',
  gone: 'The page is not there any more.',
  blocked: 'The page refuses programs; it may be fine for people.',
  failed: 'The server did not answer as it should.',
};

/** A bad day of a server is not the end of a page: it takes so many days in a row. */
export const FAILURES_THAT_COUNT = 3;

const day = z.string().refine((text) => text.length === 10 && isDate(text), 'is not a date (YYYY-MM-DD)');
const url = z.string().refine((text) => /^https?:\/\//.test(text) && URL.canParse(text), 'is not a web address (https://…)');

/** Where an archived copy of a page is, and the day on which it was taken. */
export const ArchiveCopy = z.strictObject({ url, date: day });
export type ArchiveCopy = Readonly<z.infer<typeof ArchiveCopy>>;

/** One source. The order of fields is the order in the file. */
export const LinkHealth = z.strictObject({
  verdict: z.enum(LINK_VERDICTS),
  /** HTTP status, where the server gave one. */
  status: z.number().int().min(100).max(599).optional(),
  /** Day of the last check. */
  checked: day,
  /** One line: why the last check did not simply find the page. */
  reason: z.string().min(1, 'is empty').optional(),
  movedTo: url.optional(),
  archive: ArchiveCopy.optional(),
  /** Days in a row on which the last checks failed. */
  failures: z.number().int().positive().optional(),
});
export type LinkHealth = Readonly<z.infer<typeof LinkHealth>>;
export type Links = ReadonlyMap<string, LinkHealth>;

/** What one check found, as `verdict.ts` judges it. */
export type Finding = Pick<LinkHealth, 'verdict' | 'status' | 'reason' | 'movedTo'>;

/**
 * The record after a check. A failure keeps the former verdict until it is the third in a row on different days; a copy
 * in the archive is kept when no other is found.
 * @param today `YYYY-MM-DD`
 */
export function updateHealth(former: LinkHealth | undefined, finding: Finding, today: string, archive?: ArchiveCopy): LinkHealth {
  const copy = archive ?? former?.archive;
  const found = { ...finding, checked: today, archive: copy };
  if (finding.verdict !== 'failed') return found;
  const isSecondToday = former?.failures !== undefined && former.checked === today;
  const failures = (former?.failures ?? 0) + (isSecondToday ? 0 : 1);
  if (former === undefined || failures >= FAILURES_THAT_COUNT) return { ...found, failures };
  return { ...former, checked: today, reason: finding.reason, archive: copy, failures };
}

/** The file: one line a source, by id, so that a changed source is one changed line. Sources that are not known are dropped. */
export function formatLinks(links: Links, isKnown: (id: string) => boolean): string {
  const order = Object.keys(LinkHealth.shape);
  const lines = [...links]
    .filter(([id]) => isKnown(id))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, health]) => {
      const fields = Object.entries(health).filter(([, value]) => value !== undefined);
      return `  ${JSON.stringify(id)}: ${JSON.stringify(Object.fromEntries(fields.sort(([a], [b]) => order.indexOf(a) - order.indexOf(b))))}`;
    });
  return lines.length === 0 ? '{}\n' : `{\n${lines.join(',\n')}\n}\n`;
}

/** Whether a check is due: never made, or made at least `days` days before `today`. */
export function isDue(health: LinkHealth | undefined, today: string, days: number): boolean {
  return health === undefined || Date.parse(today) - Date.parse(health.checked) >= days * 86_400_000;
}
