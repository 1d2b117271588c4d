import { expect, test } from 'vitest';
import { parseNginxOptions } from './options.ts';

test('host and folder are told, or follow from the address', () => {
  expect(parseNginxOptions([], 'https://plan.example.se/')).toEqual({
    host: 'plan.example.se',
    root: '/var/www/plan.example.se',
    base: '/',
    brotli: false,
  });
  expect(
    parseNginxOptions(
      ['--host', 'a.example', '--root=/srv/a', '--listen', '[::1]:8080', '--brotli'],
      undefined,
    ),
  ).toEqual({
    host: 'a.example',
    root: '/srv/a',
    base: '/',
    brotli: true,
    listen: '[::1]:8080',
  });
});

test.each([[[]], [['--host']], [['--host=a.example; rm']]])('%j is no host', (args) => {
  expect(() => parseNginxOptions(args, undefined)).toThrow('--host plan.example.se');
});

test('where nginx listens is no way to write something else', () => {
  expect(() => parseNginxOptions(['--host=a.example', '--listen=80; rm'], undefined)).toThrow(
    '127.0.0.1:8080',
  );
});
