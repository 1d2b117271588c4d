import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { zipFiles } from './zip.ts';

const files = [
  { name: 'LÄS-MIG.txt', bytes: new TextEncoder().encode('åäö') },
  { name: 'v1/a.json', bytes: new TextEncoder().encode('{}') },
];

test('what is put in comes out again, with its name', async () => {
  const out = unzipSync(await zipFiles(files, '2030-05-06'));
  expect(Object.keys(out)).toEqual(['LÄS-MIG.txt', 'v1/a.json']);
  expect(new TextDecoder().decode(out['LÄS-MIG.txt'])).toBe('åäö');
});

test('the bytes are the same whatever the time zone', async () => {
  const before = process.env.TZ;
  const made = new Set<string>();
  for (const zone of ['UTC', 'Asia/Tokyo', 'America/Los_Angeles']) {
    process.env.TZ = zone;
    made.add(Buffer.from(await zipFiles(files, '2030-05-06')).toString('hex'));
  }
  process.env.TZ = before ?? '';
  expect(made.size).toBe(1);
});
