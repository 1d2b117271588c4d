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
  const png = paintSharePicture(picture);
  expect(paintSharePicture(picture).equals(png)).toBe(true);
  const image = await loadImage(png);
  expect([image.width, image.height]).toEqual([shareSize.width, shareSize.height]);
  expect(png.length).toBeLessThan(150_000);
});

test('without figures or bars it is still a picture', () => {
  expect(paintSharePicture({ ...picture, figures: [], bars: [] }).length).toBeGreaterThan(1000);
});
