/** No page asks another server for anything, and its policy forbids what it does not need. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { forEvery } from '../support/for-every.ts';
import { BASE, DIST, filesBelow, pageList, SITE, stylesOf, type BuiltPage } from './dist.ts';
import { all, one } from './html.ts';

/** Directive → its values, of the policy in the page. */
function policyOf(page: BuiltPage): Map<string, string[]> {
  const meta = one(page.root, (e) => e.attrs['http-equiv']?.toLowerCase() === 'content-security-policy');
  return new Map(
    (meta.attrs['content'] ?? '').split(';').map((part) => {
      const [name = '', ...values] = part.trim().split(/\s+/);
      return [name, values];
    }),
  );
}
const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
/** Kinds of `<script>` that a browser runs. */
const runs = (type: string | undefined) =>
  type === undefined ||
  type === '' ||
  type === 'module' ||
  /javascript$/.test(type) ||
  type === 'importmap' ||
  type === 'speculationrules';

const everyPage = forEvery(pageList, ({ path }) => path || 'home');

describe('every page', () => {
  everyPage('its policy stands first after the charset', (page) => {
    const head = one(page.root, 'head');
    const [charset, policy] = head.children.filter((child) => typeof child !== 'string');
    expect(charset?.attrs['charset']).toMatch(/^utf-8$/i);
    expect(policy?.attrs['http-equiv']?.toLowerCase()).toBe('content-security-policy');
    // A browser looks for the charset in the first 1024 bytes.
    expect(page.html.indexOf('charset=')).toBeLessThan(1000);
  });

  everyPage('its policy allows the site itself and nothing unsafe', (page) => {
    const policy = policyOf(page);
    expect(
      [...policy].flatMap(([, values]) => values).filter((value) => /unsafe|\*|http|strict-dynamic/.test(value)),
    ).toEqual([]);
    expect(policy.get('default-src')).toEqual(["'self'"]);
    expect(policy.get('object-src')).toEqual(["'none'"]);
    expect(policy.get('base-uri')).toEqual(["'none'"]);
    expect(
      [...policy]
        .filter(([name]) => name.endsWith('-src') && name !== 'img-src' && name !== 'object-src')
        .flatMap(([, values]) => values)
        .filter((value) => value !== "'self'" && !value.startsWith("'sha256-")),
    ).toEqual([]);
  });

  everyPage('every inline script and style is allowed by its hash, and no hash is left over', (page) => {
    const policy = policyOf(page);
    const scripts = all(page.root, 'script')
      .filter((e) => e.attrs['src'] === undefined && runs(e.attrs['type']))
      .map((e) => hashOf(e.children.join('')));
    const styles = all(page.root, 'style').map((e) => hashOf(e.children.join('')));
    expect(new Set(policy.get('style-src')?.filter((value) => value !== "'self'"))).toEqual(new Set(styles));
    const allowed = new Set(policy.get('script-src')?.filter((value) => value !== "'self'"));
    expect(scripts.filter((hash) => !allowed.has(hash))).toEqual([]);
    // Data blocks are hashed too, which is harmless; nothing that is not on the page may be allowed.
    const everything = new Set(all(page.root, 'script').map((e) => hashOf(e.children.join(''))));
    expect([...allowed].filter((hash) => !everything.has(hash))).toEqual([]);
  });

  everyPage('no style attribute and no handler in an attribute, which the policy would ignore', (page) => {
    const found = all(page.root, () => true).flatMap((e) =>
      Object.keys(e.attrs)
        .filter((name) => name === 'style' || /^on[a-z]+$/.test(name))
        .map((name) => `<${e.tag} ${name}="${e.attrs[name]}">`),
    );
    expect(found).toEqual([]);
    expect(all(page.root, (e) => Object.values(e.attrs).some((value) => /^\s*javascript:/i.test(value)))).toEqual([]);
  });

  everyPage('what it loads, it loads from its own site', (page) => {
    const LOADING_RELS =
      /\b(?:stylesheet|(?:module)?preload|prefetch|preconnect|dns-prefetch|icon|apple-touch-icon|manifest|prerender)\b/;
    const loaded = all(page.root, () => true).flatMap((e) => {
      if (e.tag === 'link') return LOADING_RELS.test(e.attrs['rel'] ?? '') ? [e.attrs['href'] ?? ''] : [];
      if (e.tag === 'image' || e.tag === 'use' || e.tag === 'feimage')
        return [e.attrs['href'] ?? e.attrs['xlink:href'] ?? ''];
      return ['script', 'img', 'iframe', 'source', 'video', 'audio', 'embed', 'track'].includes(e.tag)
        ? [e.attrs['src'], ...(e.attrs['srcset'] ?? '').split(',').map((s) => s.trim().split(/\s/)[0])].filter(
            (s): s is string => !!s,
          )
        : e.tag === 'object'
          ? [e.attrs['data'] ?? '']
          : [];
    });
    const inCss = [...stylesOf(page).matchAll(/(?:url\(\s*["']?|@import\s+["'])([^"')]+)/g)].map((match) => match[1]!);
    expect(inCss.length).toBeGreaterThan(0);
    const foreign = [...loaded, ...inCss].filter(
      (address) => !address.startsWith('data:') && !address.startsWith('#') && !isOwn(address, page.url),
    );
    expect(foreign).toEqual([]);
  });
});

function isOwn(address: string, from: string): boolean {
  const url = new URL(address, from);
  return url.origin === new URL(SITE).origin && url.pathname.startsWith(BASE);
}

test('no script names another server to ask', () => {
  // Addresses that are names and not places: XML namespaces.
  const NAMES = /^https?:\/\/(?:www\.w3\.org\/)/;
  const found = filesBelow(DIST)
    .filter((file) => file.endsWith('.js'))
    .flatMap((file) =>
      [
        ...readFileSync(join(DIST, file), 'utf8').matchAll(
          /(?:fetch|import|open|src\s*=|Worker|sendBeacon|WebSocket)\s*\(?\s*["'`]((?:https?:|wss?:)?\/\/[^"'`]+)/g,
        ),
      ]
        .map((match) => match[1]!)
        .filter((url) => !NAMES.test(url))
        .map((url) => `${file}: ${url}`),
    );
  expect(found).toEqual([]);
});

test('no page sets a cookie', () => {
  const found = filesBelow(DIST)
    .filter((file) => /\.(?:js|html)$/.test(file))
    .filter((file) => /document\.cookie/.test(readFileSync(join(DIST, file), 'utf8')));
  expect(found).toEqual([]);
});
