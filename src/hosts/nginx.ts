/** Configuration of nginx: one `server` to put into `http { }`. */
import { below, headersAt, RULES } from './rules.ts';
import { TYPES } from './types.ts';

export function nginxConfig(base: string): string {
  const types = Object.entries(TYPES).map(([end, { type, isCompressible }]) => ({
    end: end.slice(1),
    type: type.replace(/;.*/, ''),
    isText: type.includes('charset'),
    isCompressible,
  }));
  const named = Map.groupBy(types, ({ type }) => type);
  // nginx counts text/html in by itself, and warns where it is named again.
  const list = (which: (one: (typeof types)[number]) => boolean) =>
    [...named]
      .filter(([type, all]) => type !== 'text/html' && all.some(which))
      .map(([type]) => type)
      .join(' ');
  // Headers of an outer level are lost where an inner one has any, so each location has all of its own.
  const locations = RULES.map(({ path }) => {
    const headers = Object.entries(headersAt(path)).map(([name, value]) => `    add_header ${name} "${value}" always;`);
    return `  location ${below(base, path)} {\n${headers.join('\n')}\n  }`;
  });
  return `# nginx; made from src/hosts/rules.ts. The content of dist/ goes to <root>${base}.
server {
  listen 80;
  server_name example.org;
  root /srv/www;
  index index.html;
  error_page 404 ${base}404.html;
  absolute_redirect off;
  server_tokens off;

  types {
${[...named].map(([type, all]) => `    ${type} ${all.map(({ end }) => end).join(' ')};`).join('\n')}
  }
  default_type application/octet-stream;
  charset utf-8;
  charset_types ${list(({ isText }) => isText)};
  gzip on;
  gzip_vary on;
  gzip_min_length 860;
  gzip_types ${list(({ isCompressible }) => isCompressible)};

${locations.join('\n')}
}
`;
}
