/**
 * What a page says of itself to machines: tags for reference managers (Highwire, Dublin Core), links of the signposting
 * profile (signposting.org: `cite-as`, `describedby`, `item`, `license`) and JSON-LD (schema.org).
 * A page is by whoever publishes the site, and each thing said of it names that first: many a tool takes the first
 * author that it finds. It is not the brief, which is what it is based on, by the brief's own authors. No ClaimReview:
 * the site annotates, it does not rate.
 */
import { compareDates } from '../domain/chronology/index.ts';
import { isWithdrawn, numberNotes, sourcesOfClaim, statusInFull, titleOf } from '../domain/citations/index.ts';
import { changedOn, firstSeen } from '../domain/editions/index.ts';
import type { Brief, Chapter, Claim, Corpus, Source } from '../model/corpus.ts';
import { LICENCES } from '../model/licences.ts';
import { absolute, citePath, claimPath, eventPath, href, referencePath } from './href.ts';
import { SITE_NAME } from './name.ts';
import { organisation, publishedBy } from './publisher.ts';

/** What a page is about, where that is something one can cite. */
export type Subject = { kind: 'chapters'; entry: Chapter } | { kind: 'claims'; entry: Claim } | { kind: 'map' };

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
  /** When the page first stood on the site, and when it changed: EDTF. */
  published: string;
  modified: string;
  meta: { name: string; content: string }[];
  links: { rel: string; href: string; type?: string }[];
  jsonLd: object;
}

export function metadataOf(corpus: Corpus, page: PageFacts): Metadata {
  const { subject } = page;
  const url = absolute(page.path);
  const by = publishedBy(corpus);
  const [published, changed] = [firstSeen(corpus, page.path), changedOn(corpus, page.path)];
  // Of a month alone it may not be known that it is later.
  const dates = { published, modified: compareDates(changed, published) < 0 ? published : changed };
  const common = commonOf(corpus, page, url, dates);
  const jsonLd = (graph: object[]) => ({ '@context': 'https://schema.org', '@graph': graph });
  const author = { name: 'author', content: by };
  if (!subject) return { ...dates, meta: [author], links: [], jsonLd: jsonLd([{ '@type': 'WebPage', ...common }]) };
  return {
    ...dates,
    meta: [
      author,
      { name: 'citation_title', content: page.title },
      { name: 'citation_author', content: by },
      { name: 'citation_publication_date', content: published.replaceAll('-', '/') },
      { name: 'citation_public_url', content: url },
      { name: 'citation_language', content: 'en' },
      { name: 'DC.source', content: sourceOf(corpus.brief) },
    ],
    links: [{ rel: 'cite-as', href: url }, ...linksOf(subject)],
    jsonLd: jsonLd([...things(corpus, common, subject), breadcrumbs(page, subject)]),
  };
}

/** The brief in one line, for catalogues. */
const sourceOf = ({ authors, title, institution, written }: Brief) =>
  `${authors.join('; ')}. ${title}. ${institution}, ${written}`;

function linksOf(subject: Subject): Metadata['links'] {
  const licence = (url: string) => ({ rel: 'license', href: url });
  if (subject.kind === 'map')
    return [
      { rel: 'item', href: href('data/border.geojson'), type: 'application/geo+json' },
      licence(LICENCES.geodata.path),
    ];
  const file = (format: 'json' | 'bib') => href(citePath(`${subject.kind}/${subject.entry.id}`, format));
  return [
    { rel: 'describedby', href: file('json'), type: 'application/vnd.citationstyles.csl+json' },
    { rel: 'describedby', href: file('bib'), type: 'application/x-bibtex' },
    licence(LICENCES.text.path),
  ];
}

const commonOf = (
  corpus: Corpus,
  { title, description, image }: PageFacts,
  url: string,
  { published, modified }: Pick<Metadata, 'published' | 'modified'>,
) => ({
  '@id': url,
  url,
  name: title,
  description,
  ...(image && { image }),
  inLanguage: 'en-GB',
  author: organisation(corpus),
  publisher: organisation(corpus),
  datePublished: published,
  dateModified: modified,
  isPartOf: { '@type': 'WebSite', name: SITE_NAME, url: absolute() },
});

/**
 * The page, and what it is about where that is not the page itself:
 * a claim is the brief's, and the border is OpenStreetMap's.
 */
function things(corpus: Corpus, common: ReturnType<typeof commonOf>, subject: Subject): object[] {
  const { name, url } = common;
  const about = (part: string, thing: object) => [
    { '@type': 'WebPage', ...common, mainEntity: { '@id': `${url}#${part}` } },
    { '@id': `${url}#${part}`, ...thing },
  ];
  const report = reportOf(corpus.brief);
  if (subject.kind === 'chapters') {
    return [
      {
        '@type': 'Article',
        ...common,
        headline: name,
        license: LICENCES.text.path,
        isBasedOn: report,
        citation: [...numberNotes(subject.entry).values()].map((note) => absolute(pathOf(note))),
      },
    ];
  }
  if (subject.kind === 'claims') {
    return about('claim', {
      '@type': 'Claim',
      name,
      text: subject.entry.says,
      license: LICENCES.text.path,
      appearance: report,
      citation: sourcesOfClaim(corpus, subject.entry).map(({ source }) => ({
        '@type': 'CreativeWork',
        name: titleOf(source),
        url: source.url,
        ...becameOf(corpus, source),
      })),
    });
  }
  return about('border', {
    '@type': 'Dataset',
    name: 'The border of Tajikistan and Afghanistan',
    description: 'The line from the tripoint with Uzbekistan to that with China, and its stretches.',
    license: LICENCES.geodata.path,
    creator: { '@type': 'Organization', name: 'OpenStreetMap contributors' },
    distribution: {
      '@type': 'DataDownload',
      encodingFormat: 'application/geo+json',
      contentUrl: absolute('data/border.geojson'),
    },
    spatialCoverage: 'Border of Tajikistan and Afghanistan',
  });
}

/** What became of a report, in the words that schema.org has for it. */
function becameOf(corpus: Corpus, source: Source): object {
  const words = statusInFull(corpus, source);
  return words === undefined ? {} : { [isWithdrawn(corpus, source) ? 'creativeWorkStatus' : 'correction']: words };
}

const PATHS = { claim: claimPath, event: eventPath, source: referencePath };
const pathOf = ({ kind, ref }: { kind: keyof typeof PATHS; ref: string }) => PATHS[kind](ref);

const reportOf = ({ title, authors, institution, written }: Brief) => ({
  '@type': 'Report',
  name: title,
  datePublished: written,
  author: authors.map((name) => ({ '@type': 'Person', name })),
  publisher: { '@type': 'Organization', name: institution },
});

function breadcrumbs({ title }: PageFacts, subject: Subject): object {
  const above = { chapters: ['Chapters', '#chapters'], claims: ['The claims', 'claims/'], map: undefined }[
    subject.kind
  ];
  const trail = [[SITE_NAME, ''], ...(above ? [above] : [])] as [string, string][];
  return {
    '@type': 'BreadcrumbList',
    itemListElement: [
      ...trail.map(([name, path], at) => ({ '@type': 'ListItem', position: at + 1, name, item: absolute(path) })),
      { '@type': 'ListItem', position: trail.length + 1, name: title },
    ],
  };
}
