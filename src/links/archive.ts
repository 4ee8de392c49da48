/**
 * The copy that the Wayback Machine keeps of a page (https://archive.org/help/wayback_api.php).
 * Pure: `ask.ts` does the asking.
 */
import { z } from 'astro/zod';
import type { ArchiveCopy } from '../model/links.ts';

export const WAYBACK = 'https://archive.org/wayback/available';

/** Where to ask for the copy of `url` that is nearest to `date` (`YYYY`, `YYYY-MM` or `YYYY-MM-DD`). */
export function availabilityAddress(base: string, url: string, date: string): string {
  const address = new URL(base);
  address.searchParams.set('url', url);
  address.searchParams.set('timestamp', date.replaceAll('-', ''));
  return address.href;
}

const Availability = z.object({
  archived_snapshots: z.object({
    closest: z.object({
      available: z.literal(true),
      status: z.string().startsWith('2'),
      url: z.url(),
      timestamp: z.string().regex(/^\d{8}/),
    }),
  }),
});

/** The copy that the answer names; `undefined` where it names none, or a copy of an error page. */
export function copyIn(answer: string): ArchiveCopy | undefined {
  const closest = Availability.safeParse(parseJson(answer)).data?.archived_snapshots.closest;
  if (closest === undefined) return undefined;
  const [year, month, day] = [
    closest.timestamp.slice(0, 4),
    closest.timestamp.slice(4, 6),
    closest.timestamp.slice(6, 8),
  ];
  return {
    url: closest.url.replace(/^http:\/\/web\.archive\.org\//, 'https://web.archive.org/'),
    date: `${year}-${month}-${day}`,
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
