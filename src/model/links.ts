/** What is known of each source's page: the shape of `content/links.json`, which `npm run check:links` writes. */
import { z } from 'astro/zod';
import { isDate } from './date.ts';
import { url } from './schemas.ts';

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

/** A bad day of a server is not the end of a page: it takes so many checks in a row, on different days. */
export const FAILURES_THAT_COUNT = 3;

const day = z.string().refine((text) => text.length === 10 && isDate(text), 'is not a date (YYYY-MM-DD)');

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
