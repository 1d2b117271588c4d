import type { Edition } from '../../edition.ts';
import type { Figure } from '../../figures/figure.ts';
import type { Model } from '../../model.ts';
import { paths } from '../../paths.ts';
import { buildCompensationView, type CompensationRow } from '../../views/compensation-view.ts';
import { type Comparison, type Draft, draft, groupByCause, joinCauses } from './draft.ts';

/** Sections on the pages of centres that come with a year of compensation, or go with it. */
export function followCompensationSections(comparison: Comparison): Draft[] {
  const { base, head, current, index, oldName } = comparison;
  const { t } = head.texts;
  if (!current || index.factsOfKind('compensation').length === 0) return [];
  const [olds, nows] = [findSections(base, current.base), findSections(head, current.head)];
  const years = [...new Set([...nows.keys(), ...olds.keys()])].sort();
  const changed = years.flatMap((year) =>
    head.centres.flatMap(({ id, data }) => {
      const was = olds.get(year)?.get(paths.centre(oldName(id)));
      const is = nows.get(year)?.get(paths.centre(id));
      // Where both have one, what it says otherwise is told of its figures.
      const row = was && is ? undefined : (was ?? is);
      if (!row) return [];
      const said = is ? { after: say(head, year, row) } : { before: say(base, year, row) };
      const item = { label: data.short_name, ...said, href: paths.centre(id) };
      return [{ year, item, causes: causesOf(year, id, row) }];
    }),
  );
  return [...Map.groupBy(changed, ({ year }) => year)].flatMap(([year, ofYear]) => {
    const title = t('change.section.centres', { heading: t('compensation.of-centre', { period: year }) });
    return [...groupByCause(ofYear).values()].map((list) =>
      draft('page', { title, items: list.map(({ item }) => item) }, joinCauses(list)),
    );
  });

  function causesOf(year: string, centre: string, { id }: CompensationRow): string[] {
    const own = ['', 'providers', `providers.${id}`, `providers.${id}.centre`];
    const ofProvider = index.ofSubject('compensation', year, ({ path }) => own.includes(path));
    const ofAbsence = current?.causes.ofAbsence(centre, year) ?? [];
    return index.sort([...ofProvider, ...ofAbsence]);
  }
}

/** By year and by the page of a centre, what that page has a section of. */
function findSections(model: Model, edition: Edition): Map<string, Map<string, CompensationRow>> {
  const years = [...model.workspace.compensation.values()].map((entity) => {
    const { rows } = buildCompensationView(model, edition, entity);
    const ofCentres = rows.flatMap((row) => (row.href === undefined ? [] : [[row.href, row] as const]));
    return [entity.id, new Map(ofCentres)] as const;
  });
  return new Map(years);
}

/** What a section says. */
function say(model: Model, year: string, { label, amount, share, note }: CompensationRow): string {
  const format = (figure: Figure) => model.figureText.format(figure, 'unit');
  const sum =
    share &&
    model.texts.t('compensation.of-centre.amount', {
      ...{ period: model.formats.period(year), name: label },
      ...{ amount: format(amount), share: format(share) },
    });
  return [sum, note && model.plainText(note)].filter(Boolean).join(' ');
}
