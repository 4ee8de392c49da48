/** The hosts that the site is known to work on, and what each needs. A new host is a row here. */
import { apacheConfig } from './apache.ts';
import { caddyConfig } from './caddy.ts';
import { headersFile } from './headers-file.ts';
import { nginxConfig } from './nginx.ts';

export const HOST_IDS = ['netlify', 'cloudflare', 'github-pages', 'nginx', 'caddy', 'apache'] as const;
export type HostId = (typeof HOST_IDS)[number];

export interface Host {
  name: string;
  /** What it says in the header `Server`. */
  server: RegExp;
  /** Its configuration for a site below a base path. */
  config: (base: string) => string;
}

const GITHUB = `# GitHub Pages takes no configuration of headers. It sends Access-Control-Allow-Origin: * for
# everything, so that scripts and data can be used elsewhere; types, compression, redirects to the slash and 404.html
# are right by themselves. What it cannot do:
# - keep other sites from framing the pages (frame-ancestors); the rest of the policy is in each page and holds.
# - send X-Content-Type-Options, Referrer-Policy and Permissions-Policy.
# - let browsers keep /assets/ for longer than ten minutes, or ask for pages each time.
# It needs an empty file .nojekyll beside index.html, or it drops files whose names begin with "_" or ".".
# A CDN before it (Cloudflare, with response header rules) can do the rest.
`;

export const HOSTS: Readonly<Record<HostId, Host>> = {
  netlify: { name: 'Netlify', server: /^netlify/i, config: (base) => headersFile(base, 'netlify') },
  cloudflare: { name: 'Cloudflare Pages', server: /^cloudflare/i, config: (base) => headersFile(base, 'cloudflare') },
  'github-pages': { name: 'GitHub Pages', server: /^github/i, config: () => GITHUB },
  nginx: { name: 'nginx', server: /^(?:nginx|openresty)/i, config: nginxConfig },
  caddy: { name: 'Caddy', server: /^caddy/i, config: caddyConfig },
  apache: { name: 'Apache', server: /^apache/i, config: apacheConfig },
};

/** The host by what it says of itself; `undefined` where it says nothing that is known. */
export const hostOf = (server: string | undefined): HostId | undefined =>
  HOST_IDS.find((id) => server !== undefined && HOSTS[id].server.test(server));
