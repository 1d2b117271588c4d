import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { expect, inject, test } from 'vitest';
import { listPages } from './site-pages.ts';

const folder = inject('siteFolder');
const pages = await listPages(folder);

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:a11y', 'html-validate:document'],
  rules: {
    // How the source is written and not what it says: Astro writes it.
    'no-trailing-whitespace': 'off',
    'no-inline-style': 'error',
    'doctype-style': 'off',
    'attribute-boolean-style': 'off',
    'void-style': 'off',
    // What search engines show of a title; a page's name is as long as it is.
    'long-title': 'off',
    'require-sri': ['error', { target: 'crossorigin' }],
    // A table that scrolls is a region to go to, but no section of the text.
    'prefer-native-element': ['error', { exclude: ['region'] }],
  },
});

test('the HTML of every page is valid', { timeout: 120_000 }, async () => {
  const found = new Map<string, string[]>();
  for (const page of pages) {
    const html = await readFile(join(folder, page.endsWith('/') ? `${page}index.html` : page), 'utf8');
    const { results } = await validator.validateString(html, page);
    for (const { ruleId, message, selector } of results.flatMap(({ messages }) => messages)) {
      // The controls of a chart answer at once: there is nothing to send.
      if (ruleId === 'wcag/h32' && page.startsWith('/diagram/')) continue;
      const fault = `${ruleId}: ${message}`;
      found.set(fault, [...(found.get(fault) ?? []), `${page} ${selector ?? ''}`]);
    }
  }
  // Each kind of fault once, with the first page that has it.
  const faults = [...found].map(([fault, places]) => `${fault} (${places.length}, first ${places[0]})`);
  expect(faults).toEqual([]);
});
