import { buildListChart, buildReferenceChart, type CentreChart } from '../core/charts/build-charts.ts';
import type { Edition } from '../core/edition.ts';
import type { Figure } from '../core/figures/figure.ts';
import { describeFigure } from '../core/figures/source-text.ts';
import type { Model } from '../core/model.ts';
import type { Prose } from '../core/narrative/parse.ts';
import { attributeOf, findComponents } from '../core/narrative/tree.ts';
import { buildCentreTable, type CentreTable, type TableCell } from '../core/views/centre-table.ts';

/** All that a model says, for people to read and for tests to compare. No-break spaces show as "⍽". */
export function formatModel(model: Model): string {
  const parts = [
    `# ${model.region.name}`,
    ...model.editions.flatMap((edition) => formatEdition(model, edition)),
    '# Dokument',
    ...model.documents.map(({ id, data }) => `${id}: ${data.title} (${data.status})`),
    '# Beslut och förslag',
    ...model.decisions.flatMap((entity) => {
      const prose = model.proseAt(entity, 'text');
      const { date, kind, title } = entity.data;
      return [`${date ?? 'odaterat'} ${kind}: ${title}`, ...(prose ? indent(model.plainText(prose)) : [])];
    }),
  ];
  return `${parts.join('\n').replaceAll('\u00a0', '⍽')}\n`;
}

function formatEdition(model: Model, edition: Edition): string[] {
  const { front, lookup } = edition;
  const read = (prose: Prose) => model.plainText(prose, edition);
  const front0 = front.figures.map(({ address, label }) => {
    const figure = lookup.find(address);
    return `${'fault' in figure ? figure.fault : model.figureText.format(figure, 'unit')} ${read(label)}`;
  });
  return [
    `# Utgåva ${edition.id}: ${edition.plan.title}`,
    ...[read(front.title), read(front.lead), ...front0],
    '## Hälsocentraler',
    ...edition.centres.flatMap((centre) => formatCentre(model, edition, centre)),
    '## Kommuner',
    ...model.municipalities.flatMap((municipality) => {
      const proposal = edition.proposalFor(municipality);
      const groups = ['all', 'own', 'other'].map((name) =>
        countOf(model, edition, `${municipality.id}.${name}`),
      );
      return [
        `${municipality.data.name}: ${groups.join(', ')}`,
        ...(proposal ? indent(`${proposal.kind}: ${proposal.label}. ${read(proposal.prose)}`) : []),
      ];
    }),
    '## Grupper',
    ...['all', 'own-run', 'other-run', 'own-run.under_threshold', 'own-run.from_threshold'].map((group) =>
      countOf(model, edition, group),
    ),
    ...edition.sections.flatMap(({ number, narrative }) => [
      `## ${number} ${narrative.section.title}`,
      read(narrative),
      ...drawn(model, edition, narrative),
    ]),
  ];
}

function formatCentre(model: Model, edition: Edition, centre: Edition['centres'][number]): string[] {
  const read = (prose: Prose) => model.plainText(prose, edition);
  const figures = Object.keys(model.workspace.measures?.data ?? {}).flatMap((measure) => {
    const figure = edition.lookup.find(`${centre.id}.${measure}`);
    return 'fault' in figure || (figure.value === null && !centre.data.figures[measure]) ? [] : [figure];
  });
  const summary = edition.summaryOf(centre);
  const proposal = edition.proposalFor(centre);
  const lines = [
    ...(summary ? [read(summary)] : []),
    ...figures.flatMap((figure) => formatFigure(model, figure)),
    ...edition.statementsOf(centre).map(({ label, value, prose, note, inferred }) => {
      const words = [
        value?.label,
        prose && read(prose),
        note && `(${read(note)})`,
        inferred && `[${inferred}]`,
      ];
      return `${label}: ${words.filter(Boolean).join(' ')}`;
    }),
    ...(proposal ? [`${proposal.kind}: ${proposal.label}. ${read(proposal.prose)}`] : []),
    ...edition.storyOf(centre.id).map(({ prose }) => read(prose)),
  ];
  return [`${centre.data.short_name} (${centre.data.name})`, ...lines.flatMap(indent)];
}

function formatFigure(model: Model, figure: Figure): string[] {
  const note = describeFigure(model, figure);
  const about = [note.missing, note.computed, note.inferred, note.corrected, ...note.notes].filter(Boolean);
  const sources = note.sources.map(({ text }) => text).join('; ');
  return [
    `${figure.address} = ${note.value}, ${note.period} [${sources || 'utan källa'}]`,
    ...about.flatMap((t) => indent(t ?? '')),
  ];
}

function countOf(model: Model, edition: Edition, group: string): string {
  const figure = edition.lookup.find(`${group}.count`);
  return 'fault' in figure
    ? figure.fault
    : `${group} ${model.figureText.format(figure)}: ${figure.computed?.text}`;
}

/** Tables and charts of a text, in its order within each kind. */
function drawn(model: Model, edition: Edition, { tree }: Prose): string[] {
  const groupOf = (name: string) => {
    const group = edition.lookup.findGroup(name);
    if ('fault' in group) throw new Error(`${name}: ${group.fault}`);
    return group;
  };
  const of = (node: Parameters<typeof attributeOf>[0]) => groupOf(attributeOf(node, 'of') ?? '');
  const columns = (node: Parameters<typeof attributeOf>[0]) =>
    (attributeOf(node, 'columns') ?? '').split(' ');
  return [
    ...findComponents(tree, 'CentreTable').flatMap((node) =>
      formatTable(model, buildCentreTable(model, edition, of(node), columns(node))),
    ),
    ...findComponents(tree, 'ListChart').flatMap((node) =>
      formatChart(buildListChart(model, edition, of(node))),
    ),
    ...findComponents(tree, 'CostChart').flatMap((node) =>
      formatChart(buildReferenceChart(model, edition, of(node), 'cost')),
    ),
  ];
}

function formatTable(model: Model, table: CentreTable): string[] {
  const say = (cell: TableCell): string => {
    if (cell.kind === 'figure') return model.figureText.format(cell.figure);
    return cell.kind === 'text' ? [cell.text, cell.note && `(${cell.note})`].filter(Boolean).join(' ') : '–';
  };
  const lines = [
    table.details,
    ['', ...table.columns.map((column) => column.label)].join(' | '),
    ...table.rows.map((row) =>
      [`${row.label}${row.isProposed ? ' *' : ''}`, ...row.cells.map(say)].join(' | '),
    ),
    ...(table.total ? [[model.texts.t('table.total'), ...table.total.map(say)].join(' | ')] : []),
  ];
  return [`### Tabell: ${table.caption}`, ...lines.flatMap(indent)];
}

function formatChart(chart: CentreChart): string[] {
  const lines = [
    ...chart.bars.map((bar) => `${bar.label} ${bar.text} (${bar.tone})`),
    ...chart.missing.map(({ label }) => `${label} saknas`),
    ...chart.referenceLines.map((line) => `--- ${line.label}`),
    chart.description,
  ];
  return [`### Diagram: ${chart.title}`, ...lines.flatMap(indent)];
}

function indent(text: string): string[] {
  return text.split('\n').map((line) => `  ${line}`);
}
