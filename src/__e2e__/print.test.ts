import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { projectRoot } from '../../scripts/lib/paths.ts';
import { buildModel } from '../core/model.ts';
import { paths } from '../core/paths.ts';
import { loadWorkspace } from '../workspace/load.ts';
import { launchBrowser } from './browser.ts';
import { type Printed, print } from './read-print.ts';
import { listPages, pickKinds } from './site-pages.ts';

const site = inject('siteUrl');
const pages = await listPages(inject('siteFolder'));
const { model } = buildModel(await loadWorkspace(projectRoot));
if (!model) throw new Error('The workspace has faults.');
const { edition, formats, texts } = model;
const { plan } = edition;
let browser: Browser;
let printed: Printed;
let words: string;
/** As it is compared: an end of a line is a space like any other. */
const even = (text: string) => text.replace(/[\s\u00ad]+/g, '');

async function printPath(path: string): Promise<Printed> {
  const page = await browser.newPage();
  await page.goto(site + path);
  const result = await print(page);
  await page.close();
  return result;
}

beforeAll(async () => {
  browser = await launchBrowser();
  printed = await printPath(paths.plan(edition.id));
  words = even(printed.pages.map(({ text }) => text).join(' '));
}, 60_000);
afterAll(() => browser.close());

describe('the printed plan', () => {
  test('begins with title, status, edition, date and case number', () => {
    const first = even(printed.pages[0]?.text ?? '');
    const rows = [plan.title, texts.t(`plan.status.${plan.status}`), plan.edition, formats.period(plan.date)];
    for (const row of [...rows, plan.case_number ?? texts.t('plan.case-number.none')]) {
      expect(first, row).toContain(even(row));
    }
  });

  test('has contents on its first page', () => {
    const first = even(printed.pages[0]?.text ?? '');
    expect(first).toContain(even(texts.t('contents.title')));
    for (const { number, narrative } of edition.sections) {
      expect(first).toContain(even(`${number} ${narrative.section.title}`));
    }
  });

  test('has all of the text, as it stands on the screen', async () => {
    const page = await browser.newPage();
    await page.goto(site + paths.plan(edition.id));
    const blocks = await page
      .locator(
        '.plan-section :is(p, li, th, h2, h3, h4, dd):not(.hidden):not(details *):not(.chart-links):not(.notes *):not(.end-notes *)',
      )
      .evaluateAll((elements) =>
        elements.map((element) => {
          const copy = element.cloneNode(true) as HTMLElement;
          for (const mark of copy.querySelectorAll('button, sup, .letter')) mark.remove();
          return copy.textContent ?? '';
        }),
      );
    await page.close();
    expect(blocks.length).toBeGreaterThan(100);
    // Numbers of notes stand in the text of the PDF.
    const bare = (text: string) => even(text).replace(/\d|[^\p{L}]/gu, '');
    const whole = bare(words);
    expect(blocks.filter((block) => !whole.includes(bare(block)))).toEqual([]);
  });

  test('numbers its pages and says on each what it is', () => {
    const count = printed.pages.length;
    for (const [index, { text, lines }] of printed.pages.entries()) {
      expect(even(text)).toContain(`${index + 1}(${count})`);
      if (index > 0)
        expect(even(lines[0]?.text ?? '')).toBe(
          even(
            `${plan.title}${texts.t('print.edition', { edition: plan.edition, status: texts.t(`status.${plan.status}`) })}`,
          ),
        );
    }
  });

  test('has its notes at the end of each section, numbered as in the text', () => {
    expect(words).toMatch(new RegExp(`1${even(model.documents[1]?.data.short_title ?? '')},s\\.`));
  });

  test('has none of what only works on a screen', () => {
    for (const text of [
      texts.t('figure.close'),
      texts.t('figure.link'),
      texts.t('chart.table'),
      texts.t('site.skip'),
    ]) {
      expect(words).not.toContain(even(text));
    }
  });

  test('has bookmarks, tags, a title and a language', () => {
    const [top] = printed.outline;
    const titles = top?.items.map(({ title }) => even(title)) ?? [];
    for (const { number, narrative } of edition.sections) {
      expect(titles).toContain(even(`${number} ${narrative.section.title}`));
    }
    for (const role of ['H1', 'H2', 'H3', 'P', 'L', 'Table', 'TH', 'TD', 'Figure', 'Link']) {
      expect([...printed.roles], role).toContain(role);
    }
    expect(printed.title).toContain(plan.title);
    expect(printed.language).toBe('sv');
  });

  test('holds all its fonts, and they are the site’s', () => {
    const fonts = printed.pages.flatMap((page) => page.fonts);
    expect(fonts.length).toBeGreaterThan(0);
    expect(
      fonts.filter(({ name, isEmbedded }) => !isEmbedded || !/\+Bilaga(?:Sans|Serif)/.test(name)),
    ).toEqual([]);
  });

  test('never parts a heading or the title of a table from what follows', () => {
    const titles = [
      ...edition.sections.map(({ number, narrative }) => even(`${number} ${narrative.section.title}`)),
      ...printed.outline.flatMap(({ items }) =>
        items.flatMap((section) => section.items.map(({ title }) => even(title))),
      ),
    ];
    for (const { lines } of printed.pages) {
      const body = lines.filter(({ at }) => at > 0.06 && at < 0.92);
      const last = even(body.at(-1)?.text ?? '');
      expect(titles).not.toContain(last);
      expect(last).not.toMatch(/^(?:Tabell|Diagram)\d+\./);
    }
  });
});

test.each(pickKinds(pages))(
  '%s prints without a blank or nearly blank page',
  { timeout: 60_000 },
  async (path) => {
    const { pages: sheets } = await printPath(path);
    for (const [index, { lines }] of sheets.entries()) {
      const body = lines.filter(({ at }) => at > 0.06 && at < 0.93);
      const room = (body.at(-1)?.at ?? 0) - (body[0]?.at ?? 0);
      expect(
        body.length > 3 && room > 0.08,
        `page ${index + 1} of ${sheets.length} has ${body.length} lines`,
      ).toBe(true);
    }
  },
);
