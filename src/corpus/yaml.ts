/** YAML text → plain data, with the place of every field. YAML 1.2 core: dates stay strings. */
import { isMap, isNode, isScalar, isSeq, parseDocument, type Node } from 'yaml';
import { positionAt, type Path, type Position } from './position.ts';
import { yamlFaults, type YamlFault } from './yaml-fault.ts';

export interface ParsedYaml {
  /** `undefined` where the text is not valid YAML. */
  data: unknown;
  faults: (Position & Pick<YamlFault, 'rule' | 'message' | 'hint'>)[];
  /**
   * Place of the field: of its key in a mapping, of the item in a list;
   * of the nearest parent where the field is missing.
   */
  at(path: Path): Position;
  /** Offsets of the field's value in the text, or of the nearest parent's. */
  range(path: Path): readonly [start: number, end: number];
}

interface Found {
  /** Offset of the key, or of the list item. */
  start: number;
  value: Node | null;
}

/** Parses one document. `text` has no byte order mark and ends its lines in `\n`. */
export function parseYaml(text: string): ParsedYaml {
  const document = parseDocument(text, { prettyErrors: false });
  const faults = yamlFaults(document).map(({ offset, ...fault }) => ({ ...fault, ...positionAt(text, offset) }));
  const root: Found = { start: document.contents?.range?.[0] ?? 0, value: document.contents };
  const find = (path: Path) => findNode(root, path);
  return {
    data: faults.length === 0 ? (document.toJS() as unknown) : undefined,
    faults,
    at: (path) => (path.length === 0 ? { line: 1, column: 1 } : positionAt(text, find(path).start)),
    range: (path) => {
      const { start, value } = find(path);
      return [value?.range?.[0] ?? start, value?.range?.[1] ?? start];
    },
  };
}

function findNode(root: Found, path: Path): Found {
  let found = root;
  for (const key of path) {
    const next = child(found.value, key);
    if (next === undefined) break;
    found = next;
  }
  return found;
}

function child(node: Node | null, key: string | number): Found | undefined {
  if (isMap(node)) {
    const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
    if (pair === undefined || !isNode(pair.key)) return undefined;
    return { start: pair.key.range?.[0] ?? 0, value: isNode(pair.value) ? pair.value : null };
  }
  if (isSeq(node) && typeof key === 'number') {
    const item = node.items[key];
    return isNode(item) ? { start: item.range?.[0] ?? 0, value: item } : undefined;
  }
  return undefined;
}
