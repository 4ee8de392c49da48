/** Caddyfile. */
import { below, headersAt, RULES } from './rules.ts';
import { DECLARED, TYPES } from './types.ts';

export function caddyConfig(base: string): string {
  const quoted = (headers: Readonly<Record<string, string>>) =>
    Object.entries(headers)
      .map(([name, value]) => `    ${name} "${value}"`)
      .join('\n');
  const [whole, ...parts] = RULES;
  const name = (path: string) => `@${path.replaceAll('/', '')}`;
  // Each path has one matcher, since Caddy sorts directives by itself.
  const blocks = parts.map(
    ({ path }) =>
      `  ${name(path)} path ${below(base, path)}*\n  header ${name(path)} {\n${quoted(headersAt(path))}\n  }`,
  );
  const types = DECLARED.map(
    (end) => `  @${end.slice(1)} path *${end}\n  header @${end.slice(1)} Content-Type "${TYPES[end].type}"`,
  );
  return `# Caddy; made from src/hosts/rules.ts. The content of dist/ goes to <root>${base}.
example.org {
  root * /srv/www
  encode zstd gzip
  file_server

  @rest not path ${parts.map(({ path }) => `${below(base, path)}*`).join(' ')}
  header @rest {
${quoted(whole.headers)}
  }
${blocks.join('\n')}
${types.join('\n')}

  handle_errors {
    header {
${quoted({ ...whole.headers, 'Content-Type': TYPES['.html'].type }).replace(/^/gm, '  ')}
    }
    rewrite * ${base}404.html
    file_server
  }
}
`;
}
