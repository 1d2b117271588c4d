import { expect, test } from 'vitest';
import { renderRobots, renderSitemap } from './sitemap.ts';

test('the sitemap lists whole addresses', () => {
  const text = renderSitemap(['https://plan.example.se/', 'https://plan.example.se/sok/?a=1&b=2']);
  expect(text).toContain('<loc>https://plan.example.se/</loc>');
  expect(text).toContain('<loc>https://plan.example.se/sok/?a=1&amp;b=2</loc>');
});

test('without an address robots are let in but shown no sitemap', () => {
  expect(renderRobots(undefined)).toBe('User-agent: *\nDisallow:\n');
  expect(renderRobots('https://plan.example.se/sitemap.xml')).toContain(
    'Sitemap: https://plan.example.se/sitemap.xml',
  );
});
