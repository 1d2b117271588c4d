import { createHook } from 'node:async_hooks';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { deflateFile, inflateFile, type PackedFile, zipFiles } from './zip.ts';

const unpack = (file: PackedFile) => new Response(inflateFile(file)).bytes();
const zip = () => Buffer.concat(zipFiles(files, '2030-05-06'));

const files = new Map([
  ['LÄS-MIG.txt', await deflateFile(new TextEncoder().encode('åäö'))],
  ['v1/a.json', await deflateFile(new TextEncoder().encode('{}'))],
]);

test('what is put in comes out again, with its name', () => {
  const out = unzipSync(zip());
  expect(Object.keys(out)).toEqual(['LÄS-MIG.txt', 'v1/a.json']);
  expect(new TextDecoder().decode(out['LÄS-MIG.txt'])).toBe('åäö');
});

test('the bytes are the same whatever the time zone', () => {
  const before = process.env.TZ;
  const made = new Set<string>();
  for (const zone of ['UTC', 'Asia/Tokyo', 'America/Los_Angeles']) {
    process.env.TZ = zone;
    made.add(zip().toString('hex'));
  }
  process.env.TZ = before ?? '';
  expect(made.size).toBe(1);
});

test('a packed file is the same when it is unpacked, an empty and a large one too', async () => {
  for (const text of ['', 'åäö'.repeat(1000), 'åäö'.repeat(1_000_000)]) {
    const packed = await deflateFile(new TextEncoder().encode(text));
    expect(new TextDecoder().decode(await unpack(packed)) === text).toBe(true);
  }
});

test('a large text comes from its thread in few chunks: each waits until the pages leave a moment', async () => {
  const handles = new Set<number>();
  let chunks = 0;
  const hook = createHook({
    init(id, type) {
      if (type === 'ZLIB') handles.add(id);
    },
    before(id) {
      if (handles.has(id)) chunks++;
    },
  }).enable();
  const text = Buffer.from('Hälsocentralen har 4 102 listade. '.repeat(150_000));
  const packed = await deflateFile(text);
  expect(Buffer.from(await unpack(packed)).equals(text)).toBe(true);
  hook.disable();
  expect(handles.size).toBe(2);
  expect(chunks).toBeLessThan(10);
});
