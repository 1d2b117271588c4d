import type { Edition } from '../edition.ts';
import type { Figure } from '../figures/figure.ts';
import { findIndicator } from '../figures/indicator-figures.ts';
import type { Model } from '../model.ts';
import { paths } from '../paths.ts';

/** The page that a figure's subject is told of; undefined where no page is its own. */
export function findFigurePage(
  { workspace }: Model,
  { plan, id }: Edition,
  { subject, measure, period }: Figure,
): string | undefined {
  switch (subject.kind) {
    case 'centre':
      return paths.centre(subject.id);
    case 'municipality':
      return paths.municipality(subject.id);
    case 'compensation':
      return period === null ? undefined : paths.compensation(period);
    case 'plan':
      return paths.plan(id);
    case 'group':
      return Object.values(plan.measures).some(({ reference }) => reference === `${subject.id}.${measure.id}`)
        ? paths.costs
        : undefined;
    case 'indicator': {
      const found = findIndicator(workspace, subject.id, period ?? undefined);
      return found && paths.indicator(`${found.year}/${subject.id}`);
    }
    default:
      return undefined;
  }
}
