import type { Edition } from '../edition.ts';
import { findFigure, knownGroup } from '../figures/known.ts';
import type { Model } from '../model.ts';

const BASES = ['all', 'own-run', 'other-run'];
const PARTS = ['all', 'own', 'other'];
const NARROWED = ['', '.under_threshold', '.from_threshold'];
/** Of a municipality's few centres the sum alone: their means and extremes are on no page. */
const SUM = [''];
const DERIVATIONS = ['', '.mean', '.min', '.max', '.reported', '.missing', '.share_of_all'];

/** Counts, sums and extremes of the groups of centres that pages show. A group without centres has its count alone. */
export function listGroupAddresses(
  { municipalities }: Model,
  { lookup, plan, workspace }: Edition,
): string[] {
  const measures = Object.keys(workspace.measures?.data ?? {});
  const sizes = plan.threshold.measure;
  const addresses: string[] = [];
  const addGroup = (group: string, ofGroup: readonly string[], derivations: readonly string[]) => {
    addresses.push(`${group}.count`);
    if (knownGroup(lookup, group).centres.length === 0) return;
    for (const measure of ofGroup) {
      if ((findFigure(lookup, `${group}.${measure}.reported`)?.value ?? 0) === 0) continue;
      addresses.push(...derivations.map((derivation) => `${group}.${measure}${derivation}`));
    }
  };
  for (const narrowed of NARROWED)
    for (const base of BASES) addGroup(`${base}${narrowed}`, measures, DERIVATIONS);
  for (const { id } of municipalities) {
    if (!workspace.municipalities.has(id)) continue;
    for (const narrowed of NARROWED)
      for (const part of PARTS) addGroup(`${id}.${part}${narrowed}`, [sizes], SUM);
  }
  // A mean of what may not be added, or a share of nothing, is no figure; what is missing without a reason is noise.
  return addresses.filter((address) => {
    const figure = findFigure(lookup, address);
    return figure && (figure.value !== null || address.endsWith(`.${sizes}`) || !figure.computed);
  });
}
