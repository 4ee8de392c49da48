/**
 * Names that every host keeps: what one of them drops or reads otherwise is missing for its readers, and no build says
 * so.
 */
import { expect, test } from 'vitest';
import { DIST, filesBelow } from './dist.ts';

const FILES = filesBelow(DIST);
/** What is named so on purpose, and read by the host alone. */
const FOR_HOSTS = new Set(['_headers', '_redirects', '.nojekyll']);

test.each([
  ['“_”, “.”, “#” or “~” in front, or “~” behind: Jekyll, on GitHub Pages, drops it', /^[_.#~]|~$/],
  ['what an address reads otherwise: “#”, “?”, “%”, “\\”, a space', /[#?%\\\s]/],
  ['what Windows cannot hold: a dot at the end, or one of “<>:"|*”', /\.$|[<>:"|*]/],
  ['a folder that Jekyll leaves out', /^(?:node_modules|vendor|Gemfile)$/],
])('no file has %s', (_, pattern) => {
  const kept = FILES.filter((file) => !FOR_HOSTS.has(file) && !file.startsWith('.well-known/'));
  expect(kept.length).toBeGreaterThan(100);
  expect(kept.filter((file) => file.split('/').some((segment) => pattern.test(segment)))).toEqual([]);
});

test('names differ by more than their capitals, for hosts on disks that do not tell them apart', () => {
  const seen = new Map<string, string>();
  const alike = FILES.filter((file) => {
    const other = seen.get(file.toLowerCase());
    seen.set(file.toLowerCase(), file);
    return other !== undefined;
  });
  expect(alike).toEqual([]);
});

test('Jekyll is switched off, since it drops folders such as .well-known too', () => {
  expect(FILES).toContain('.nojekyll');
});
