/**
 * `CITATION.cff`: how the project is cited, for places that keep code and data (Citation File Format 1.2.0,
 * https://citation-file-format.github.io).
 */
import { compareDates, spanOf } from '../domain/chronology/index.ts';
import { asOf } from '../domain/citations/index.ts';
import type { Corpus } from '../model/corpus.ts';

/** What content does not tell. */
export interface Project {
  title: string;
  /** Who is cited where no publisher is named: the site, by its name. */
  name: string;
  abstract: string;
  version: string;
  /** SPDX. */
  licences: readonly string[];
}

/**
 * As plain data, which any YAML writer writes. The brief and its authors are a reference: the project is not theirs.
 */
export function toCff(
  { brief, publisher, editions, sources }: Pick<Corpus, 'brief' | 'publisher' | 'editions' | 'sources'>,
  project: Project,
): object {
  const released =
    [...editions.values()]
      .map(({ date }) => date)
      .sort(compareDates)
      .at(-1) ?? asOf({ sources });
  const [year, month] = brief.written.split('-').map(Number);
  return {
    'cff-version': '1.2.0',
    message:
      'If you use this, please cite it as below, or a single page or source by the files that the site offers for it.',
    type: 'dataset',
    title: project.title,
    abstract: project.abstract,
    authors: [{ name: publisher.name ?? project.name }],
    version: project.version,
    'date-released': spanOf(released).latest,
    license: [...project.licences],
    ...(publisher.repository !== undefined && { 'repository-code': publisher.repository }),
    references: [
      {
        type: 'report',
        title: brief.title,
        authors: brief.citedAs.map(({ family, given }) => ({
          'family-names': family,
          ...(given !== undefined && { 'given-names': given }),
        })),
        institution: { name: brief.institution },
        year,
        ...(month !== undefined && { month }),
        notes: 'The policy brief that the site retells in other words and annotates.',
      },
    ],
  };
}
