import { expect, test } from 'vitest';
import { modelOf } from '../__tests__/sketch.ts';
import { namePlace } from './name-place.ts';
import type { Side } from './side.ts';

test('a key that is a text in one file and a block in another is called by what it is there', () => {
  const { workspace, texts, formats } = modelOf();
  const side: Side = { name: 'head', workspace, problems: [], texts, formats };
  const name = (about: unknown) =>
    namePlace([side], [{ kind: 'key', name: 'about', schema: undefined }], { about });
  expect([name('En mening.'), name({ centres: ['alby'] })]).toEqual(['om webbplatsen', 'berör']);
});
