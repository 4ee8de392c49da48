import { describe, expect, test } from 'vitest';
import { publisherKey } from '../../../src/components/references/filters.ts';
import {
  chapterPath,
  claimPath,
  frozenEmbedPath,
  href,
  mapPath,
  paragraphPath,
  referencePath,
  withEdition,
} from '../../../src/site/href.ts';
import {
  count,
  firstSentence,
  foreign,
  inWords,
  languageName,
  readingMinutes,
  titleLanguage,
} from '../../../src/site/text.ts';
import { THEME_SCRIPT } from '../../../src/site/theme.ts';

test('reading takes a minute at least, and the nearest whole minute else', () => {
  const words = (n: number) => Array.from({ length: n }, () => 'word').join(' ');
  expect([0, 1, 220, 329, 331, 2200].map((n) => readingMinutes(words(n)))).toEqual([1, 1, 1, 1, 2, 10]);
  expect(readingMinutes('one\n two\t three')).toBe(1);
});

test('numbers are words up to twelve', () => {
  expect([0, 1, 9, 12, 13, 37].map(inWords)).toEqual(['no', 'one', 'nine', 'twelve', '13', '37']);
});

test('counted nouns have their number', () => {
  expect([count(1, 'source'), count(2, 'source'), count(0, 'source'), count(2, 'entry', 'entries')]).toEqual([
    '1 source',
    '2 sources',
    'no sources',
    '2 entries',
  ]);
});

test('languages have English names', () => {
  expect(['en', 'ru', 'tg', 'fa'].map(languageName)).toEqual(['English', 'Russian', 'Tajik', 'Persian or Dari']);
});

test('text in another language says so, and its direction only where that is right to left', () => {
  expect(foreign('en')).toEqual({});
  expect(foreign('ru')).toEqual({ lang: 'ru' });
  for (const language of ['fa', 'ar', 'ps', 'ur', 'prs'])
    expect(foreign(language)).toEqual({ lang: language, dir: 'rtl' });
});

test('our description of a page is English, whatever the page is', () => {
  expect(titleLanguage({ language: 'fa', title: 'عنوان' })).toEqual({ lang: 'fa', dir: 'rtl' });
  expect(titleLanguage({ language: 'fa' })).toEqual({});
});

test.each([
  ['One sentence.', 'One sentence.'],
  ['First one. Second one.', 'First one.'],
  ['Is it? It is.', 'Is it?'],
  ['At 1.1 million dollars. More.', 'At 1.1 million dollars.'],
  ['It ends ‘so’. ‘And’ goes on.', 'It ends ‘so’.'],
  ['No full stop', 'No full stop'],
  ['Over\nlines. And on.', 'Over\nlines.'],
])('the first sentence of %j', (text, first) => {
  expect(firstSentence(text)).toBe(first);
});

describe('addresses', () => {
  const base = import.meta.env.BASE_URL.replace(/\/*$/, '/');

  test('lie under the base, with one slash between', () => {
    expect(href()).toBe(base);
    expect(href('map/')).toBe(`${base}map/`);
    expect(href('/map/')).toBe(`${base}map/`);
  });

  test('of what can be linked to', () => {
    expect(chapterPath('turn')).toBe('chapters/turn/');
    expect(paragraphPath('turn', 'p3')).toBe('chapters/turn/#p3');
    expect(referencePath('gazette')).toBe('references/#gazette');
    expect(claimPath('build-up')).toBe('claims/build-up/');
    expect(mapPath()).toBe('map/');
    expect(mapPath('event/parade')).toBe('map/?sel=event/parade');
  });
});

describe('publishers', () => {
  test.each([
    ['UrduPoint / Sputnik', 'UrduPoint'],
    ['The Hindu (Reuters)', 'The Hindu'],
    ['Akipress via Archive', 'Akipress'],
    ['BBC, translated', 'BBC'],
  ])('%s is one with %s', (publisher, name) => {
    expect(publisherKey(publisher)).toBe(publisherKey(name));
  });

  test('every publisher has a key that can stand in a selector, in whatever script', () => {
    expect(publisherKey('The Diplomat')).toBe('the-diplomat');
    expect(publisherKey('El País')).toBe('el-pais');
    expect(publisherKey('24.kg')).toBe('24-kg');
    const keys = ['Ҷумҳурият', 'Народная газета', 'طلوع‌نیوز', '新华社'].map(publisherKey);
    expect(new Set(keys).size).toBe(4);
    expect(keys.filter((key) => key === '' || /["\\\]\s]/.test(key))).toEqual([]);
  });
});

describe('the script in the head', () => {
  /** Runs it on a page that remembers `stored`. */
  function themeAfter(localStorage: object): string | undefined {
    const dataset: { theme?: string } = {};
    new Function('localStorage', 'document', THEME_SCRIPT)(localStorage, { documentElement: { dataset } });
    return dataset.theme;
  }

  test('sets a theme that was chosen, and no other', () => {
    expect(themeAfter({ theme: 'dark' })).toBe('dark');
    expect(themeAfter({ theme: 'light' })).toBe('light');
    expect(themeAfter({})).toBeUndefined();
    expect(themeAfter({ theme: 'purple"><script>' })).toBeUndefined();
  });

  test('is silent where nothing may be kept', () => {
    expect(
      themeAfter({
        get theme(): string {
          throw new Error('denied');
        },
      }),
    ).toBeUndefined();
  });
});

test('a link names an edition before its fragment, among its other parameters, which stay as they are', () => {
  expect(withEdition('https://e/x/#p4', 'may')).toBe('https://e/x/?v=may#p4');
  expect(withEdition('https://e/x/?v=old#p4:~:text=a,b', 'may')).toBe('https://e/x/?v=may#p4:~:text=a,b');
  expect(withEdition('https://e/map/?at=37.9,71.2,8&v=old&sel=event/x', 'may')).toBe(
    'https://e/map/?at=37.9,71.2,8&sel=event/x&v=may',
  );
  expect(withEdition('?rev=1', 'may')).toBe('?rev=1&v=may');
  for (const one of ['?v=old', '?v=', ''])
    expect(withEdition(`https://e/x/${one}#p`, undefined)).toBe('https://e/x/#p');
});

test('a frozen frame lies below its edition', () => {
  expect(frozenEmbedPath('may', 'claim/border-length')).toBe('embed/v/may/claim/border-length/');
  expect(frozenEmbedPath('may', 'map', 'at=37,71,7')).toBe('embed/v/may/map/?at=37,71,7');
});
