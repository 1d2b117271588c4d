/**
 * The address that the site is built for: REPORT_SITE ("https://plan.example.se"), else what data/region.yaml
 * says, else none. Without one nothing on the site says where it lies.
 */
export function findSiteAddress(
  region: { site?: string | undefined },
  settings: Readonly<Record<string, string | undefined>>,
): string | undefined {
  const { REPORT_SITE: told } = settings;
  if (!told) return region.site;
  if (!/^https?:\/\/[^/\s?#]+(?:\/[^/\s?#]+)*\/?$/.test(told)) {
    throw new Error(`REPORT_SITE is "${told}", but must be an address like https://plan.example.se`);
  }
  return told;
}

/** Where at its host a site lies, with slashes around: "/", or "/bilaga/" of "https://example.se/bilaga". */
export function findBase(site: string | undefined): string {
  return site === undefined ? '/' : new URL(site).pathname.replace(/\/?$/, '/');
}
