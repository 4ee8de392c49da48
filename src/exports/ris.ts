/** CSL items as RIS, the tagged format that every reference manager imports. Lines end in CRLF, as the format asks. */
import type { CslDate, CslItem, CslName } from './csl.ts';

/** News too is read on a page of the web. */
const TYPE: Record<CslItem['type'], string> = {
  webpage: 'ELEC',
  'article-newspaper': 'ELEC',
  dataset: 'DATA',
  report: 'RPRT',
};

/** `2021/09/23/`; what is not known stays empty. */
const date = ({ 'date-parts': [[year, month, day]] }: CslDate): string =>
  [year, month, day].map((part) => (part === undefined ? '' : String(part).padStart(2, '0'))).join('/') + '/';
const name = (one: CslName) => ('literal' in one ? one.literal : [one.family, one.given].filter(Boolean).join(', '));
/** A line break would begin a new tag. */
const line = (text: string) => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();

/** Records one after another. */
export function toRis(items: readonly CslItem[]): string {
  return items.map(record).join('\r\n');
}

function record(item: CslItem): string {
  const tags: [string, string | undefined][] = [
    ['TY', TYPE[item.type]],
    ['ID', item.id],
    ...(item.author ?? []).map((author): [string, string] => ['AU', name(author)]),
    ['TI', item.title],
    ['T2', item['container-title']],
    ['ET', item.version],
    ['PB', item.publisher],
    ['PY', item.issued && String(item.issued['date-parts'][0][0])],
    ['DA', item.issued && date(item.issued)],
    ['UR', item.URL],
    ['Y2', item.accessed && date(item.accessed)],
    ['LA', item.language],
    ['N1', item.note],
  ];
  const lines = tags.flatMap(([tag, value]) => (value ? [`${tag}  - ${line(value)}`] : []));
  return [...lines, 'ER  - ', ''].join('\r\n');
}
