import type { Edition } from '../../edition.ts';
import type { Figure } from '../../figures/figure.ts';
import { knownGroup } from '../../figures/known.ts';
import type { Model } from '../../model.ts';
import type { Narrative } from '../../narrative/parse.ts';
import { attributeOf, findComponents } from '../../narrative/tree.ts';
import { dataPaths } from '../../open-data/data-paths.ts';
import { listGroupAddresses } from '../../open-data/group-addresses.ts';
import { paths } from '../../paths.ts';
import { compareCentre, findComparedMeasures } from '../../views/compared-measures.ts';
import { buildComparedView } from '../../views/compared-view.ts';
import { buildCompensationView } from '../../views/compensation-view.ts';
import { buildIndicatorReport, listIndicatorYears } from '../../views/indicator-report.ts';
import { listSections } from './sections.ts';

export interface ComputedAddress {
  href: string;
  /** On a page, and not in the files of open data alone. */
  isShown: boolean;
}

/** Every address that an edition may compute something at, with the first page that shows it. */
export function listComputedAddresses(model: Model, edition: Edition): Map<string, ComputedAddress> {
  const found = new Map<string, ComputedAddress>();
  const show = (href: string, ...addresses: string[]) => {
    for (const address of addresses) if (!found.has(address)) found.set(address, { href, isShown: true });
  };
  const sizes = edition.plan.threshold.measure;
  const compared = findComparedMeasures(model, edition);
  const small = 'own-run.under_threshold';
  show(paths.home, ...edition.front.figures.map(({ address }) => address));
  show(paths.centres, 'all.count', ...['own-run', 'other-run', 'all'].map((base) => `${base}.${sizes}`));
  show(paths.municipalities, 'municipalities.count', 'own-run.count');
  for (const { id } of compared)
    show(paths.costs, `${small}.${id}.reported`, `${small}.${id}.missing`, `${small}.count`);
  for (const { id } of model.municipalities) {
    const own = [
      `${id}.own.count`,
      `${id}.own.under_threshold.count`,
      `${id}.own.${sizes}`,
      `${id}.all.${sizes}`,
    ];
    show(paths.municipality(id), ...own);
  }
  for (const { narrative, href } of listSections(model, edition)) show(href, ...listBound(narrative));
  for (const measure of compared) {
    const { pairs } = buildComparedView(edition, knownGroup(edition.lookup, small), measure);
    for (const { over, minus } of pairs) show(paths.costs, leavePeriod(over), leavePeriod(minus));
  }
  for (const base of ['own-run', 'other-run']) {
    for (const measure of [sizes, ...compared.map(({ id }) => id)])
      show(paths.centres, ...['reported', 'min', 'max'].map((word) => `${base}.${measure}.${word}`));
  }
  for (const { id } of model.centres) {
    for (const measure of compared) {
      const { over, minus } = compareCentre(edition, id, measure) ?? {};
      for (const figure of [over, minus]) if (figure) show(paths.centre(id), leavePeriod(figure));
    }
  }
  for (const [year, entity] of model.workspace.compensation) {
    const words = [
      'providers.amount',
      'providers.count',
      ...Object.keys(entity.data.providers).map((id) => `${id}.amount.share`),
    ];
    const { calculations } = buildCompensationView(model, edition, entity);
    const differences = calculations.flatMap(({ difference }) => difference?.address ?? []);
    show(paths.compensation(year), ...words.map((word) => `compensation.${word}@${year}`), ...differences);
  }
  for (const year of listIndicatorYears(model)) {
    for (const { key, change } of buildIndicatorReport(model, year).all) {
      for (const figure of [change?.figure, change?.percent])
        if (figure?.computed) show(paths.indicator(key), figure.address);
    }
  }
  for (const address of listGroupAddresses(model, edition)) {
    if (!found.has(address))
      found.set(address, { href: dataPaths.table(edition.id, 'uppgifter'), isShown: false });
  }
  return found;
}

/** What is read at another period is still the same. */
function leavePeriod({ address }: Figure): string {
  return address.replace(/@.*$/, '');
}

/** What a text has bound, and the sums of its tables. */
function listBound({ tree }: Narrative): string[] {
  const bound = findComponents(tree, 'Value').map((node) => attributeOf(node, 'of') ?? '');
  const totals = findComponents(tree, 'CentreTable').flatMap((node) => {
    const columns = (attributeOf(node, 'columns') ?? '').split(/\s+/);
    return columns.map((column) => `${attributeOf(node, 'of')}.${column}`);
  });
  const drawn = findComponents(tree, 'FigureChart').flatMap((node) =>
    (attributeOf(node, 'of') ?? '').split(/\s+/),
  );
  return [...bound, ...totals, ...drawn];
}
