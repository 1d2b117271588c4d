import type { Model } from '../model.ts';
import { paths } from '../paths.ts';
import { listIndicatorYears } from '../views/indicator-report.ts';
import { bare, type SearchKind, type SearchPage } from './kinds.ts';

/** All pages that the search knows something of, by path; other pages are read by their heads. */
export function listSearchPages(model: Model): Map<string, SearchPage> {
  const { workspace, documents, texts } = model;
  const { t } = texts;
  const pages = new Map<string, SearchPage>();
  const whole = (kind: SearchKind, more: Partial<SearchPage> = {}): SearchPage => {
    return { kind, reading: 'whole', ...bare, ...more };
  };
  const parts = (kind: SearchKind, place: string, more: Partial<SearchPage> = {}): SearchPage => {
    return { kind, reading: 'parts', place, ...bare, ...more };
  };
  const wordsOf = (name: 'centre' | 'centres' | 'plan' | 'follow-up' | 'costs') =>
    t(`search.words.${name}`).split(' ');
  for (const { id, data } of model.centres) {
    const municipalities = data.municipality ? [data.municipality.id] : [];
    const words = [data.short_name, ...(data.aliases ?? []), ...wordsOf('centre')];
    pages.set(paths.centre(id), whole('centre', { municipalities, words }));
  }
  for (const { id, data } of model.municipalities) {
    const words = [data.short_name];
    pages.set(paths.municipality(id), whole('municipality', { municipalities: [id], words }));
  }
  for (const edition of model.editions) {
    const partMunicipalities = new Map(
      edition.sections.map(({ id, narrative: { section } }) => [
        id,
        section.municipality ? [section.municipality] : [],
      ]),
    );
    const place = edition === model.edition ? t('nav.plan') : `${t('nav.plan')}, ${edition.plan.edition}`;
    pages.set(paths.plan(edition.id), parts('plan', place, { partMunicipalities, words: wordsOf('plan') }));
  }
  for (const { id, data } of documents) {
    pages.set(paths.document(id), parts('document', data.short_title));
    for (const section of data.sections ?? []) {
      pages.set(paths.documentSection(id, section), parts('document', data.short_title));
    }
  }
  for (const year of listIndicatorYears(model))
    pages.set(paths.indicators(year), parts('page', t('nav.indicators')));
  for (const key of workspace.indicators.keys()) pages.set(paths.indicator(key), whole('indicator'));
  for (const year of workspace.compensation.keys()) pages.set(paths.compensation(year), whole('document'));
  pages.set(
    paths.followUp,
    parts('decision', t('follow-up.title'), {
      partMunicipalities: aboutDecisions(model),
      words: wordsOf('follow-up'),
    }),
  );
  pages.set(paths.centres, { kind: 'page', reading: 'head', ...bare, words: wordsOf('centres') });
  pages.set(paths.costs, whole('page', { words: wordsOf('costs') }));
  pages.set(paths.accessibility, whole('page'));
  for (const key of workspace.narratives.keys()) {
    if (key.startsWith('pages/')) pages.set(paths.ownPage(key.slice('pages/'.length)), whole('page'));
  }
  const partWords = new Map(
    Object.entries(workspace.terms?.data ?? {}).map(([id, { also = [] }]) => [id, also]),
  );
  pages.set(paths.glossary, parts('term', t('terms.title'), { partWords }));
  return pages;
}

/** The municipalities of each decision: named, or those of the centres that it is about. */
function aboutDecisions({ decisions, workspace }: Model): Map<string, string[]> {
  return new Map(
    decisions.map(({ id, data: { about } }) => {
      const homes = (about?.centres ?? []).flatMap((centre) => {
        const home = workspace.centres.get(centre)?.data.municipality?.id;
        return home ? [home] : [];
      });
      return [id, [...new Set([...(about?.municipalities ?? []), ...homes])]];
    }),
  );
}
