import { expect, test } from 'vitest';
import { joinSentences } from './moved-sentences.ts';
import type { NarrativeChange, PassageChange } from './narrative-change.ts';
import { diffWords } from './words.ts';

const long = 'Öppettiderna är kortare än förut under hela sommaren.';
const passage = (file: string, before: string, after: string): PassageChange => ({
  ...{ kind: before === '' ? 'added' : after === '' ? 'removed' : 'changed', block: 'paragraph', file },
  ...{ line: 1, heading: `Om ${file}`, words: diffWords(before, after), details: [], before, after },
});
const tell = (...passages: PassageChange[]) => {
  const changes = passages.map(
    (one): NarrativeChange => ({ file: one.file, title: '', kind: 'changed', head: [], passages: [one] }),
  );
  return joinSentences(changes).flatMap((change) =>
    change.passages.flatMap(({ file, sentences = [] }) =>
      sentences.map((one) => `${file} ${one.kind} ${one.file}, ${one.heading}: ${one.text}`),
    ),
  );
};

test('a sentence that goes from one edited paragraph and comes in another is told as moved, at both', () => {
  expect(tell(passage('a', `Ett. ${long} Två.`, 'Ett. Två.'), passage('b', 'Tre.', `Tre. ${long}`))).toEqual([
    `a to b, Om b: ${long}`,
    `b from a, Om a: ${long}`,
  ]);
});

test('so is one that was a paragraph of its own', () => {
  expect(tell(passage('a', long, ''), passage('b', 'Tre.', `Tre. ${long}`))).toHaveLength(2);
});

test.each<[string, PassageChange[]]>([
  ['a short one', [passage('a', 'Ett. Så är det.', 'Ett.'), passage('b', 'Två.', 'Två. Så är det.')]],
  [
    'one with another word',
    [passage('a', `Ett. ${long}`, 'Ett.'), passage('b', 'Två.', `Två. ${long.replace('hela', 'halva')}`)],
  ],
  [
    'one that comes twice',
    [passage('a', `Ett. ${long}`, 'Ett.'), passage('b', 'Två.', `Två. ${long}`), passage('c', '', long)],
  ],
  ['one that stays in its paragraph', [passage('a', `${long} Ett.`, `Ett. ${long}`), passage('b', '', long)]],
])('%s is not told as moved', (_, passages) => expect(tell(...passages)).toEqual([]));
