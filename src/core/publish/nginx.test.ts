import { expect, test } from 'vitest';
import { type NginxOptions, renderNginx } from './nginx.ts';

const render = (options: Partial<NginxOptions> = {}) =>
  renderNginx({ host: 'plan.example.se', root: '/srv/my "site"', base: '/', moved: {}, ...options });
const text = render();

test('the configuration has every header once, through a map', () => {
  const names = [...text.matchAll(/add_header (\S+) /g)].map(([, name]) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(names).toEqual(expect.arrayContaining(['Content-Security-Policy', 'Cache-Control']));
  expect(text).toContain('map $uri $bilaga_cache_control {\n    default "no-cache";\n    ~^/_astro/ "public');
  expect(text).toContain('add_header Cache-Control $bilaga_cache_control always;');
});

test('host and folder are written so that nginx reads them as they are', () => {
  expect(text).toContain('server_name plan.example.se;');
  expect(text).toContain('root "/srv/my \\"site\\"";');
});

test('a site in a folder of its host has all its addresses there', () => {
  const folder = render({ base: '/bilaga/', moved: { '/a/': '/b/' } });
  expect(folder).toContain('error_page 404 /bilaga/404.html;');
  expect(folder).toContain('location /bilaga/ {');
  expect(folder).toContain('~^/bilaga/_astro/ "public');
  expect(folder).toContain('location = "/bilaga/a/" { return 301 "/bilaga/b/"; }');
});

test('behind something that takes care of TLS there is one server and no certificate', () => {
  const behind = render({ listen: '127.0.0.1:8080' });
  expect(behind.match(/^server \{/gm)).toHaveLength(1);
  expect(behind).not.toContain('ssl');
});

test('its braces are in pairs', () => expect(text.match(/\{/g)?.length).toBe(text.match(/\}/g)?.length));
