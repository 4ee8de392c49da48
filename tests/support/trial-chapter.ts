/**
 * A chapter that says nothing new: sentences of the records, each with its mark, in every kind of block. It shows what
 * a chapter of so many words and marks weighs and looks like, before anybody has written one: `npm run try:chapter`.
 */
import type { CiteKind, Corpus } from '../../src/model/corpus.ts';
import { FIGURE_NAMES } from '../../src/model/words.ts';
import { firstSentence } from '../../src/site/text.ts';

interface Said {
  kind: CiteKind;
  id: string;
  sentence: string;
}

/** Sentences of the records that stand by themselves, from sources, events and claims by turns. */
function sentencesOf(corpus: Corpus): Said[] {
  const fits = ({ sentence }: Said) =>
    /^[A-Z][^"'<{*_[\]“”‘]+\.$/.test(sentence) && sentence.split(' ').length >= 16 && sentence.split(' ').length <= 38;
  const of = (kind: CiteKind, records: Iterable<{ id: string }>, text: (record: never) => string | undefined): Said[] =>
    [...records]
      .map((record) => ({ kind, id: record.id, sentence: firstSentence(text(record as never) ?? '') }))
      .filter(fits);
  const [sources, events, claims] = [
    of('source', corpus.sources.values(), ({ annotation }: { annotation?: string }) => annotation),
    of('event', corpus.events.values(), ({ summary }: { summary: string }) => summary),
    of('claim', corpus.claims.values(), ({ says }: { says: string }) => says),
  ];
  return sources.flatMap((source, i) => [source, events[i], claims[i]].filter((one) => one !== undefined));
}

const cited = ({ kind, id, sentence }: Said): string =>
  sentence.replace(/(\S+ \S+)\.$/, `<Cite ${kind}="${id}">$1</Cite>.`);

/** @returns MDX with its front matter, for `content/chapters/` */
export function trialChapter(corpus: Corpus, { words, marks }: { words: number; marks: number }): string {
  const said = sentencesOf(corpus).slice(0, marks);
  const plain = sentencesOf(corpus)
    .slice(marks)
    .map(({ sentence }) => sentence);
  const count = (text: string) =>
    text
      .replace(/<[^>]+>/g, '')
      .trim()
      .split(/\s+/).length;
  // A third of the paragraphs are long ones; what the marked sentences lack in words, sentences without a mark make up.
  const lacking = Math.max(0, words - said.reduce((sum, { sentence }) => sum + count(sentence), 0));
  const blocks: string[] = [];
  const kinds = [
    'Site',
    'Sources',
    'Site',
    'Background',
    'Sources',
    'Site',
    'Judgement',
    'Sources',
    'Site',
    'Signpost',
    'Signpost',
  ];
  let [at, filled, number] = [0, 0, 0];
  for (let i = 0; at < said.length; i++) {
    const kind = kinds[i % kinds.length]!;
    const sentences = said.slice(at, at + (kind === 'Background' ? 4 : kind === 'Signpost' ? 1 : 3)).map(cited);
    at += sentences.length;
    if (filled < (lacking * at) / said.length) {
      const more = plain.shift() ?? '';
      sentences.unshift(more);
      filled += count(more);
    }
    if (i % 6 === 0) blocks.push(`<Heading id="part${i}">Part ${i / 6 + 1} of the trial</Heading>`);
    const tag =
      kind === 'Background'
        ? `Background id="back${i}" title="Why it is so"`
        : kind === 'Signpost'
          ? `Signpost id="w${i}" watch="Something changes hands."`
          : `${kind} id="p${(number += 1)}"`;
    blocks.push(`<${tag}>\n${sentences.join(' ')}\n</${kind}>`);
  }
  const [event] = [...corpus.events.values()].filter(({ place }) => place !== undefined);
  blocks.push(
    `<Map id="map1" title="Where it happened" shows="${[...corpus.events.values()]
      .filter(({ place }) => place !== undefined)
      .slice(0, 6)
      .map(({ id }) => id)
      .join(' ')}">\nSix events, ${event?.title} among them.\n</Map>`,
  );
  blocks.push(
    `<Figure id="fig1" name="${FIGURE_NAMES[0]}" title="Clashes by year">\nAs others counted them.\n</Figure>`,
    '<Expectations id="nine" />',
  );
  const [first, second] = said;
  const two = [...corpus.sources.keys()].slice(0, 2).join(' ');
  const last = [
    `Two pages <Cite source="${two}">say the same</Cite>,`,
    'and the line is <Own how="length">1,364 km</Own> long.',
    first && second ? cited(first) : '',
  ];
  blocks.push(`<Sources id="p${number + 1}">\n${last.join(' ')}\n</Sources>`);
  const head = [
    'title: A trial',
    'subtitle: Every kind of block',
    `order: ${corpus.chapters.size + 1}`,
    'description: A chapter of the records’ own sentences.',
    'takeaway: It shows what a chapter weighs. It says nothing.',
    'where: Nowhere',
  ];
  return `---\n${head.join('\n')}\n---\n\n${blocks.join('\n\n')}\n`;
}
