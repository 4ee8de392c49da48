import { expect, test } from 'vitest';
import { checkLock } from '../../../src/cli/check-lock.ts';

const good = { integrity: 'sha512-x' };

test('a complete lock has no problems', () => {
  const lock = {
    packages: {
      '': { optionalDependencies: { a: '1.0.0' } },
      'node_modules/a': {
        ...good,
        optionalDependencies: { '@b/linux': '1.0.0' },
        resolved: 'https://registry.npmjs.org/a/-/a-1.0.0.tgz',
      },
      'node_modules/a/node_modules/@b/linux': good,
      'node_modules/a/node_modules/inside': { inBundle: true },
    },
  };
  expect(checkLock(lock)).toEqual([]);
});

test('missing entries, missing hashes and private addresses are all named', () => {
  const lock = {
    packages: {
      'node_modules/a': { ...good, optionalDependencies: { '@b/linux': '1.0.0' } },
      'node_modules/c': {},
      'node_modules/d': { ...good, resolved: 'http://npm.intranet.example/d.tgz' },
    },
  };
  expect(checkLock(lock)).toEqual([
    'node_modules/a names @b/linux, which has no entry',
    'node_modules/c has no integrity hash',
    'node_modules/d comes from http://npm.intranet.example/d.tgz',
  ]);
});
