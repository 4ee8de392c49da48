/** Do all published ids still lead somewhere? */
import { fullId, IDS_FILE, type Ids } from '../../model/ids.ts';
import { COLLECTION_ROWS, COLLECTIONS } from '../../model/schemas.ts';
import type { Content, Rule } from '../content.ts';

/** All ids that the content has now, in the form of the registry, sorted. */
export function currentIds({ reading, chapters }: Pick<Content, 'reading' | 'chapters'>): Ids['frozen'] {
  const groups = [
    ...COLLECTIONS.filter((name) => COLLECTION_ROWS[name].hasAddress).map((name): [string, string[]] => [
      name,
      reading.entries[name].map(({ id }) => id),
    ]),
    ...chapters.map(({ entry, outline }): [string, string[]] => [
      `chapters/${entry.id}`,
      outline.blocks.map(({ id }) => id),
    ]),
  ];
  return Object.fromEntries(groups.map(([name, ids]) => [name, [...ids].sort()]));
}

export const idStays: Rule = (content, report) => {
  const { frozen, moved } = content.ids;
  const now = new Set(
    Object.entries(currentIds(content)).flatMap(([group, ids]) => ids.map((id) => fullId(group, id))),
  );
  const at = (field: string, message: string, hint: string) =>
    report({ rule: 'id-stays', file: IDS_FILE, line: 1, column: 1, field, message, hint });
  for (const [group, ids] of Object.entries(frozen)) {
    for (const id of ids.map((one) => fullId(group, one))) {
      if (now.has(id) || moved[id] !== undefined) continue;
      // A chapter that moved takes its paragraphs with it.
      const chapter = moved[group];
      if (chapter !== undefined && now.has(fullId(chapter, id.slice(group.length + 1)))) continue;
      at(id, 'was published and is gone', `bring it back, or say under "moved" what has taken its place: "${id}": "…"`);
    }
  }
  for (const [from, to] of Object.entries(moved)) {
    if (now.has(from))
      at(
        from,
        'has moved, but there is something of that name again',
        'give the new one another name: links to the old one are about',
      );
    if (!now.has(to)) at(from, `has moved to "${to}", which is not there`, 'name what has taken its place');
  }
};
