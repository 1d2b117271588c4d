import type { Edition } from '../edition.ts';
import { compareEditions, type EditionChanges } from '../editions/compare-editions.ts';
import { type Correction, listCorrections } from '../editions/list-corrections.ts';
import { firstDay } from '../figures/time.ts';
import type { Model } from '../model.ts';

/** Something that has changed since something was published. */
export type HistoryEntry = { id: string; date: string } & (
  | { kind: 'correction'; correction: Correction }
  | { kind: 'edition'; edition: Edition; before?: Edition; changes?: EditionChanges }
  | { kind: 'withdrawal'; edition: Edition; why: string }
);

/** Corrections, editions and withdrawals, the newest first. */
export function buildHistory(model: Model): HistoryEntry[] {
  const { editions } = model;
  const entries: HistoryEntry[] = [
    ...listCorrections(model).map((correction): HistoryEntry => {
      return { kind: 'correction', id: correction.id, date: correction.date, correction };
    }),
    ...editions.flatMap((edition, index): HistoryEntry[] => {
      const { id, plan, published, state } = edition;
      // What has been withdrawn is nothing to compare with.
      const before = editions.slice(index + 1).find((older) => older.state !== 'withdrawn');
      const changes = before && compareEditions(model, before, edition);
      const withdrawn = typeof plan.publication === 'object' ? plan.publication.withdrawn : undefined;
      return [
        ...(withdrawn && state === 'withdrawn'
          ? [
              {
                kind: 'withdrawal' as const,
                id: `aterkallad-${id}`,
                date: withdrawn.date,
                edition,
                why: withdrawn.why,
              },
            ]
          : []),
        {
          kind: 'edition',
          id: editionAnchor(id),
          date: published,
          edition,
          ...(before && changes ? { before, changes } : {}),
        },
      ];
    }),
  ];
  return entries.sort((a, b) => compareText(firstDay(b.date), firstDay(a.date)));
}

/** Nothing but the first edition has been published, and nothing in it has been corrected. */
export function isUnchanged(entries: readonly HistoryEntry[]): boolean {
  return entries.length < 2;
}

/** Where the page of changes tells of an edition. */
export function editionAnchor(id: string): string {
  return `utgava-${id}`;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
