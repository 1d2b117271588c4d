import type { Edition } from '../edition.ts';
import type { Model } from '../model.ts';

/** A page as others name it. */
export interface PageName {
  title: string;
  /** Its whole address, when the site has one. */
  address?: string | undefined;
}

/** How a page is cited, with edition and date: "Region Norrdal (2030). Åsens … Ur: Plan …, utgåva maj 2030 …". */
export function formatCitation({ region, texts, formats }: Model, { plan }: Edition, page: PageName): string {
  const parameters = {
    publisher: region.publisher.name,
    year: plan.date.slice(0, 4),
    page: page.title,
    plan: plan.title,
    edition: plan.edition,
    status: texts.t(`status.${plan.status}`),
    date: formats.period(plan.date),
  };
  const text = texts.t(page.title === plan.title ? 'cite.plan' : 'cite.page', parameters);
  return page.address ? `${text} ${page.address}` : text;
}

/** A mail about a fault on a page, with the page's address in it; undefined where nobody receives it. */
export function formatErrorMail(
  { region, texts }: Model,
  { plan }: Edition,
  page: PageName & { path: string },
) {
  const { t } = texts;
  const email = region.contact?.email;
  if (!email) return undefined;
  const subject = t('report.subject', { page: page.title });
  const body = t('report.body', { address: page.address ?? page.path, edition: plan.edition });
  return `mailto:${email}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
}
