/**
 * The folders of src/ as a picture: a box for each, an arrow from it to what it may import. Arrows that others imply
 * are left out: where `pages` may import `components` and these `domain`, no arrow leads from `pages` to `domain`.
 */
import { Graphviz } from '@hpcc-js/wasm-graphviz';
import type { FolderRule } from './import-rules.ts';

export const ARCHITECTURE_FILE = 'src/assets/readme/architecture.svg';

type Rules = Readonly<Record<string, FolderRule>>;

/** Not drawn: everything may use them, and they use nothing. */
const UNDRAWN = ['styles', 'assets'];

/** The picture as SVG; the same rules give the same text. */
export async function drawArchitecture(rules: Rules): Promise<string> {
  const svg = (await Graphviz.load()).layout(toDot(rules), 'svg', 'dot');
  // What only Graphviz wants to know, and its version, which is no change of ours.
  return svg.replace(/<!--[\s\S]*?-->\n?/g, '').replace(/^<\?xml[\s\S]*?(?=<svg)/, '');
}

/** The rules in Graphviz's language. */
function toDot(rules: Rules): string {
  const folders = Object.keys(rules).filter((folder) => !UNDRAWN.includes(folder));
  const nodes = folders.map((folder) => {
    const label = `<<b>src/${folder}</b><br/><font point-size="10">${rules[folder]?.holds.replaceAll('&', '&amp;') ?? ''}</font>>`;
    return `  ${JSON.stringify(folder)} [label=${label}]`;
  });
  const edges = folders.flatMap((folder) =>
    directly(rules, folder)
      .filter((target) => !UNDRAWN.includes(target))
      .map((target) => `  ${JSON.stringify(folder)} -> ${JSON.stringify(target)}`),
  );
  return [
    'digraph {',
    '  graph [rankdir=TB, ranksep=0.35, nodesep=0.18, pad=0.2, bgcolor="white", fontname="Helvetica"]',
    '  node [shape=box, style="rounded,filled", fillcolor="#faf4e3", color="#8a8171", fontname="Helvetica", fontsize=12]',
    '  edge [color="#5d5546", arrowsize=0.6]',
    ...nodes,
    ...edges,
    '}',
  ].join('\n');
}

/** What a folder may import and cannot reach over another folder that it may import. */
function directly(rules: Rules, folder: string): string[] {
  const targets = rules[folder]?.mayImport ?? [];
  return targets.filter((target) => !targets.some((via) => via !== target && reaches(rules, via, target, folder)));
}

/** Whether the rules lead from one folder to another, over any number of steps, without passing a third. */
function reaches(rules: Rules, from: string, to: string, without: string, seen = new Set([without])): boolean {
  if (seen.has(from)) return false;
  seen.add(from);
  const next = rules[from]?.mayImport ?? [];
  return next.includes(to) || next.some((folder) => reaches(rules, folder, to, without, seen));
}
