/** Does everything that is named exist, and is everything that exists of use? */
import { COLLECTIONS, ID, type CollectionName } from '../../model/schemas.ts';
import { atField, type Content, type Reference, type Rule } from '../content.ts';
import { nearest, oneOf } from '../nearest.ts';

/** Text that cannot be parsed hides its references: rules about what nobody names wait until it can. */
function isAllReadable({ reading, chapters }: Content): boolean {
  const isParsed = COLLECTIONS.every((name) => reading.entries[name].every((entry) => entry.data !== undefined));
  return isParsed && chapters.every(({ outline }) => outline.faults.every((fault) => fault.rule !== 'mdx-parses'));
}

const singular = (name: CollectionName) => name.replace(/s$/, '');

export const referenceResolves: Rule = ({ reading, references }, report) => {
  const idsOf = new Map(COLLECTIONS.map((name) => [name, new Set(reading.entries[name].map(({ id }) => id))]));
  for (const reference of references) {
    const { to, id, file, at, field, from } = reference;
    // What is no id at all has been reported by the schema, but chapters have none for their bodies.
    if (from.collection !== 'chapters' && !ID.test(id)) continue;
    if (to.some((name) => idsOf.get(name)?.has(id))) continue;
    const ids = to.flatMap((name) => [...(idsOf.get(name) ?? [])]);
    const message = `no ${oneOf(to.map(singular))} "${id}"`;
    report({ rule: 'reference-resolves', file, ...at, field, message, hint: missingHint(reference, nearest(id, ids)) });
  }
};

function missingHint({ to, id }: Reference, meant: string | undefined): string {
  const paths = oneOf(to.map((name) => `content/${name}/${ID.test(id) ? id : '<id>'}.yaml`));
  return meant === undefined ? `correct the id or add ${paths}` : `did you mean "${meant}"? or add ${paths}`;
}

/**
 * Markdown links of chapters are written as their pages see them: `#block`, `../chapter/#block`. Other pages are left
 * to the test of the built site.
 */
export const linkLeadsOn: Rule = ({ chapters }, report) => {
  const blocks = new Map(chapters.map(({ entry, outline }) => [entry.id, new Set(outline.blocks.map(({ id }) => id))]));
  for (const { entry, outline } of chapters) {
    for (const { url, at } of [...outline.prose.values()].flatMap(({ links }) => links)) {
      const fault = (message: string, hint: string) =>
        report({
          rule: 'link-leads-on',
          file: entry.file,
          ...at,
          field: '(link)',
          message: `"${url}" ${message}`,
          hint,
        });
      if (/^[a-z]+:|^\/\//i.test(url)) {
        fault('leads away from the site', 'make it a source and cite it');
        continue;
      }
      if (url.startsWith('/')) {
        fault(
          'holds only where the site stands at the root',
          'write it as seen from this chapter: "../<chapter>/#<block>"',
        );
        continue;
      }
      const { pathname, hash } = new URL(url, `https://site.example/chapters/${entry.id}/`);
      const chapter = /^\/chapters\/([^/]+)\/?$/.exec(pathname)?.[1];
      if (chapter === undefined) continue;
      const ids = blocks.get(chapter);
      const block = hash.slice(1);
      if (ids === undefined) fault('leads to no chapter', meant(chapter, blocks.keys()));
      else if (block !== '' && !ids.has(block)) fault(`leads to no block of ${chapter}`, meant(block, ids));
    }
  }
};

function meant(id: string, ids: Iterable<string>): string {
  const near = nearest(id, ids);
  return near === undefined ? 'correct the address' : `did you mean "${near}"?`;
}

export const sourceIsUsed: Rule = (content, report) => {
  if (!isAllReadable(content)) return;
  // A page is of use, too, that says what became of another's report; that it is a copy, or has one, makes it none.
  const isUsed = (id: string) =>
    content.references.some(({ from, to, id: named, field }) =>
      from.collection === 'sources'
        ? from.id === id
          ? to.includes('claims')
          : field === 'status.source' && named === id
        : to.includes('sources') && named === id,
    );
  for (const entry of content.reading.entries.sources) {
    if (isUsed(entry.id)) continue;
    const hint = 'say in `serves` which claim it serves, cite it, or remove it';
    report(atField(entry, [], 'source-is-used', 'serves no claim and is cited nowhere', hint));
  }
};

export const claimIsCited: Rule = (content, report) => {
  if (!isAllReadable(content)) return;
  const cited = new Set(
    content.references
      .filter(({ from, to }) => from.collection === 'chapters' && to.includes('claims'))
      .map(({ id }) => id),
  );
  for (const entry of content.reading.entries.claims) {
    if (cited.has(entry.id)) continue;
    const hint = `write <Cite claim="${entry.id}">…</Cite> where a chapter speaks of it`;
    report(atField(entry, [], 'claim-is-cited', 'is cited in no chapter', hint));
  }
};

/** Every statement of the brief is retold: nothing is dropped in silence. */
export const statementIsCovered: Rule = (content, report) => {
  if (!isAllReadable(content)) return;
  const covered = new Set(
    content.references
      .filter(({ from, to }) => from.collection === 'chapters' && to.includes('statements'))
      .map(({ id }) => id),
  );
  for (const entry of content.reading.entries.statements) {
    if (covered.has(entry.id)) continue;
    const hint = `name it in \`states\` of the paragraph that retells it`;
    report(atField(entry, [], 'statement-is-covered', 'is covered by no paragraph', hint));
  }
};
