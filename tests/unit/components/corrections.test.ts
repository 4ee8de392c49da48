/** What was corrected, and how a reader tells of a fault, on the small corpus with its one invented correction. */
import { expect, test } from 'vitest';
import Corrected from '../../../src/components/corrections/Corrected.astro';
import TellUs from '../../../src/components/corrections/TellUs.astro';
import SourceEntry from '../../../src/components/references/SourceEntry.astro';
import { indexMentions } from '../../../src/domain/citations/index.ts';
import Corrections from '../../../src/pages/corrections/index.astro';
import { correctionPath, href } from '../../../src/site/href.ts';
import { all, byId, textOf, type Element } from '../../build/html.ts';
import { corpus, draw } from './render.ts';

const links = (root: Element) => all(root, 'a').map((a) => a.attrs['href']!);

test('each page of what was corrected leads to the correction, and no other does', async () => {
  for (const of of ['claims/river-length', 'chapters/the-river', 'sources/survey-1998']) {
    const line = await draw(Corrected, { props: { of } });
    expect([textOf(line), links(line)], of).toEqual([
      'Corrected 2 May 2026: what was wrong, and what it says now',
      [href(correctionPath('river-length'))],
    ]);
  }
  for (const of of ['claims/ferries-stop', 'chapters/the-quarrel', 'places/northtown'])
    expect(textOf(await draw(Corrected, { props: { of } })), of).toBe('');
});

test('an entry of the references has both: its corrections, and the way to tell of another', async () => {
  const entry = await draw(SourceEntry, {
    props: { source: corpus.sources.get('survey-1998')!, mentions: indexMentions(corpus) },
  });
  expect(links(entry)).toContain(href(correctionPath('river-length')));
  expect(links(entry).find((link) => link.startsWith('mailto:'))).toContain('sources%2Fsurvey-1998');
});

test('the page tells what was wrong, since when, where and who noticed, and to whom to write', async () => {
  const page = await draw(Corrections, {});
  const told = textOf(byId(page, 'river-length'));
  for (const words of [
    '2 May 2026',
    'two figures had changed places',
    'The survey gives 103 kilometres.',
    '17 April 2026',
    'Ada Rowe',
  ])
    expect(told).toContain(words);
  expect(links(byId(page, 'river-length'))).toEqual([
    href('claims/river-length/'),
    expect.stringMatching(/chapters\/the-river\/#p1$/),
    expect.stringMatching(/references\/#survey-1998$/),
  ]);
  expect(links(byId(page, 'tell'))).toEqual(['mailto:corrections@vesh.example', 'https://github.com/vesh/brief']);
});

test('if nobody answers, the link is to a line with the id, without script; nothing corrected is said so', async () => {
  const nobody = { ...corpus, publisher: {}, corrections: new Map() };
  const [link] = links(
    await draw(TellUs, { props: { of: 'claims/river-length', path: 'claims/river-length/' }, corpus: nobody }),
  );
  const page = await draw(Corrections, { corpus: nobody });
  expect(link!.startsWith(href('corrections/#'))).toBe(true);
  expect(textOf(byId(page, link!.split('#')[1]!))).toBe('claims/river-length');
  expect(textOf(byId(page, 'made'))).toContain('Nothing so far');
  expect(all(page, (e) => /^mailto:/.test(e.attrs['href'] ?? ''))).toEqual([]);
});
