import { STANDARD_MEASURES } from '../figures/indicator-figures.ts';
import type { Lookup } from '../figures/lookup.ts';
import { isFault } from '../figures/lookup-context.ts';
import type { Entity } from '../parse/entity.ts';
import { findNearest } from '../parse/nearest.ts';
import type { Workspace } from '../parse/workspace.ts';
import type { DataPath } from '../parse/yaml.ts';
import type { Indicator } from '../schema/indicator.ts';
import { listRegisteredErrors } from './registered-errors.ts';
import { type Finding, phrase } from './report.ts';

/** An indicator's chapter, errors, centres and measures are there. */
export function checkIndicators(workspace: Workspace): Finding[] {
  return [...workspace.indicators.values()].flatMap((entity) => {
    const { chapter, errors = [], about, changes = [], measures = {}, figures = {}, source } = entity.data;
    const id = source[0]?.document ?? '';
    const document = workspace.documents.get(id)?.data;
    const file = `data/documents/${id}.yaml`;
    const registered = Object.keys(document?.errors ?? {});
    const named = Object.keys(measures);
    const own = entity.yaml.file.path;
    return [
      // A document that cannot be read, or is not there, is told by itself.
      ...(document ? refer(entity, 'section', chapter, document.sections ?? [], file, ['chapter']) : []),
      ...(document ? errors : []).flatMap((name, at) =>
        refer(entity, 'source-error', name, registered, file, ['errors', at]),
      ),
      ...(about?.centres ?? []).flatMap((name, at) => {
        return refer(entity, 'centre', name, workspace.centres.keys(), `data/centres/${name}.yaml`, [
          'about',
          'centres',
          at,
        ]);
      }),
      ...changes.flatMap(({ amount, percent }, at) => [
        ...(amount ? refer(entity, 'measure', amount, named, own, ['changes', at, 'amount']) : []),
        ...(percent ? refer(entity, 'measure', percent, named, own, ['changes', at, 'percent']) : []),
      ]),
      ...Object.keys(figures).flatMap((name) => {
        return refer(
          entity,
          'measure',
          name,
          [...STANDARD_MEASURES, ...named],
          own,
          ['figures', name],
          'key',
        );
      }),
    ];
  });
}

function refer(
  { yaml }: Entity<Indicator>,
  kind: 'section' | 'source-error' | 'centre' | 'measure',
  id: string,
  known: Iterable<string>,
  file: string,
  path: DataPath,
  target: 'key' | 'value' = 'value',
): Finding[] {
  const names = [...known];
  if (names.includes(id)) return [];
  const nearest = findNearest(id, names);
  return [
    {
      rule: 'reference/unknown',
      place: yaml.locate(path, target),
      path: path.join('.'),
      parameters: { kind: phrase(`kind.${kind}`), id, file, nearest: nearest ?? '' },
      ...(nearest ? { fix: nearest } : {}),
    },
  ];
}

/** What a report states of itself and what its own figures come to; a registered error may differ. */
export function checkIndicatorSums(workspace: Workspace, lookup: Lookup): Finding[] {
  const registered = new Set(
    listRegisteredErrors(workspace).flatMap(({ error }) => (error.computed ? (error.figures ?? []) : [])),
  );
  return [...workspace.indicators.values()].flatMap((entity) =>
    Object.entries(entity.data.measures ?? {}).flatMap(
      ([name, { label, computed_as, decimals = 0 }]): Finding[] => {
        const address = `indicators.${entity.id}.${name}`;
        if (computed_as === undefined || registered.has(address)) return [];
        const path = ['measures', name, 'computed_as'];
        const [stated, computed] = [lookup.find(address), lookup.find(computed_as)];
        if (isFault(computed)) {
          const parameters = {
            address: computed_as,
            reason: phrase(computed.fault, computed.parameters),
            nearest: '',
          };
          return [
            {
              rule: 'prose/unknown-address',
              place: entity.yaml.locate(path),
              path: path.join('.'),
              parameters,
            },
          ];
        }
        if (isFault(stated) || stated.value === null || computed.value === null) return [];
        const expected = Number(computed.value.toFixed(decimals));
        if (expected === stated.value) return [];
        const at = ['figures', name, stated.period ?? '', 'value'];
        const parameters = {
          label: `${label} (${entity.data.title})`,
          stated: stated.value,
          computed: expected,
          address: computed_as,
        };
        return [{ rule: 'arithmetic/total', place: entity.yaml.locate(at), path: at.join('.'), parameters }];
      },
    ),
  );
}
