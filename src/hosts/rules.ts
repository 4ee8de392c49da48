/**
 * Which headers each part of the site is answered with: the one source of `_headers`, of the server configurations and
 * of `npm run serve`. The rest of the content security policy is in a <meta> on each page, with hashes that only the
 * build knows (`build/csp.ts`).
 */

export interface Rule {
  /** Beginning of a path, counted from the site's own root; begins and ends with a slash. */
  path: string;
  headers: Readonly<Record<string, string>>;
}

const ANYBODY = { 'Access-Control-Allow-Origin': '*' };

/** From the whole to the parts: where two rules give one header, the later one has the word. */
export const RULES: readonly [whole: Rule, ...parts: Rule[]] = [
  {
    path: '/',
    headers: {
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'strict-origin-when-cross-origin',
      'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
      'Content-Security-Policy': "frame-ancestors 'self'",
      // Kept, and asked for anew each time: what has not changed is not sent again.
      'Cache-Control': 'no-cache',
    },
  },
  // Anyone may frame these. The policy has to say something, or the one above would hold; it says nothing about frames.
  // A module script on another site is loaded only with the second header.
  { path: '/embed/', headers: { 'Content-Security-Policy': "base-uri 'none'", ...ANYBODY } },
  // Data and citations for other sites to read.
  { path: '/data/', headers: ANYBODY },
  { path: '/cite/', headers: ANYBODY },
  { path: '/oembed/', headers: ANYBODY },
  // The names of these files change with their content.
  // A sandboxed embed has no origin of its own and may load them only with the second header.
  { path: '/assets/', headers: { 'Cache-Control': 'public, max-age=31536000, immutable', ...ANYBODY } },
];

/** All headers of a path, counted from the site's root. */
export const headersAt = (path: string, rules: readonly Rule[] = RULES): Readonly<Record<string, string>> =>
  Object.assign({}, ...rules.filter((rule) => path.startsWith(rule.path)).map(({ headers }) => headers)) as Record<
    string,
    string
  >;

/** A path of the site below its base: `/embed/` → `/briefs/border/embed/`. */
export const below = (base: string, path: string): string => base + path.slice(1);
