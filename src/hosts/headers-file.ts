/**
 * `_headers`, for Cloudflare Pages and Netlify. They read it differently where two rules give one header: Cloudflare
 * joins both with a comma unless the second rule drops what was there (`! Name`); Netlify takes that of the longer
 * path, and calls a `!` a fault.
 */
import { below, RULES } from './rules.ts';
import { DECLARED, TYPES } from './types.ts';

export function headersFile(base: string, dialect: 'cloudflare' | 'netlify'): string {
  const parts = RULES.map(({ path, headers }, i) => {
    const before = new Set(
      RULES.slice(0, i)
        .filter((rule) => path.startsWith(rule.path))
        .flatMap((rule) => Object.keys(rule.headers)),
    );
    const drops =
      dialect === 'cloudflare'
        ? Object.keys(headers)
            .filter((name) => before.has(name))
            .map((name) => `  ! ${name}\n`)
        : [];
    return `${below(base, path)}*\n${drops.join('')}${Object.entries(headers)
      .map(([name, value]) => `  ${name}: ${value}\n`)
      .join('')}`;
  });
  const types = DECLARED.map((end) => `${base}*${end}\n  Content-Type: ${TYPES[end].type}\n`);
  const where = base === '/' ? '' : `# It has to stand in the root of the host, not in ${base}.\n`;
  const host = dialect === 'cloudflare' ? 'Cloudflare Pages' : 'Netlify';
  return `# Made from src/hosts/rules.ts; for ${host}.\n${where}\n${[...parts, ...types].join('\n')}`;
}
