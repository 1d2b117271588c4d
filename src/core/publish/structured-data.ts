import type { Edition } from '../edition.ts';
import type { Model } from '../model.ts';
import { paths } from '../paths.ts';

export interface DescribedPage {
  title: string;
  description?: string | undefined;
  /** The page's own path; the plan's makes the page the report itself. */
  path: string;
  crumbs: readonly { label: string; href: string }[];
}

type Thing = Readonly<Record<string, unknown>>;

/**
 * What a page is, for machines that read schema.org: a plan's page is a report, and others say the way up to them.
 * Addresses only when the site has one; undefined where nothing is left to say.
 */
export function describePage(
  model: Model,
  page: DescribedPage,
  absolute: (path: string) => string | undefined,
): Thing | undefined {
  const { region, editions } = model;
  const edition = editions.find(({ id }) => paths.plan(id) === page.path);
  const report = edition && describeReport(edition);
  const trail = describeTrail();
  if (!report || !trail) {
    const only = report ?? trail;
    return only && { '@context': 'https://schema.org', ...only };
  }
  return { '@context': 'https://schema.org', '@graph': [report, trail] };

  function describeReport({ plan }: Edition): Thing {
    return {
      '@type': 'Report',
      name: plan.title,
      ...(page.description ? { description: page.description } : {}),
      ...addressOf(page.path),
      inLanguage: region.language,
      version: plan.edition,
      datePublished: plan.date,
      creativeWorkStatus: plan.status,
      ...(plan.case_number ? { identifier: plan.case_number } : {}),
      publisher: { '@type': 'Organization', name: region.publisher.name },
      license: region.licence.url,
      isBasedOn: plan.documents.flatMap(nameDocument),
    };
  }

  function addressOf(path: string): Thing {
    const url = absolute(path);
    return url ? { url } : {};
  }

  function nameDocument(id: string): Thing[] {
    const document = model.workspace.documents.get(id)?.data;
    return document
      ? [{ '@type': 'CreativeWork', name: document.title, ...addressOf(paths.document(id)) }]
      : [];
  }

  /** A breadcrumb without an address is none. */
  function describeTrail(): Thing | undefined {
    if (page.path === paths.home || !absolute(paths.home)) return undefined;
    const home = { label: model.texts.t('nav.home'), href: paths.home };
    const steps = [home, ...page.crumbs, { label: page.title, href: page.path }];
    return {
      '@type': 'BreadcrumbList',
      itemListElement: steps.map(({ label, href }, index) => ({
        '@type': 'ListItem',
        position: index + 1,
        name: label,
        item: absolute(href),
      })),
    };
  }
}

/** As it stands in a page: nothing in it can end the element that holds it. */
export function writeJson(thing: Thing): string {
  return JSON.stringify(thing).replaceAll('<', '\\u003c');
}
