/** Sources → what became of their pages. Puts the asking and the judging together. */
import type { Source } from '../model/corpus.ts';
import { availabilityAddress, copyIn } from './archive.ts';
import type { Visitor } from './ask.ts';
import type { LinkHealth, Links } from '../model/links.ts';
import { updateHealth } from './record.ts';
import { isAnswer, verdictOf, type Outcome } from './verdict.ts';

export interface CheckOptions {
  visitor: Visitor;
  /** Address of the Wayback availability API. */
  archive: string;
  /** `YYYY-MM-DD` */
  today: string;
  /** Told what is going on, one line each. */
  tell?: (line: string) => void;
}

/** If neither the pages of so many sources nor the archive can be reached, it is us. */
const PROBES = 3;

type Checked = Pick<Source, 'id' | 'url' | 'accessed'>;

/**
 * Asks for every source, and for its copy in the archive. Gives the new record of each, or `offline` where no host can
 * be reached. Never rejects for what a server does.
 */
export async function checkLinks(
  sources: readonly Checked[],
  former: Links,
  { visitor, archive, today }: CheckOptions,
): Promise<Links | 'offline'> {
  const ask = async (source: Checked) => {
    const outcomes = await Promise.all([
      visitor.visit(source.url),
      visitor.read(availabilityAddress(archive, source.url, source.accessed)),
    ]);
    return { source, outcomes };
  };
  const probed = await Promise.all(sources.slice(0, PROBES).map(ask));
  if (probed.length > 0 && probed.every(({ outcomes }) => outcomes.every(isUnreachable))) return 'offline';
  const rest = await Promise.all(sources.slice(PROBES).map(ask));
  return new Map(
    [...probed, ...rest].map(({ source, outcomes: [page, copy] }): [string, LinkHealth] => {
      const found = isAnswer(copy) && copy.status === 200 ? copyIn(copy.text) : undefined;
      return [source.id, updateHealth(former.get(source.id), verdictOf(source.url, page), today, found)];
    }),
  );
}

const isUnreachable = (outcome: Outcome): boolean => !isAnswer(outcome) && outcome.kind === 'unreachable';
