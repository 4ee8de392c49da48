/**
 * Reads a `_headers` file as Cloudflare Pages does: every rule whose path fits applies, in order; a header named twice
 * is joined with a comma; `! Name` drops what earlier rules gave. `*` in a path stands for anything.
 * Leaves out placeholders (`:name`) and rules for whole addresses (`https://…`), which this site does not use.
 */

export interface HeaderRule {
  readonly pattern: RegExp;
  readonly drop: readonly string[];
  readonly set: readonly (readonly [name: string, value: string])[];
}

/** Reads the rules of a `_headers` file; throws on a line that is neither a path, a header, a drop nor a comment. */
export function parseHeaderRules(text: string): HeaderRule[] {
  const rules: { pattern: RegExp; drop: string[]; set: [string, string][] }[] = [];
  text.split(/\r?\n/).forEach((line, index) => {
    const content = line.trim();
    if (content === '' || content.startsWith('#')) return;
    if (line.startsWith('/')) {
      rules.push({ pattern: toPattern(content), drop: [], set: [] });
      return;
    }
    const rule = rules.at(-1);
    const [, dropped, name, value] = /^(?:!\s*([\w-]+)|([\w-]+):\s*(.+))$/.exec(content) ?? [];
    if (rule && dropped) rule.drop.push(dropped);
    else if (rule && name && value) rule.set.push([name, value]);
    else throw new Error(`_headers:${index + 1}: expected a path, "Name: value" or "! Name", found "${content}"`);
  });
  return rules;
}

/** The headers for one path, counted from the site's root. */
export function headersFor(rules: readonly HeaderRule[], path: string): Headers {
  const headers = new Headers();
  for (const rule of rules.filter(({ pattern }) => pattern.test(path))) {
    for (const name of rule.drop) headers.delete(name);
    for (const [name, value] of rule.set) headers.append(name, value);
  }
  return headers;
}

function toPattern(path: string): RegExp {
  const literal = path.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${literal.join('.*')}$`);
}
