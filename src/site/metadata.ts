/**
 * What a page says of itself to machines: tags for reference managers (Highwire, Dublin Core), links of the signposting
 * profile (signposting.org: `cite-as`, `describedby`, `item`, `license`) and JSON-LD (schema.org).
 * The pages have no named author. They are not the brief: it is what they are based on. No ClaimReview: the site annotates, it does not rate.
 */
import { asOf, numberNotes, sourcesOfClaim, titleOf } from '../domain/citations/index.ts';
import { changedOn } from '../domain/editions/index.ts';
import type { Brief, Chapter, Claim, Corpus } from '../model/corpus.ts';
import { LICENCES } from '../model/licences.ts';
import { absolute, citePath, claimPath, eventPath, href, referencePath } from './href.ts';
import { SITE_NAME } from './name.ts';

/** What a page is about, where that is something one can cite. */
export type Subject =
  | { kind: 'chapters'; entry: Chapter }
  | { kind: 'claims'; entry: Claim }
  | { kind: 'map' };

export interface PageFacts {
  title: string;
  description: string;
  /** Path under the base. */
  path: string;
  subject?: Subject | undefined;
  /** Address of its card. */
  image?: string | undefined;
}
export interface Metadata {
  meta: { name: string; content: string }[];
  links: { rel: string; href: string; type?: string }[];
  jsonLd: object;
}

export function metadataOf(corpus: Corpus, page: PageFacts): Metadata {
  const { subject } = page;
  const url = absolute(page.path);
  if (!subject) return { meta: [], links: [], jsonLd: { '@context': 'https://schema.org', '@graph': [{ '@type': 'WebPage', ...commonOf(corpus, page, url) }] } };
  return {
    meta: [
      { name: 'citation_title', content: page.title },
      { name: 'citation_publication_date', content: asOf(corpus).replaceAll('-', '/') },
      { name: 'citation_public_url', content: url },
      { name: 'citation_language', content: 'en' },
      { name: 'DC.source', content: sourceOf(corpus.brief) },
    ],
    links: [{ rel: 'cite-as', href: url }, ...linksOf(subject)],
    jsonLd: { '@context': 'https://schema.org', '@graph': [thing(corpus, page, subject, url), breadcrumbs(page, subject)] },
  };
}

/** The brief in one line, for catalogues. */
const sourceOf = ({ authors, title, institution, written }: Brief) => `${authors.join('; ')}. ${title}. ${institution}, ${written}`;

function linksOf(subject: Subject): Metadata['links'] {
  const licence = (url: string) => ({ rel: 'license', href: url });
  if (subject.kind === 'map') return [{ rel: 'item', href: href('data/border.geojson'), type: 'application/geo+json' }, licence(LICENCES.geodata.path)];
  const file = (format: 'json' | 'bib') => href(citePath(`${subject.kind}/${subject.entry.id}`, format));
  return [
    { rel: 'describedby', href: file('json'), type: 'application/vnd.citationstyles.csl+json' },
    { rel: 'describedby', href: file('bib'), type: 'application/x-bibtex' },
    licence(LICENCES.text.path),
  ];
}

const commonOf = (corpus: Corpus, { title, description, path, image }: PageFacts, url: string) => ({
  '@id': url, url, name: title, description, ...(image && { image }), inLanguage: 'en-GB', dateModified: changedOn(corpus, path),
  isPartOf: { '@type': 'WebSite', name: SITE_NAME, url: absolute() },
});

function thing(corpus: Corpus, page: PageFacts, subject: Subject, url: string): object {
  const { title } = page;
  const common = commonOf(corpus, page, url);
  const report = reportOf(corpus.brief);
  if (subject.kind === 'chapters') {
    return { '@type': 'Article', ...common, headline: title, license: LICENCES.text.path, isBasedOn: report, citation: [...numberNotes(subject.entry).values()].map((note) => absolute(pathOf(note))) };
  }
  if (subject.kind === 'claims') {
    return {
      '@type': 'Claim', ...common, text: subject.entry.says, license: LICENCES.text.path, appearance: report,
      citation: sourcesOfClaim(corpus, subject.entry).map(({ source }) => ({ '@type': 'CreativeWork', name: titleOf(source), url: source.url })),
    };
  }
  return {
    '@type': 'Dataset', ...common, license: LICENCES.geodata.path, creator: { '@type': 'Organization', name: 'OpenStreetMap contributors' },
    distribution: { '@type': 'DataDownload', encodingFormat: 'application/geo+json', contentUrl: absolute('data/border.geojson') },
    spatialCoverage: 'Border of Tajikistan and Afghanistan',
  };
}

const pathOf = ({ kind, ref }: { kind: 'claim' | 'source' | 'event'; ref: string }) => (kind === 'claim' ? claimPath(ref) : kind === 'event' ? eventPath(ref) : referencePath(ref));

const reportOf = ({ title, authors, institution, written }: Brief) => ({
  '@type': 'Report', name: title, datePublished: written,
  author: authors.map((name) => ({ '@type': 'Person', name })),
  publisher: { '@type': 'Organization', name: institution },
});

function breadcrumbs({ title }: PageFacts, subject: Subject): object {
  const above = { chapters: ['Chapters', '#chapters'], claims: ['The claims', 'claims/'], map: undefined }[subject.kind];
  const trail = [[SITE_NAME, ''], ...(above ? [above] : [])] as [string, string][];
  return {
    '@type': 'BreadcrumbList',
    itemListElement: [...trail.map(([name, path], at) => ({ '@type': 'ListItem', position: at + 1, name, item: absolute(path) })), { '@type': 'ListItem', position: trail.length + 1, name: title }],
  };
}
