/**
 * Answers where the site will live, from the environment:
 *
 * - `SITE`: scheme and host, such as `https://brief.example`.
 *   Absolute links (canonical links, social cards, embed codes) begin with it.
 * - `BASE`: the folder below it, such as `/briefs/border/`; `/` when the site has the host to itself.
 *
 * Leaves out how links are made from them: that is `site/href.ts`.
 */

export interface SiteEnv {
  /** Scheme and host, no path and no slash at the end. */
  readonly site: string;
  /** Begins and ends with a slash. */
  readonly base: string;
}

/** Reserved for examples (RFC 2606), so a build that forgot `SITE` cannot pass for somebody's site. */
const DEFAULT_SITE = 'https://example.org';

/** Reads `SITE` and `BASE`; throws one sentence when a value cannot work. */
export function readSiteEnv(env: Record<string, string | undefined>): SiteEnv {
  return { site: parseSite(env.SITE || DEFAULT_SITE), base: normaliseBase(env.BASE || '/') };
}

/** Gives a base path one slash at each end: `briefs/border` and `/briefs/border` both become `/briefs/border/`. */
export function normaliseBase(base: string): string {
  const segments = base.split('/').filter(Boolean);
  const odd = segments.find((segment) => !/^[\w.~-]+$/.test(segment) || /^\.+$/.test(segment));
  if (odd !== undefined) throw new Error(`BASE must be a plain path such as /briefs/border/, not "${base}".`);
  return segments.length === 0 ? '/' : `/${segments.join('/')}/`;
}

function parseSite(site: string): string {
  const url = URL.canParse(site) ? new URL(site) : undefined;
  const plain = url && /^https?:$/.test(url.protocol) && url.pathname === '/' && !url.search && !url.hash;
  if (!plain)
    throw new Error(
      `SITE must be a scheme and host such as https://brief.example, not "${site}". A folder goes into BASE.`,
    );
  return url.origin;
}
