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
  if (!/^https?:\/\/[^/\s]+\/?$/.test(told)) {
    throw new Error(`REPORT_SITE is "${told}", but must be an address like https://plan.example.se`);
  }
  return told;
}
