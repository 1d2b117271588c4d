import { createRequire } from 'node:module';
import type { AxeResults, RunOnly } from 'axe-core';
import type { Page } from 'playwright-core';

declare global {
  interface Window {
    axe: typeof import('axe-core');
  }
}

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const everything: RunOnly = {
  type: 'tag',
  values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
};
/** The dark scheme changes colours alone, so it is asked about colours alone. */
const contrast: RunOnly = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };

export type ColorScheme = 'light' | 'dark';

/** What axe-core finds on the page that is open: its rules, each with where. The page must bypass its policy. */
export async function findViolations(
  page: Page,
  colorScheme: ColorScheme,
): Promise<{ rule: string; where: string }[]> {
  await page.addScriptTag({ path: axe });
  const { violations } = await page.evaluate(
    (runOnly): Promise<AxeResults> => window.axe.run(document, { runOnly }),
    colorScheme === 'dark' ? contrast : everything,
  );
  return violations.map(({ id, nodes }) => ({
    rule: id,
    where: nodes.map(({ html }) => html.slice(0, 160)).join(' | '),
  }));
}
