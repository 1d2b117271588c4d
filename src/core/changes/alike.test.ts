import { expect, test } from 'vitest';
import { findOtherKeys } from './alike.ts';

const full = { label: 'god', definition: 'Personalen räcker.' };

test('what says about the same at the same place is called something else', () => {
  const after = { first: 'Ett.', sound: { ...full, label: 'mycket god' }, last: 'Tre.' };
  const found = findOtherKeys({ first: 'Ett.', good: full, last: 'Tre.' }, after);
  expect([...found]).toEqual([['good', 'sound']]);
});

test('what says something else is another one, wherever it stands', () => {
  const after = { first: 'Ett.', far: { label: 'avlägsen', definition: 'Långt från centralorten.' } };
  expect(findOtherKeys({ first: 'Ett.', good: full }, after).size).toBe(0);
});

test('what says the same at another place is not told as the one that is gone: that it has moved would not be told', () => {
  const found = findOtherKeys({ good: full, last: 'Tre.' }, { last: 'Tre.', sound: full });
  expect(found.size).toBe(0);
});
