/**
 * `.htaccess` of Apache 2.4, in the folder that holds the site;
 * needs mod_headers, mod_mime and, to compress, mod_deflate.
 */
import { below, RULES } from './rules.ts';
import { TYPES } from './types.ts';

export function apacheConfig(base: string): string {
  const set = (headers: Readonly<Record<string, string>>, indent = '') =>
    Object.entries(headers)
      .map(([name, value]) => `${indent}Header always set ${name} "${value}"`)
      .join('\n');
  const [whole, ...parts] = RULES;
  const rules = parts.map(
    ({ path, headers }) => `<If "%{REQUEST_URI} =~ m#^${below(base, path)}#">\n${set(headers, '  ')}\n</If>`,
  );
  const types = Object.entries(TYPES).map(([end, { type }]) => `AddType "${type}" ${end}`);
  const compressed = Object.values(TYPES)
    .filter(({ isCompressible }) => isCompressible)
    .map(({ type }) => type.split(';')[0]);
  return `# Apache; made from src/hosts/rules.ts. It goes beside index.html, as .htaccess.
ErrorDocument 404 ${base}404.html
Options -MultiViews -Indexes
DirectorySlash On
${types.join('\n')}
<IfModule mod_deflate.c>
AddOutputFilterByType DEFLATE ${[...new Set(compressed)].join(' ')}
</IfModule>
${set(whole.headers)}
${rules.join('\n')}
`;
}
