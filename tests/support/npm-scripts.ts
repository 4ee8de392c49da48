/** Which npm scripts a text calls that package.json does not have. */
import { readFileSync } from 'node:fs';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

/** @example unknownScripts('npm run bild, npm run build') // => ['bild'] */
export function unknownScripts(text: string): string[] {
  const called = [...text.matchAll(/\bnpm run (?:--?[a-z]+ )*([a-z][\w:-]*)|\bnpm (start|test)\b/g)];
  return called.map((match) => match[1] ?? match[2] ?? '').filter((name) => !(name in scripts));
}
