import { hash } from 'node:crypto';
import { loadImage } from '@napi-rs/canvas';
import { expect, test } from 'vitest';
import { paintSharePicture, shareSize } from './share-picture.ts';

const picture = {
  region: 'Region Norrdal',
  edition: 'Utvecklingsplan · utgåva maj 2030 · förslag',
  title: 'Ett mycket långt namn på en plan som handlar om hälsocentraler i hela länet och om deras framtid',
  figures: [
    { label: 'listade på de små hälsocentralerna i egen regi', value: '28 730 listade' },
    { label: 'kostnad per listad', value: 'uppgift saknas' },
  ],
  bars: [
    { id: 'asen', value: 900, tone: 'proposed' as const },
    { id: 'dalen', value: 12_000, tone: 'own' as const },
  ],
  lit: new Set(['asen']),
  threshold: 4000,
  caption: 'Listade, hälsocentraler i egen regi. Streckad linje: 4 000.',
};

test('the same picture has the same bytes, the right size and little weight', async () => {
  const png = await paintSharePicture(picture);
  expect(await paintSharePicture(picture)).toEqual(png);
  const image = await loadImage(png);
  expect([image.width, image.height]).toEqual([shareSize.width, shareSize.height]);
  expect(png.length).toBeLessThan(150_000);
});

// Another release of a library may change it, and then this; another machine may not.
test('the picture is the same on every machine', async () => {
  expect(hash('sha256', await paintSharePicture(picture))).toBe(
    '191727935d3aed8056c35495c717bef6ef5a4255ace1c6f9f170a190e6fb8976',
  );
});

test('pictures painted at once are as if painted one by one', async () => {
  const pictures = ['Ett', 'Två', 'Tre'].map((title) => ({ ...picture, title }));
  const alone: Uint8Array[] = [];
  for (const each of pictures) alone.push(await paintSharePicture(each));
  expect(await Promise.all(pictures.map(paintSharePicture))).toEqual(alone);
});

test('without figures or bars it is still a picture', async () => {
  const png = await paintSharePicture({ ...picture, figures: [], bars: [] });
  expect(png.length).toBeGreaterThan(1000);
});
