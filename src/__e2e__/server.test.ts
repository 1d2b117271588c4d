import { expect, inject, test } from 'vitest';

const site = inject('siteUrl');

test('the front page answers', async () => {
  const answer = await fetch(`${site}/`);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('text/html;charset=utf-8');
});

test('an unknown address is 404', async () => {
  expect((await fetch(`${site}/finns-inte/`)).status).toBe(404);
});
