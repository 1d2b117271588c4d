import { expect, test } from 'vitest';
import { modelOf } from '../__tests__/sketch.ts';
import { paths } from '../paths.ts';
import { describePage, writeJson } from './structured-data.ts';

const model = modelOf();
const page = {
  title: 'Åsen',
  path: '/halsocentraler/asen/',
  crumbs: [{ label: 'Hälsocentraler', href: '/halsocentraler/' }],
};
const nowhere = () => undefined;
const somewhere = (path: string) => `https://a.example${path}`;

test('the plan is a report with its date, edition, status and documents', () => {
  const { plan, id } = model.edition;
  const thing = describePage(model, { title: plan.title, path: paths.plan(id), crumbs: [] }, somewhere);
  const [report] = (thing?.['@graph'] ?? []) as unknown[];
  expect(report).toMatchObject({
    '@type': 'Report',
    name: plan.title,
    url: somewhere(paths.plan(id)),
    datePublished: plan.date,
    creativeWorkStatus: plan.status,
    isBasedOn: plan.documents.map((id) => ({ url: somewhere(paths.document(id)) })),
  });
});

test('another page says the way up to it', () => {
  expect(describePage(model, page, somewhere)).toMatchObject({
    '@type': 'BreadcrumbList',
    itemListElement: [
      { position: 1, item: somewhere('/') },
      { position: 2, name: 'Hälsocentraler', item: somewhere('/halsocentraler/') },
      { position: 3, name: 'Åsen', item: somewhere(page.path) },
    ],
  });
});

test('a site without an address names none', () => {
  const { plan, id } = model.edition;
  const thing = describePage(model, { title: plan.title, path: paths.plan(id), crumbs: [] }, nowhere);
  expect(writeJson(thing ?? {})).not.toContain('"url"');
  expect(describePage(model, page, nowhere)).toBeUndefined();
});

test('no text can end the element that holds it', () => {
  expect(writeJson({ name: '</script><script>' })).toBe('{"name":"\\u003c/script>\\u003cscript>"}');
});
