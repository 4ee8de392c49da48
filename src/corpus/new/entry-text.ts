/** Answers → the text of a content file: the fields in the schema's order, each with what it holds. */
import { z } from 'astro/zod';
import { Document, isSeq, isScalar, visit } from 'yaml';
import { SPEAKER_LABEL, SPEAKERS } from '../../model/words.ts';
import { ATTRIBUTES, BLOCKS } from '../attributes.ts';
import { fieldsOf, formOf, withoutDefault, type Field } from './fields.ts';
import type { Answers, Kind } from './kinds.ts';

const LINE = 100;

/** The whole file. A field that was not answered stands as a comment, to be filled in by hand. */
export function entryText({ collection }: Pick<Kind, 'collection'>, answers: Answers): string {
  const fields = fieldsOf(collection)
    .map((field) => fieldText(field, answers[field.name]))
    .join('\n');
  return collection === 'chapters' ? `---\n${fields}\n${blocksComment()}---\n` : fields;
}

function fieldText({ name, schema, says }: Field, value: unknown): string {
  if (value !== undefined) return comment(says) + yamlOf({ [name]: value });
  return (
    comment(`May be left out. ${says}`) +
    skeletonOf(name, schema)
      .map((line) => `# ${line}\n`)
      .join('')
  );
}

/** A field to be filled in: its name, the names inside it, and how a value is written. */
function skeletonOf(name: string, given: z.ZodType): string[] {
  const schema = withoutDefault(given);
  const isList = schema instanceof z.ZodArray;
  const item = isList ? withoutDefault(schema.element as z.ZodType) : schema;
  if (!(item instanceof z.ZodObject)) {
    const form = item instanceof z.ZodTuple ? `[${formOf(item).replaceAll(' ', ', ')}]` : formOf(item);
    return [`${name}: ${isList ? `[${form}]` : form}`.trimEnd()];
  }
  const inside = Object.entries(item.shape).flatMap(([key, field]) => skeletonOf(key, field as z.ZodType));
  return [`${name}:`, ...inside.map((line, i) => `  ${isList ? (i === 0 ? '- ' : '  ') : ''}${line}`)];
}

/** As the neighbours have it: lists of plain values in one line, long text folded. */
function yamlOf(field: Record<string, unknown>): string {
  const document = new Document(field);
  visit(document, {
    Seq: (_key, list) => {
      list.flow = list.items.every((item) => isScalar(item) || (isSeq(item) && item.items.every(isScalar)));
    },
  });
  return document.toString({ lineWidth: LINE, flowCollectionPadding: false, singleQuote: true });
}

function comment(text: string): string {
  const lines = [''];
  for (const word of text.split(' ')) {
    const last = lines.at(-1) ?? '';
    if (last !== '' && last.length + word.length + 1 > LINE - 2) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`.trim();
  }
  return lines.map((line) => `# ${line}\n`).join('');
}

/** What may stand below the front matter, where a chapter takes no comments. */
function blocksComment(): string {
  const tags = BLOCKS.map((name) => {
    const attributes = ['id', ...(ATTRIBUTES[name]?.required ?? [])].map((attribute) => ` ${attribute}="…"`).join('');
    const speaker = SPEAKERS.find((word) => word === name.toLowerCase());
    return `#   <${name}${attributes}>${speaker === undefined ? '' : `  ${SPEAKER_LABEL[speaker]}`}\n`;
  });
  return `${comment('Below the line of hyphens stand blocks, each with an id that never changes:')}${tags.join('')}`;
}
