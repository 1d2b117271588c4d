import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Asked, answering, ask, listen, name } from './asked.ts';
import { answerOnce, onceFor } from './once-for.ts';

let asked: Asked | undefined;
beforeEach(() => {
  const within = <Result>(other: Asked | undefined, work: () => Result): Result => {
    const before = asked;
    asked = other;
    try {
      return work();
    } finally {
      asked = before;
    }
  };
  listen({ current: () => asked, within, without: (work) => within(undefined, work) });
});
afterEach(() => {
  asked = undefined;
  listen(undefined);
});

function hear(work: () => unknown): string[] {
  asked = new Set();
  work();
  return [...asked];
}

const file = name({ id: 'asen' }, 'data/centres/asen.yaml');
const edition = answering(
  ['edition', '2030-05'],
  {
    plan: { title: 'Plan' },
    lookup: {},
    summaryOf(_centre: object) {
      ask('what it took to find it');
      return 'Summary';
    },
  },
  ['lookup'],
);

test('each property is a question, and what a function makes of a name', () => {
  expect(hear(() => edition.plan.title)).toEqual(['edition\t2030-05\tplan']);
  expect(hear(() => edition.lookup)).toEqual([]);
  expect(hear(() => expect(edition.summaryOf(file)).toBe('Summary'))).toEqual([
    'data/centres/asen.yaml',
    'edition\t2030-05\tsummaryOf\tdata/centres/asen.yaml',
  ]);
});

test('what has no name cannot be asked again', () => {
  expect(() => hear(() => edition.summaryOf({}))).toThrow('what has no name');
  asked = undefined;
  expect(edition.summaryOf({})).toBe('Summary');
});

test('who asks for what is worked out already has asked what was asked for it', () => {
  const key = {};
  const find = onceFor((_key: object) => {
    ask('a');
    return {};
  });
  const first = find(key);
  // Nobody listened then.
  expect(hear(() => expect(find(key)).toBe(first))).toEqual(['a']);
  expect(hear(() => expect(find(key)).toBe(first))).toEqual(['a']);
});

test('a list is one question, whatever was gone through for it', () => {
  const list = answerOnce('names', (_model: object) => {
    ask('a');
    return [];
  });
  const model = {};
  expect(hear(() => list(model))).toEqual(['list\tnames']);
  expect(hear(() => list(model))).toEqual(['list\tnames']);
});
