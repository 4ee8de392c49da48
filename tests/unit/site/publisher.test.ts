/** Who answers for the site, as pages and files tell machines: by an invented publisher, and by none. */
import { expect, test } from 'vitest';
import { feedOf } from '../../../src/components/feed.ts';
import { toLlms, toRss } from '../../../src/exports/feeds.ts';
import { chapterItem } from '../../../src/exports/files.ts';
import { toPlainText } from '../../../src/exports/plain-text.ts';
import { toSecurityTxt } from '../../../src/exports/security.ts';
import { apa, inOneLine } from '../../../src/exports/styles.ts';
import { isRealHost } from '../../../src/model/hosts.ts';
import { absolute } from '../../../src/site/href.ts';
import { metadataOf } from '../../../src/site/metadata.ts';
import { tellLink } from '../../../src/site/tell.ts';
import { smallCorpus } from '../../support/small-corpus.ts';

const named = smallCorpus();
const unnamed = { ...named, publisher: {} };
const site = { name: 'The site', absolute };
const chapter = named.chapters.get('the-river')!;
const page = {
  title: chapter.title,
  description: 'D',
  path: 'chapters/the-river/',
  subject: { kind: 'chapters', entry: chapter },
} as const;

test.each([
  ['https://brief.org', true],
  ['https://10.0.0.7', true],
  ['https://myexample.org', true],
  ['https://example.org.evil.net', true],
  ['https://example.org', false],
  ['https://www.example.com.', false],
  ['https://site.example', false],
  ['http://a.test', false],
  ['https://x.invalid', false],
  ['http://localhost:8080', false],
  ['http://a.localhost', false],
  ['http://127.0.0.1:1', false],
  ['http://127.8.9.1', false],
  ['http://[::1]:1', false],
])('%s is somebody’s host: %s', (address, isReal) => expect(isRealHost(new URL(address).hostname)).toBe(isReal));

test('a publisher is author and publisher of a page in every form; the address is postal', () => {
  const { meta, jsonLd } = metadataOf(named, page);
  const [article] = (jsonLd as { '@graph': object[] })['@graph'];
  const body = {
    '@type': 'Organization',
    name: 'The Vesh Institute',
    address: '2 Quay Street, Northtown',
    email: 'corrections@vesh.example',
  };
  expect(article).toMatchObject({ author: body, publisher: body });
  expect(meta).toEqual(
    expect.arrayContaining([
      { name: 'author', content: 'The Vesh Institute' },
      { name: 'citation_author', content: 'The Vesh Institute' },
    ]),
  );
  expect(toRss(feedOf(named, 'feed.xml'))).toContain('<dc:creator>The Vesh Institute</dc:creator>');
  expect(inOneLine(apa(chapterItem(named, site, 'the-river')))).toMatch(/^The Vesh Institute\. \(2026/);
  expect(toLlms(named, site, 'S')).toContain(
    'Published by The Vesh Institute. To report a fault: corrections@vesh.example',
  );
});

test('without one the site stands for itself, and nobody is made up', () => {
  const { meta, jsonLd } = metadataOf(unnamed, page);
  const [article] = (jsonLd as { '@graph': object[] })['@graph'];
  expect(article).toMatchObject({
    author: { '@type': 'Organization', name: 'Rhetoric or Threat?', url: absolute() },
    publisher: { name: 'Rhetoric or Threat?' },
  });
  expect(meta).toContainEqual({ name: 'citation_author', content: 'Rhetoric or Threat?' });
  expect(chapterItem(unnamed, site, 'the-river').author).toBeUndefined();
});

test('security.txt leads to the publisher and holds for a year from the content’s last day', () => {
  const lines = toSecurityTxt(named, site, 'mailto:corrections@vesh.example').split('\n');
  expect(lines).toEqual([
    'Contact: mailto:corrections@vesh.example',
    'Expires: 2027-04-17T00:00:00Z',
    'Preferred-Languages: en',
    `Canonical: ${absolute('.well-known/security.txt')}`,
    '',
  ]);
  const edition = { date: '2028-02-29' };
  expect(toSecurityTxt({ ...named, editions: new Map([['e', edition]]) } as never, site, 'x')).toContain(
    'Expires: 2029-03-01T00:00:00Z',
  );
});

const subject = {
  id: 'claims/river-length',
  edition: 'may-2026',
  address: 'https://site.example/claims/river-length/?a=b&c',
};
test('a fault is told by mail, by form or as an issue, with id, edition and address', () => {
  const mail = tellLink({ contact: 'a+b@house.example', repository: 'https://github.com/h/r' }, subject)!;
  expect(mail).toMatch(/^mailto:a\+b@house\.example\?/);
  expect(Object.fromEntries(new URL(mail).searchParams)).toEqual({
    subject: 'claims/river-length (edition may-2026)',
    body: `${subject.address}\r\n\r\n`,
  });
  expect(
    Object.fromEntries(new URL(tellLink({ contact: 'https://house.example/form?to=us#top' }, subject)!).searchParams),
  ).toEqual({ to: 'us', ...subject });
  const issue = new URL(tellLink({ repository: 'https://github.com/h/r.git' }, subject)!);
  expect([issue.pathname, issue.searchParams.get('title'), issue.searchParams.get('body')]).toEqual([
    '/h/r/issues/new',
    'claims/river-length (edition may-2026)',
    subject.address,
  ]);
  expect(tellLink({ repository: 'https://gitlab.com/h/r/' }, subject)).toMatch(
    /^https:\/\/gitlab\.com\/h\/r\/-\/issues\/new\?issue%5Btitle%5D=claims/,
  );
  expect(tellLink({ name: 'A house' }, subject)).toBeUndefined();
});

test('plain text is ASCII, or says that it is UTF-8', () => {
  expect(toPlainText('“Dushanbe” – Kulyab’s café…')).toBe('"Dushanbe" - Kulyab\'s cafe...');
  expect(toPlainText('“Маҷлис”')).toBe('\ufeff"Маҷлис"');
});
