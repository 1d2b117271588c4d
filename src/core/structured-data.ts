import type { Edition } from './edition.ts';
import type { Model } from './model.ts';
import { paths } from './paths.ts';

export interface DescribedPage {
  title: string;
  description?: string | undefined;
  /** The page's own path; the plan's makes the page the report itself. */
  path: string;
  crumbs: readonly { label: string; href: string }[];
}

type Thing = Readonly<Record<string, unknown>>;

/**
 * What a page is, for machines that read schema.org: the report, or a page of it, and the way up to it. Addresses
 * only when the site has one.
 */
export function describePage(
  model: Model,
  page: DescribedPage,
  absolute: (path: string) => string | undefined,
): Thing {
  const { region, editions, edition } = model;
  const own = editions.find(({ id }) => paths.plan(id) === page.path);
  const shared = { name: page.title, ...addressOf(page.path), inLanguage: region.language };
  const main = own
    ? {
        '@type': 'Report',
        ...shared,
        ...(page.description ? { description: page.description } : {}),
        ...describeEdition(own),
        creativeWorkStatus: own.plan.status,
        ...(own.plan.case_number ? { identifier: own.plan.case_number } : {}),
        publisher: { '@type': 'Organization', name: region.publisher.name },
        license: region.licence.url,
        isBasedOn: own.plan.documents.flatMap(nameDocument),
      }
    : {
        '@type': 'WebPage',
        ...shared,
        isPartOf: { '@type': 'Report', ...addressOf(paths.plan(edition.id)), ...describeEdition(edition) },
      };
  const trail = describeTrail();
  return { '@context': 'https://schema.org', ...(trail ? { '@graph': [main, trail] } : main) };

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
    if (page.crumbs.length === 0 || !absolute('/')) return undefined;
    const steps = [...page.crumbs, { label: page.title, href: page.path }];
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

function describeEdition({ plan }: Edition): Thing {
  return { name: plan.title, version: plan.edition, datePublished: plan.date };
}

/** As it stands in a page: nothing in it can end the element that holds it. */
export function writeJson(thing: Thing): string {
  return JSON.stringify(thing).replaceAll('<', '\\u003c');
}
