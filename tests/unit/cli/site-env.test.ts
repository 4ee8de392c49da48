import { describe, expect, test } from 'vitest';
import { normaliseBase, readSiteEnv } from '../../../src/build/site-env.ts';

describe('normaliseBase', () => {
  test.each([
    ['/', '/'],
    ['', '/'],
    ['briefs/border', '/briefs/border/'],
    ['/briefs//border/', '/briefs/border/'],
  ])('%j becomes %s', (given, expected) => {
    expect(normaliseBase(given)).toBe(expected);
  });

  test.each(['/../up/', '/a b/', '/a?b/', 'https://a.example/'])('%s is refused', (given) => {
    expect(() => normaliseBase(given)).toThrow('BASE must be a plain path');
  });
});

describe('readSiteEnv', () => {
  test('nothing set means an example host and its root', () => {
    expect(readSiteEnv({})).toEqual({ site: 'https://example.org', base: '/' });
  });

  test('a slash after the host does not matter', () => {
    expect(readSiteEnv({ SITE: 'https://brief.example/', BASE: '/x' })).toEqual({
      site: 'https://brief.example',
      base: '/x/',
    });
  });

  test.each(['brief.example', 'https://brief.example/folder', 'ftp://brief.example'])('SITE=%s is refused', (SITE) => {
    expect(() => readSiteEnv({ SITE })).toThrow('SITE must be a scheme and host');
  });
});
