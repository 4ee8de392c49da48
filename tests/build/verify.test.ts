/** The built site, served as a host should serve it, passes what `npm run verify` looks at. */
import { expect, test } from 'vitest';
import { readBuildRecord } from '../../src/build/build-record.ts';
import { startServer } from '../../src/cli/serve.ts';
import { verify } from '../../src/verify/index.ts';
import { DIST } from './dist.ts';

/** The links of all pages have a test of their own (`links.test.ts`). */
const PAGES = 10;

test('verify finds nothing wrong with it', async () => {
  const server = await startServer({ dir: DIST, base: readBuildRecord(DIST).base, port: 0 });
  try {
    const { outcomes, isSound } = await verify(server.url, { most: PAGES });
    expect(outcomes.filter(({ faults }) => faults?.length).map(({ check, faults }) => [check.id, faults])).toEqual([]);
    expect(isSound).toBe(true);
  } finally {
    await server.close();
  }
});
