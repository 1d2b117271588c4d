import { expect, test } from 'vitest';
import { onceFor } from './once-for.ts';

test('each object has its result worked out once, and another object another', () => {
  let times = 0;
  const count = onceFor((key: { n: number }) => [key.n, ++times]);
  const [a, b] = [{ n: 1 }, { n: 2 }];
  expect([count(a), count(a), count(b)]).toEqual([
    [1, 1],
    [1, 1],
    [2, 2],
  ]);
});
