import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchBrowser } from './browser.ts';
import { listPages, pickKinds } from './site-pages.ts';

// Readers set their screens as they need them; nothing may be lost by it.
const site = inject('siteUrl');
const kinds = pickKinds(await listPages(inject('siteFolder')));
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function open(path: string, options: Parameters<Browser['newPage']>[0] = {}): Promise<Page> {
  const page = await browser.newPage(options);
  await page.goto(site + path);
  return page;
}

/** Texts that are cut off, and elements that reach out of the page; what scrolls by itself is left out. */
function findLosses(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('body *')]
      .filter(
        (element) => element.checkVisibility() && !element.closest('.scroll, .hidden, .skip, svg, [popover]'),
      )
      .filter((element) => {
        const { overflowX, overflowY } = getComputedStyle(element);
        const isCut =
          (overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1) ||
          (overflowY !== 'visible' && element.scrollHeight > element.clientHeight + 1);
        const isField = /^(?:INPUT|SELECT|HTML|BODY)$/.test(element.tagName);
        return (
          (isCut && !isField) ||
          element.getBoundingClientRect().right > document.documentElement.clientWidth + 1
        );
      })
      .map((element) => element.outerHTML.slice(0, 100)),
  );
}

test.each(kinds)('%s reflows at 400 %% zoom', async (path) => {
  // 1280 × 1024 enlarged four times.
  const page = await open(path, { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  expect(await findLosses(page)).toEqual([]);
  await page.close();
});

test.each(kinds.flatMap((path) => [1280, 320].map((width) => [path, width] as const)))(
  '%s at %i px takes the text spacing that a reader sets',
  async (path, width) => {
    // As WCAG 1.4.12 has it. The policy lets no style in, so the sheet is made by the test.
    const page = await open(path, { viewport: { width, height: 800 } });
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(
        '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
      );
      document.adoptedStyleSheets = [sheet];
    });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    expect(await findLosses(page)).toEqual([]);
    await page.close();
  },
);

test.each(kinds)('%s grows with the letters to twice their size', async (path) => {
  const page = await open(path, { viewport: { width: 1280, height: 800 } });
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(':root { font-size: 200% }');
    document.adoptedStyleSheets = [sheet];
  });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1280);
  expect(await findLosses(page)).toEqual([]);
  await page.close();
});

test.each(kinds)('%s in forced colours: what can be used still has an edge or a line', async (path) => {
  const page = await open(path, { forcedColors: 'active', viewport: { width: 1280, height: 800 } });
  const faults = await page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        'main a[href], main button, input, select, svg [fill]:not([fill="none"])',
      ),
    ]
      .filter((element) => element.checkVisibility())
      .filter((element) => {
        const style = getComputedStyle(element);
        const paper = getComputedStyle(document.body).backgroundColor;
        if (element instanceof SVGElement) return false;
        const hasLine =
          style.textDecorationLine.includes('underline') || Number.parseFloat(style.borderTopWidth) > 0;
        return style.color === paper || (element.matches('input, select') && !hasLine);
      })
      .map((element) => element.outerHTML.slice(0, 100)),
  );
  expect(faults).toEqual([]);
  await page.close();
});

test.each(kinds)('%s moves nothing', async (path) => {
  const page = await open(path, { reducedMotion: 'reduce' });
  const moving = await page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter((element) => {
        const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(element);
        return animationName !== 'none' || /[1-9]/.test(transitionDuration) || scrollBehavior === 'smooth';
      })
      .map((element) => element.outerHTML.slice(0, 80)),
  );
  expect(moving).toEqual([]);
  await page.close();
});

test.each(kinds.flatMap((path) => [1280, 320].map((width) => [path, width] as const)))(
  '%s at %i px: targets are 24 px, or stand that far apart, or are words in a text',
  async (path, width) => {
    const page = await open(path, { viewport: { width, height: 800 } });
    const small = await page.evaluate(() => {
      const targets = [
        ...document.querySelectorAll<HTMLElement>('a[href], button, input, select, summary'),
      ].filter((element) => element.checkVisibility() && !element.closest('.skip, [popover]'));
      const boxes = new Map(targets.map((element) => [element, element.getBoundingClientRect()]));
      const isInText = (element: HTMLElement) =>
        getComputedStyle(element).display === 'inline' &&
        element.closest('p, li, dd, dt, td, th, caption, figcaption, h1, h2, h3, h4') !== null;
      return targets
        .filter((element) => !isInText(element))
        .filter((element) => {
          const box = boxes.get(element) ?? element.getBoundingClientRect();
          if (box.width >= 24 && box.height >= 24) return false;
          const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
          return [...boxes].some(([other, { left, right, top, bottom }]) => {
            if (other === element || isInText(other)) return false;
            const [dx, dy] = [Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom)];
            return Math.hypot(dx, dy) < 12;
          });
        })
        .map((element) => element.outerHTML.slice(0, 120));
    });
    expect(small).toEqual([]);
    await page.close();
  },
);

test.each(kinds)('%s has its landmarks, one title, headings in order and a language', async (path) => {
  const page = await open(path);
  const shape = await page.evaluate(() => ({
    landmarks: ['header', 'nav', 'main', 'footer'].map(
      (name) =>
        document.querySelectorAll(`body > ${name}, body > header ${name === 'nav' ? 'nav' : '_'}`).length,
    ),
    levels: [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')]
      .filter((heading) => heading.checkVisibility())
      .map(({ tagName }) => Number(tagName[1])),
    language: document.documentElement.lang,
    navigations: [...document.querySelectorAll('nav')].map(
      (nav) => nav.getAttribute('aria-label') ?? nav.getAttribute('aria-labelledby'),
    ),
    title: document.title,
  }));
  expect(shape.landmarks).toEqual([1, 1, 1, 1]);
  expect(shape.levels.filter((level) => level === 1)).toEqual([1]);
  expect(shape.levels.filter((level, index) => level > (shape.levels[index - 1] ?? 1) + 1)).toEqual([]);
  expect(shape.language).toBe('sv');
  expect(new Set(shape.navigations).size).toBe(shape.navigations.length);
  expect(shape.navigations).not.toContain(null);
  expect(shape.title).toMatch(/\S.* – \S/);
  await page.close();
});
