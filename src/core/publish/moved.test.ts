import { expect, test } from 'vitest';
import { renderMovedPage, renderRedirectsFile } from './moved.ts';

test('the list for hosts has an old address, a new one and the answer a line', () => {
  expect(renderRedirectsFile({ '/a/': '/b/#c', '/d/e/': '/' }, '/bilaga/')).toBe(
    '/bilaga/a/ /bilaga/b/#c 301\n/bilaga/d/e/ /bilaga/ 301\n',
  );
});

test('the page at the old address leads on, by itself and by a link', () => {
  const html = renderMovedPage('/b/', '/bilaga/', { language: 'sv', title: 'A & B' });
  expect(html).toContain('content="0; url=/bilaga/b/"');
  expect(html).toContain('<a href="/bilaga/b/">A &amp; B</a>');
});
