import { expect, test } from 'vitest';
import { findMovedEdits } from './moved-edits.ts';
import { pairPieces } from './pair.ts';

const piece = (text: string) => ({ text });
const CATS = 'Katten Misse sover i den gröna korgen hela dagen';
const DOGS = 'Hunden Karo springer på den stora ängen varje kväll';
const BIRDS = 'Fåglarna sjunger i den gamla eken när våren kommer';

test.each([
  ['edited where it stood', [CATS, DOGS, BIRDS], [`${CATS} nu`, DOGS, `${BIRDS} nu`], []],
  ['edited and moved past one as it was', [CATS, DOGS, BIRDS], [DOGS, BIRDS, `${CATS} nu`], [`${CATS} nu`]],
  [
    'edited and moved past one that was edited too',
    [CATS, DOGS],
    [`${DOGS} nu`, `${CATS} nu`],
    [`${CATS} nu`],
  ],
  ['edited after one that is new', [CATS, DOGS], ['Något helt annat står först här', CATS, `${DOGS} nu`], []],
])('a piece %s', (_, olds, nows, moved) => {
  const [before, after] = [olds.map(piece), nows.map(piece)];
  const found = findMovedEdits(before, after, pairPieces(before, after));
  expect([...found].map((pair) => pair.after?.text)).toEqual(moved);
});
