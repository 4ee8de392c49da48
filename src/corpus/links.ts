/** `content/links.json` → records and faults, in the words of the content check. */
import { fitEntry } from './fit.ts';
import { normaliseText } from './frontmatter.ts';
import { nearest } from './nearest.ts';
import { isRecord } from './walk.ts';
import { parseYaml } from './yaml.ts';
import type { Problem } from '../model/problem.ts';
import { LINKS_FILE, LinkHealth, type Links } from '../model/links.ts';

/**
 * Reads the text of the file. `links` holds what fits its schema and belongs to a source,
 * even where there are problems.
 * @param sources all ids of sources, as a set, or as the map of the corpus
 */
export function readLinks(
  text: string,
  sources: { has(id: string): boolean; keys(): Iterable<string> },
): { links: Links; problems: Problem[] } {
  const source = normaliseText(text);
  // JSON is YAML too, and this parser knows where each field stands.
  const { data, faults, at, range } = parseYaml(source);
  const [fault] = faults;
  if (fault !== undefined) return onlyFault('is not valid JSON', fault);
  if (!isJson(source)) return onlyFault('is YAML, but not JSON');
  if (!isRecord(data)) return onlyFault('is not an object of records by source');

  const links = new Map<string, LinkHealth>();
  const problems: Problem[] = [];
  for (const [id, record] of Object.entries(data)) {
    const result = fitEntry(LinkHealth, {
      id,
      file: LINKS_FILE,
      source,
      data: record,
      body: undefined,
      at: (path) => at([id, ...path]),
      range: (path) => range([id, ...path]),
    });
    if ('problems' in result)
      problems.push(...result.problems.map((p) => ({ ...p, field: p.field === '(entry)' ? id : `${id}.${p.field}` })));
    if (!sources.has(id)) problems.push(unknownSource(id, at([id]), nearest(id, sources.keys())));
    else if ('data' in result) links.set(id, result.data);
  }
  return { links, problems };
}

function unknownSource(id: string, position: { line: number; column: number }, meant: string | undefined): Problem {
  const remedy = 'remove the line, or run "npm run check:links", which drops it';
  return {
    rule: 'reference-resolves',
    file: LINKS_FILE,
    ...position,
    field: id,
    message: 'names no source',
    hint: meant === undefined ? remedy : `did you mean "${meant}"? If not, ${remedy}`,
  };
}

function onlyFault(message: string, { line, column } = { line: 1, column: 1 }): { links: Links; problems: Problem[] } {
  const hint = 'mend the JSON, or begin again with {}';
  return {
    links: new Map(),
    problems: [{ rule: 'yaml-parses', file: LINKS_FILE, line, column, field: '(file)', message, hint }],
  };
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
