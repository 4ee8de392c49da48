/**
 * Prints what a host needs to serve the site as it should be:
 * `npm run --silent configs -- nginx`, for the address of `SITE` and `BASE`.
 */
import { HOST_IDS, HOSTS, type HostId } from '../hosts/index.ts';
import { readSiteEnv } from '../build/site-env.ts';

const wanted = process.argv[2] as HostId | undefined;
if (wanted && HOST_IDS.includes(wanted)) {
  const { site, base } = readSiteEnv(process.env);
  process.stdout.write(HOSTS[wanted].config(base).replaceAll('example.org', new URL(site).host));
} else {
  console.error(`Name one of: ${HOST_IDS.join(', ')}`);
  process.exitCode = 1;
}
