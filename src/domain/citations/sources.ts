/** Which sources stand behind a claim, and how a source is named. */
import type { Chapter, Claim, Corpus, Source } from '../../model/corpus.ts';
import type { Relation } from '../../model/words.ts';
import { joinWords } from '../wording/index.ts';
import { numberNotes } from './notes.ts';

export interface RankedSource {
  source: Source;
  relation: Relation;
}

const ORDER: Record<Relation, number> = { 'likely-original': 0, corroborates: 1, qualifies: 2 };

/** All sources of a claim: the leading ones in their own order, then by relation, then by id. */
export function sourcesOfClaim(corpus: Corpus, claim: Claim): RankedSource[] {
  const all: RankedSource[] = [];
  for (const source of corpus.sources.values()) {
    const served = source.serves.find((s) => s.claim === claim.id);
    if (served) all.push({ source, relation: served.relation });
  }
  const rank = ({ source }: RankedSource) => {
    const at = claim.lead.indexOf(source.id);
    return at < 0 ? claim.lead.length : at;
  };
  return all.sort(
    (a, b) => rank(a) - rank(b) || ORDER[a.relation] - ORDER[b.relation] || a.source.id.localeCompare(b.source.id),
  );
}

/** The one to three sources that a note shows. */
export function leadSources(corpus: Corpus, claim: Claim): RankedSource[] {
  return sourcesOfClaim(corpus, claim).slice(0, claim.lead.length);
}

/** Every source that a chapter's citations lead to, once each, in the order in which they come up. */
export function mentionedSources(corpus: Corpus, chapter: Chapter): Source[] {
  const ids = [...numberNotes(chapter).values()].flatMap(({ kind, ref }) => {
    const claim = corpus.claims.get(ref);
    if (kind === 'claim' && claim) return sourcesOfClaim(corpus, claim).map(({ source }) => source.id);
    return kind === 'event' ? (corpus.events.get(ref)?.sources ?? []) : [ref];
  });
  return [...new Set(ids)].flatMap((id) => corpus.sources.get(id) ?? []);
}

/** Claims that a source serves, in the order of its record. */
export function claimsOfSource(corpus: Corpus, source: Source): { claim: Claim; relation: Relation }[] {
  return source.serves.flatMap(({ claim, relation }) => {
    const found = corpus.claims.get(claim);
    return found ? [{ claim: found, relation }] : [];
  });
}

/** The title as published, or our description of an untitled page in square brackets. */
export function titleOf(source: Source): string {
  return source.title ?? `[${source.describedAs}]`;
}

/** The publisher itself, without agency, translator or copy: 'UrduPoint / Sputnik' is UrduPoint. */
export function publisherName(publisher: string): string {
  return publisher.replace(/(?: \/ |,| \(| via | republished).*/s, '').trim();
}

/**
 * The house whose reporting a page carries: the agency for a wire copy, else the publisher itself. Two pages of one
 * house are one voice, however many sites print them. Lower case, for comparing.
 */
export function houseOf(source: Pick<Source, 'publisher' | 'origin'>): string {
  return houseName(source).toLowerCase();
}

/** The same as it is written. */
export const houseName = ({ publisher, origin }: Pick<Source, 'publisher' | 'origin'>): string =>
  publisherName(origin ?? publisher);

/** Whose report a page carries, where that is not its own house: for “NIAT Khovar” Khovar is the house itself. */
export function relayedFrom({ publisher, origin }: Pick<Source, 'publisher' | 'origin'>): string | undefined {
  if (origin === undefined) return undefined;
  const [own, other] = [publisherName(publisher).toLowerCase(), origin.toLowerCase()];
  return own.includes(other) || other.includes(own) ? undefined : origin;
}

export interface PersonName {
  family: string;
  given?: string | undefined;
  familyFirst?: boolean | undefined;
}

/** A name in its parts: of plain text the last word is the family name. */
export function nameParts(author: Source['authors'][number]): PersonName {
  if (typeof author !== 'string') return author;
  const cut = author.lastIndexOf(' ');
  return cut < 0 ? { family: author } : { family: author.slice(cut + 1), given: author.slice(0, cut) };
}

/** A name as it is written in a text. */
export const fullName = ({ family, given, familyFirst }: PersonName): string =>
  (familyFirst ? [family, given] : [given, family]).filter(Boolean).join(' ');

/** Authors as a reader writes them: "A", "A and B", "A, B and C"; empty where none is named. */
export function byline(source: Source): string {
  const names = source.authors.map((author) => (typeof author === 'string' ? author : fullName(author)));
  return joinWords(names, 'and');
}
