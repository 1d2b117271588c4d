import type { Figure } from '../figures/figure.ts';
import { mergeQualifiers } from '../figures/inputs.ts';
import { describeNotes, nameNote } from '../figures/source-text.ts';
import type { Model } from '../model.ts';

/**
 * What a chart shows, in sentences computed from the numbers: lowest and highest,
 * distance from the reference line, which are missing, and the caveats.
 */
export function describeBars(model: Model, figures: readonly Figure[], reference?: Figure): string {
  const { texts, formats, figureText } = model;
  const shown = figures.filter((figure) => figure.value !== null);
  const gaps = figures.filter((figure) => figure.value === null);
  const amount = (figure: Figure) => figureText.format(figure, 'unit');
  const names = (list: readonly Figure[]) => formats.list(list.map((figure) => figure.subject.label));
  const sentences: string[] = [];

  const sorted = [...shown].sort((a, b) => (a.value ?? 0) - (b.value ?? 0));
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (!first || !last) {
    if (figures.length === 0) sentences.push(texts.t('chart.describe.none'));
  } else if (shown.length === 1) {
    sentences.push(texts.t('chart.describe.single', { name: first.subject.label, value: amount(first) }));
  } else if (first.value === last.value) {
    sentences.push(
      texts.t('chart.describe.equal', { count: formats.number(shown.length), value: amount(first) }),
    );
  } else {
    const lowest = sorted.filter((figure) => figure.value === first.value);
    const highest = sorted.filter((figure) => figure.value === last.value);
    const end = (list: Figure[], figure: Figure) =>
      texts.plural('chart.describe.end', list.length, { names: names(list), value: amount(figure) });
    const parameters = { lowest: end(lowest, first), highest: end(highest, last) };
    sentences.push(texts.t('chart.describe.range', parameters));
  }

  if (reference?.value != null && shown.length > 0) {
    const line = reference.value;
    if (reference.subject.kind === 'plan') {
      const below = shown.filter((figure) => (figure.value ?? 0) < line).length;
      const parameters = {
        n: formats.number(below),
        count: formats.number(shown.length),
        line: amount(reference),
      };
      const isAll = below === shown.length && below > 1;
      sentences.push(
        isAll
          ? texts.t('chart.describe.below.all', parameters)
          : texts.plural('chart.describe.below', below, parameters),
      );
    } else if (line > 0) {
      const items = shown.map((figure) => {
        const { qualifier: _, ...exact } = figure;
        const qualifier = mergeQualifiers([figure, reference], texts);
        const value = ((figure.value ?? 0) / line - 1) * 100;
        const percent = { ...exact, ...(qualifier ? { qualifier } : {}), value, measure: PERCENT };
        const comparison = figureText.format(percent, 'comparison');
        return texts.t('chart.describe.compared.item', { name: figure.subject.label, comparison });
      });
      const name = `${nameReference(model, reference)} (${amount(reference)})`;
      sentences.push(texts.t('chart.describe.compared', { line: name, list: formats.list(items) }));
    }
  }

  if (gaps.length > 0 && gaps.length === figures.length) {
    sentences.push(texts.t('chart.describe.missing.all', { count: formats.number(gaps.length) }));
  } else if (gaps.length > 0) {
    const parameters = {
      n: formats.number(gaps.length),
      count: formats.number(figures.length),
      names: names(gaps),
    };
    sentences.push(texts.plural('chart.describe.missing', gaps.length, parameters));
  }
  for (const figure of [...shown, ...gaps]) {
    for (const note of describeNotes(model, figure)) sentences.push(nameNote(figure.subject.label, note));
  }
  if (reference && shown.length > 0) {
    const name = formats.capitalise(nameReference(model, reference));
    for (const note of describeNotes(model, reference)) sentences.push(`${name}: ${note}`);
  }
  return sentences.join(' ');
}

/** What a reference line stands for: "medel för hälsocentraler i egen regi", or its subject's name. */
export function nameReference({ texts }: Model, { subject }: Figure): string {
  return subject.kind === 'group' ? texts.t('reference.mean', { group: subject.label }) : subject.label;
}

const PERCENT = { id: 'percent', label: '', unit: { one: '%', other: '%' }, decimals: 1 };
