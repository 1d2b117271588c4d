import type { Edition } from '../edition.ts';
import type { Model } from '../model.ts';

/**
 * The running head of a printed edition: what it is, and how far it has come. Only a stylesheet can write in the
 * margin of a page, so the words stand in one of their own. The first page has its title block instead.
 */
export function renderPrintStyle({ texts }: Pick<Model, 'texts'>, { plan }: Edition): string {
  const status = texts.t('print.edition', {
    edition: plan.edition,
    status: texts.t(`status.${plan.status}`),
  });
  // Every byte counts: it is part of what a page weighs.
  return `@page{
@top-left{content:${quote(plan.title)};font:8.5pt var(--sans)}
@top-right{content:${quote(status)};font:8.5pt var(--sans)}
}
@page :first{
@top-left{content:none}
@top-right{content:none}
}
`;
}

/** A CSS string: nothing in it can end it. */
function quote(text: string): string {
  return `"${text.replace(/["\\<]|\p{Cc}/gu, (sign) => `\\${(sign.codePointAt(0) ?? 0).toString(16)} `)}"`;
}
