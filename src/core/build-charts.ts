import type { Bar, BarChart, ReferenceLine, Tone } from './chart.ts';
import { describeBars, nameReference } from './describe-chart.ts';
import type { Edition } from './edition.ts';
import type { Figure } from './figure.ts';
import type { Group } from './groups.ts';
import { isFault } from './lookup.ts';
import type { Model } from './model.ts';

/** A chart with the figures that it shows, for the table beside it. */
export interface CentreChart extends BarChart {
  /** In the bars' order, those without a value last. */
  figures: Figure[];
  reference?: Figure;
}

/** List size of each centre in ascending order, with the plan's threshold as a line. */
export function buildListChart(model: Model, edition: Edition, group: Group): CentreChart {
  const { measure } = edition.plan.threshold;
  const threshold = edition.lookup.find('plan.threshold');
  return buildChart(model, edition, group, measure, isFault(threshold) ? undefined : threshold, 'ascending');
}

/** Cost per listed patient in descending order, with the plan's reference as a line. */
export function buildReferenceChart(
  model: Model,
  edition: Edition,
  group: Group,
  measure: string,
): CentreChart {
  const address = edition.plan.measures[measure]?.reference;
  const reference = address === undefined ? undefined : edition.lookup.find(address);
  return buildChart(
    model,
    edition,
    group,
    measure,
    reference && !isFault(reference) ? reference : undefined,
    'descending',
  );
}

function buildChart(
  model: Model,
  edition: Edition,
  group: Group,
  measureId: string,
  reference: Figure | undefined,
  order: 'ascending' | 'descending',
): CentreChart {
  const { texts, formats, figureText } = model;
  const found = group.centres.flatMap((centre) => {
    const figure = edition.lookup.find(`${centre.id}.${measureId}`);
    return isFault(figure) ? [] : [{ centre, figure }];
  });
  const sign = order === 'ascending' ? 1 : -1;
  const shown = found
    .filter(({ figure }) => figure.value !== null)
    .sort(
      (a, b) =>
        sign * ((a.figure.value ?? 0) - (b.figure.value ?? 0)) ||
        formats.compare(a.centre.data.short_name, b.centre.data.short_name),
    );
  const gaps = found.filter(({ figure }) => figure.value === null);
  const form = order === 'ascending' ? 'number' : 'unit';
  const toneOf = (centre: (typeof found)[number]['centre']): Tone => {
    if (['change', 'inquiry'].includes(edition.proposalFor(centre)?.kind ?? 'none')) return 'proposed';
    return centre.data.operator === 'region' ? 'own' : 'other';
  };
  const bars = shown.map(
    ({ centre, figure }): Bar => ({
      address: figure.address,
      label: centre.data.short_name,
      value: figure.value ?? 0,
      text: figureText.format(figure, form),
      tone: toneOf(centre),
    }),
  );
  const referenceLines: ReferenceLine[] = [];
  if (reference?.value != null) {
    const value = figureText.format(reference, 'unit');
    const label =
      reference.subject.kind === 'plan'
        ? value
        : texts.t('chart.reference', { subject: nameReference(model, reference), value });
    referenceLines.push({ value: reference.value, label });
  }
  const measure = model.workspace.measures?.data[measureId]?.label ?? measureId;
  const period = shown[0]?.figure.period ?? edition.plan.measures[measureId]?.period;
  const key = order === 'ascending' ? 'chart.list.title' : 'chart.cost.title';
  const title = texts.t(key, { measure, group: group.label, period: period ? formats.period(period) : '' });
  const tones = (['own', 'other', 'proposed'] as const).filter((tone) =>
    bars.some((bar) => bar.tone === tone),
  );
  const figures = [...shown, ...gaps].map(({ figure }) => figure);
  const missing = gaps.map(({ centre }) => centre.data.short_name);
  return {
    id: `diagram-${measureId}-${group.id}`.replace(/[._]/g, '-'),
    title,
    description: describeBars(model, figures, reference),
    bars,
    referenceLines,
    missing,
    legend: tones.length > 1 ? tones.map((tone) => ({ tone, label: texts.t(`chart.legend.${tone}`) })) : [],
    figures,
    ...(reference ? { reference } : {}),
  };
}
