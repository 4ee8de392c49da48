/**
 * The Content-Security-Policy of each built page, as a `<meta>` with the hashes of that page alone.
 * Astro's own policy lists the hashes of the whole site on every page, which costs a chapter almost a kilobyte
 * of its first round trip. `frame-ancestors` cannot stand in a `<meta>`: it is sent as a header (`hosts/rules.ts`).
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Everything comes from the site itself. Not `'none'`: Firefox counts the prefetch of `<link rel="next">` against it.
 */
const DIRECTIVES = [
  "default-src 'self'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  // The filter form of the references page is sent to the page itself.
  "form-action 'self'",
];

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const inline = (html: string, tag: 'script' | 'style') =>
  [...html.matchAll(new RegExp(`<${tag}(?![^>]*(?:\\ssrc=|ld\\+json))[^>]*>([\\s\\S]*?)</${tag}>`, 'g'))].map((match) =>
    hash(match[1] ?? ''),
  );

/** The policy for a page: what it holds inline, and nothing else inline. */
function policyFor(html: string): string {
  const source = (name: string, hashes: string[]) => [`${name} 'self'`, ...new Set(hashes)].join(' ');
  return [...DIRECTIVES, source('script-src', inline(html, 'script')), source('style-src', inline(html, 'style'))].join(
    ';',
  );
}

/** Puts the policy of every page below `dir` right after its `<meta charset>`. */
export function writePolicies(dir: string): void {
  for (const file of readdirSync(dir, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.html')) continue;
    const path = join(dir, file);
    const html = readFileSync(path, 'utf8');
    const meta = `<meta http-equiv="Content-Security-Policy" content="${policyFor(html)}">`;
    if (!/<meta charset="utf-8">/i.test(html))
      throw new Error(`${file} has no <meta charset="utf-8"> to put the policy after`);
    writeFileSync(
      path,
      html.replace(/<meta charset="utf-8">/i, (found) => found + meta),
    );
  }
}
