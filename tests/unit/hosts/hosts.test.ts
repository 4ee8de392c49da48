/**
 * What the configurations say is what the table of rules says, in each dialect; how servers take them is tried by
 * `npm run try:servers`.
 */
import { describe, expect, test } from 'vitest';
import { HOST_IDS, hostOf, HOSTS } from '../../../src/hosts/index.ts';
import { headersAt, RULES } from '../../../src/hosts/rules.ts';
import { headersFor, parseHeaderRules } from '../../support/header-rules.ts';

const PATHS = [
  '/',
  '/map/',
  '/embed/',
  '/embed/map/',
  '/embed/v1.js',
  '/assets/a.js',
  '/data/claims.json',
  '/oembed/a.json',
];
const asSent = (path: string) => Object.fromEntries(new Headers(headersAt(path)));

describe.each(['/', '/briefs/border/'])('below %s', (base) => {
  test.each(PATHS)('Cloudflare, which joins what is given twice, answers %s as it should', (path) => {
    const rules = parseHeaderRules(HOSTS.cloudflare.config(base));
    expect(Object.fromEntries(headersFor(rules, base + path.slice(1)))).toEqual(asSent(path));
  });

  test.each(PATHS)('Netlify, where the longer path has the word, answers %s as it should', (path) => {
    const text = HOSTS.netlify.config(base);
    // It takes `! Name` for a fault.
    expect(text).not.toMatch(/^\s*!/m);
    const rules = parseHeaderRules(text).filter(({ pattern }) => pattern.test(base + path.slice(1)));
    expect(
      Object.fromEntries(
        new Headers(
          rules
            .flatMap(({ set }) => set)
            .reduce<Record<string, string>>((all, [name, value]) => ({ ...all, [name]: value }), {}),
        ),
      ),
    ).toEqual(asSent(path));
  });

  test('texts that hosts do not know are sent with their character set', () => {
    for (const id of ['cloudflare', 'netlify'] as const)
      expect(headersFor(parseHeaderRules(HOSTS[id].config(base)), `${base}cite/all.bib`).get('content-type')).toBe(
        'application/x-bibtex; charset=utf-8',
      );
  });

  test.each(['nginx', 'caddy', 'apache'] as const)('%s has every rule, below the base', (id) => {
    const text = HOSTS[id].config(base);
    for (const { path, headers } of RULES.slice(1)) {
      expect(text).toContain(base + path.slice(1));
      for (const [name, value] of Object.entries(headers)) expect(text).toContain(`${name} "${value}"`);
    }
    expect(text).toContain(`${base}404.html`);
    expect(text).not.toMatch(/undefined|\[object/);
  });
});

test('embeds may be framed by anybody, pages by the site itself', () => {
  expect(headersAt('/map/')['Content-Security-Policy']).toBe("frame-ancestors 'self'");
  expect(headersAt('/embed/map/')['Content-Security-Policy']).not.toContain('frame-ancestors');
  expect(headersAt('/embeds/')['Content-Security-Policy']).toBe("frame-ancestors 'self'");
});

test('a host is known by what it says of itself', () => {
  expect(
    ['nginx/1.22.1', 'Caddy', 'GitHub.com', 'cloudflare', 'Netlify', 'Apache/2.4', 'IIS', undefined].map(hostOf),
  ).toEqual(['nginx', 'caddy', 'github-pages', 'cloudflare', 'netlify', 'apache', undefined, undefined]);
  for (const id of HOST_IDS) expect(HOSTS[id].config('/').length).toBeGreaterThan(100);
});
