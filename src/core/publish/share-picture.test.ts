import { expect, test } from 'vitest';
import { modelOf } from '../__tests__/sketch.ts';
import { paths } from '../paths.ts';
import { listSharePictures, pictureFile } from './share-picture.ts';

const model = modelOf({
  centres: {
    asen: { name: 'Åsens', listed: 900, proposal: 'change' },
    berg: { listed: 2500 },
    bo: { listed: 700, operator: 'other' },
  },
});
const pictures = new Map(listSharePictures(model).map(({ path, build }) => [path, build]));
const build = (path: string) => pictures.get(path)?.();

test('the front page, each edition, centre and municipality has a picture', () => {
  const expected = [
    paths.home,
    paths.plan(model.edition.id),
    paths.centre('asen'),
    paths.municipality('alvdal'),
  ];
  expect([...pictures.keys()]).toEqual(expect.arrayContaining(expected));
});

test('a centre is lit among those of its operator, and shows its size', () => {
  const picture = build(paths.centre('asen'));
  expect(picture?.title).toBe('Åsens hälsocentral');
  expect(picture?.bars).toEqual([
    { id: 'asen', value: 900, tone: 'proposed' },
    { id: 'berg', value: 2500, tone: 'own' },
  ]);
  expect(picture?.lit).toEqual(new Set(['asen']));
  expect(picture?.figures[0]?.value).toBe('900\u00a0listade');
  expect(build(paths.centre('bo'))?.bars).toEqual([{ id: 'bo', value: 700, tone: 'other' }]);
});

test('a size that no source states is said to be missing', () => {
  const unknown = modelOf({ centres: { asen: { listed: 900 }, tom: {} } });
  const listed = listSharePictures(unknown).find(({ path }) => path === paths.centre('tom'));
  expect(listed?.build().figures[0]?.value ?? 'saknas').toContain('saknas');
});

test('a picture lies at its page’s address', () => {
  expect(pictureFile('/')).toBe('/bild/oversikt.png');
  expect(pictureFile('/halsocentraler/asen/')).toBe('/bild/halsocentraler/asen.png');
});
