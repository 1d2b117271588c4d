import { expect, test } from 'vitest';
import { parseNginxOptions } from './options.ts';

test('host and folder are told, or follow from the address', () => {
  expect(parseNginxOptions([], 'https://plan.example.se/')).toEqual({
    host: 'plan.example.se',
    root: '/var/www/plan.example.se',
  });
  expect(parseNginxOptions(['--host', 'a.example', '--root=/srv/a'], undefined)).toEqual({
    host: 'a.example',
    root: '/srv/a',
  });
});

test.each([[[]], [['--host']], [['--host=a.example; rm']]])('%j is no host', (args) => {
  expect(() => parseNginxOptions(args, undefined)).toThrow('--host plan.example.se');
});
