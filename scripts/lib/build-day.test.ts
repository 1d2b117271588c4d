import { expect, test } from 'vitest';
import { giveBuildDay } from './build-day.ts';

const committed = () => '1773619200';

test('the day of the commit is the day of the build', () => {
  const env: NodeJS.ProcessEnv = {};
  giveBuildDay('root', env, committed);
  expect(env).toEqual({ SOURCE_DATE_EPOCH: '1773619200' });
});

test.each([{ REPORT_DATE: '2026-07-01' }, { SOURCE_DATE_EPOCH: '1' }, { REPORT_DATE: '' }])(
  'a day that is told stands: %j',
  (told) => {
    const env: NodeJS.ProcessEnv = { ...told };
    giveBuildDay('root', env, committed);
    expect(env).toEqual(told);
  },
);

test('without git no day is made up', () => {
  const env: NodeJS.ProcessEnv = {};
  giveBuildDay('root', env, () => undefined);
  expect(env).toEqual({});
});
