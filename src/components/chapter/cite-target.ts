/** What a `<Cite>` points at, as its link, its mark and its note need it. */
import { leadSources, statusOf } from '../../domain/citations/index.ts';
import type { Claim, CiteKind, Corpus, Event, Source } from '../../model/corpus.ts';
import type { Support } from '../../model/words.ts';

interface Base {
  kind: CiteKind;
  ref: string;
  /** Page that the cited words link to. */
  url: string;
  /** Id of the shape drawn in the mark. */
  shape: Support | 'event' | 'source';
  /** The shape in words, for the mark's accessible name. */
  status: string;
}
export type CiteTarget = Base &
  ({ kind: 'claim'; entry: Claim } | { kind: 'event'; entry: Event } | { kind: 'source'; entry: Source });

/**
 * Resolves the one attribute of a `<Cite>`.
 * @throws if it names nothing; the content check has refused that before a page is drawn.
 */
export function citeTarget(corpus: Corpus, to: { claim?: string; source?: string; event?: string }): CiteTarget {
  const claim = to.claim && corpus.claims.get(to.claim);
  if (claim) {
    const url = corpus.sources.get(claim.lead[0] ?? '')?.url ?? '';
    return { kind: 'claim', ref: claim.id, url, shape: claim.support, status: claim.support, entry: claim };
  }
  const event = to.event && corpus.events.get(to.event);
  if (event) {
    const url = corpus.sources.get(event.sources[0] ?? '')?.url ?? '';
    return { kind: 'event', ref: event.id, url, shape: 'event', status: 'dated event', entry: event };
  }
  const source = to.source && corpus.sources.get(to.source);
  if (source)
    return {
      kind: 'source',
      ref: source.id,
      url: source.url,
      shape: 'source',
      status: [statusOf(corpus, source)?.state, 'source'].filter(Boolean).join(' '),
      entry: source,
    };
  throw new Error(`<Cite> names nothing that exists: ${JSON.stringify(to)}`);
}

/** The page that matters most: what the note is headed by. */
export function mainSource(corpus: Corpus, target: CiteTarget): Source | undefined {
  if (target.kind === 'claim') return leadSources(corpus, target.entry)[0]?.source;
  return target.kind === 'event' ? corpus.sources.get(target.entry.sources[0] ?? '') : target.entry;
}
