/**
 * `/embed/v1.js` as it is served: one module without imports, made of `src/embed/host.ts` once a build,
 * and the hash that pins it.
 */
import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { rolldown } from 'rolldown';

export interface HostScript {
  code: string;
  /** Value of the attribute `integrity`. */
  integrity: string;
}

let made: Promise<HostScript> | undefined;
export const hostScript = (): Promise<HostScript> => (made ??= makeHostScript());

async function makeHostScript(): Promise<HostScript> {
  const bundle = await rolldown({ input: resolve('src/embed/host.ts'), platform: 'browser' });
  const { output } = await bundle.generate({ format: 'esm', minify: true });
  await bundle.close();
  const { code } = output[0];
  return { code, integrity: `sha384-${createHash('sha384').update(code).digest('base64')}` };
}
