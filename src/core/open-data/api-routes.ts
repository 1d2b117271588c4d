import { z } from 'zod';
import type { Model } from '../model.ts';
import { paths } from '../paths.ts';
import { type ApiRoute, manyRoute, singleRoute } from './api-route.ts';
import { entryJson, planFullJson, planJson } from './api-schema.ts';
import { listTableRoutes } from './api-tables.ts';
import { figureJson } from './figure-schema.ts';
import type { EditionData } from './tables.ts';

/** Every route and document of the interface; what is not the plans' own is as the current edition reads it. */
export function listApiRoutes(
  model: Model,
  editions: readonly EditionData[],
  href: (path: string) => string,
): ApiRoute[] {
  const { t } = model.texts;
  const current = editions.find(({ edition }) => edition === model.edition);
  if (!current) throw new Error('The current edition has no data');
  const plans = editions.map((data) => describePlan(data, href));
  const routes = [
    singleRoute(
      { path: 'plans.json', name: 'Plans', summary: t('data.api.plans'), data: z.array(planJson) },
      plans,
    ),
    manyRoute(
      { path: 'plans/{id}.json', name: 'PlanDocument', summary: t('data.api.plan'), data: planFullJson },
      editions.map((data) => ({
        parameters: { id: data.edition.id },
        data: { ...describePlan(data, href), figures: data.figures },
      })),
    ),
    ...listTableRoutes(model, current),
    ...(model.workspace.compensation.size === 0
      ? []
      : [
          manyRoute(
            {
              path: 'compensation/{year}.json',
              name: 'Compensation',
              summary: t('data.api.compensation'),
              data: z.array(figureJson),
            },
            [...model.workspace.compensation.keys()].map((year) => ({
              parameters: { year },
              data: current.figures.filter(
                ({ address, period }) => address.startsWith('compensation.') && period === year,
              ),
            })),
          ),
        ]),
  ];
  const entries = routes.flatMap(({ documents, summary }) =>
    documents.map(({ path }) => ({ path, title: summary })),
  );
  const index = { path: 'index.json', name: 'Index', summary: t('data.api.index'), data: z.array(entryJson) };
  return [singleRoute(index, entries), ...routes];
}

function describePlan({ edition }: EditionData, href: (path: string) => string): z.output<typeof planJson> {
  const { id, plan, sections } = edition;
  const { measure, below, source } = plan.threshold;
  return {
    id,
    title: plan.title,
    edition: plan.edition,
    date: plan.date,
    status: plan.status,
    status_note: plan.status_note,
    case_number: plan.case_number,
    threshold: {
      measure,
      below,
      sources: source.map(({ document, page }) => ({ document, pages: page })),
    },
    measures: Object.entries(plan.measures).map(([name, { period, reference }]) => ({
      measure: name,
      period,
      reference: reference ?? null,
    })),
    documents: plan.documents,
    sections: sections.map((section) => ({
      id: section.id,
      title: section.narrative.section.title,
      page: href(paths.section(id, section.id)),
    })),
  };
}
