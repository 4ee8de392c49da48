/**
 * Answers whether `npm ci` can install package-lock.json on every platform and from any registry.
 * Three things should hold:
 *
 * 1. Every optional dependency that the lock names has an entry. npm leaves out, without a word, a platform package
 *    that the registry did not serve when the lock was written; `npm ci` then refuses the lock.
 * 2. Every entry has an integrity hash.
 * 3. No entry names the address of a private registry.
 *
 * Leaves out whether the versions are the right ones.
 */
import { readFileSync } from 'node:fs';

interface LockEntry {
  integrity?: string;
  resolved?: string;
  link?: boolean;
  /** Comes inside the archive of another package, so has no archive and no hash of its own. */
  inBundle?: boolean;
  optionalDependencies?: Record<string, string>;
}

export interface Lock {
  packages: Record<string, LockEntry>;
}

const PUBLIC_REGISTRY = 'https://registry.npmjs.org/';

/** Lists what is wrong with a lock, one sentence each; an empty list is a good lock. */
export function checkLock(lock: Lock): string[] {
  const entries = Object.entries(lock.packages);
  const installed = new Set(entries.map(([path]) => packageName(path)));
  return entries.flatMap(([path, entry]) => {
    const name = path === '' ? 'the project' : path;
    const missing = Object.keys(entry.optionalDependencies ?? {}).filter((dependency) => !installed.has(dependency));
    const problems = missing.map((dependency) => `${name} names ${dependency}, which has no entry`);
    const isArchive = path !== '' && !entry.link && !entry.inBundle;
    if (isArchive && !entry.integrity) problems.push(`${name} has no integrity hash`);
    if (isArchive && entry.resolved && !entry.resolved.startsWith(PUBLIC_REGISTRY))
      problems.push(`${name} comes from ${entry.resolved}`);
    return problems;
  });
}

/** `node_modules/a/node_modules/@b/c` is an entry for `@b/c`. */
function packageName(path: string): string {
  return path.split('node_modules/').at(-1) ?? path;
}

if (import.meta.main) {
  const problems = checkLock(JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock);
  for (const problem of problems) console.error(`package-lock.json: ${problem}`);
  if (problems.length > 0) {
    console.error(
      'Fix: npm install --package-lock-only with an empty cache; ' +
        'if that does not help, pin the package one release lower.',
    );
    process.exitCode = 1;
  } else {
    console.log('package-lock.json is complete.');
  }
}
