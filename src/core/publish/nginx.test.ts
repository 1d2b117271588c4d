import { expect, test } from 'vitest';
import { renderNginx } from './nginx.ts';

const text = renderNginx({ host: 'plan.example.se', root: '/srv/my "site"' });

test('the configuration has every header once, those of some addresses through a map', () => {
  const names = [...text.matchAll(/add_header (\S+) /g)].map(([, name]) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(names).toEqual(expect.arrayContaining(['Content-Security-Policy', 'Cache-Control']));
  expect(text).toContain('map $uri $bilaga_cache_control {\n    default "";\n    ~^/_astro/ "public');
  expect(text).toContain('add_header Cache-Control $bilaga_cache_control always;');
});

test('host and folder are written so that nginx reads them as they are', () => {
  expect(text).toContain('server_name plan.example.se;');
  expect(text).toContain('root "/srv/my \\"site\\"";');
});

test('its braces are in pairs', () => expect(text.match(/\{/g)?.length).toBe(text.match(/\}/g)?.length));
