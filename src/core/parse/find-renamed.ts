import type { Finding, Phrase } from '../check/report.ts';
import { listFigures } from '../figures/walk-figures.ts';
import type { Workspace } from './workspace.ts';
import type { DataPath } from './yaml.ts';

/**
 * When a word of the vocabulary is misspelt every file that uses it is at fault; the slip is where the word is
 * defined: a word that nothing uses, nearest to one that is used and not defined.
 */
export function findRenamed(workspace: Workspace, findings: readonly Finding[]): Finding[] {
  const used = listUsed(workspace);
  const renamed = new Map<string, Finding>();
  for (const { rule, path = '', parameters = {}, fix } of findings) {
    const kind = (parameters.kind as Phrase | undefined)?.key;
    if (rule !== 'reference/unknown' || fix === undefined) continue;
    const aspect = path.split('.').at(-2) ?? '';
    const targets: Record<
      string,
      [entity: typeof workspace.measures | typeof workspace.aspects, path: DataPath]
    > = {
      'kind.measure': [workspace.measures, [fix]],
      'kind.aspect': [workspace.aspects, [fix]],
      'kind.value': [workspace.aspects, [aspect, 'values', fix]],
    };
    const [entity, at] = targets[kind ?? ''] ?? [];
    const word = at?.join('.');
    if (!entity || !at || !word || used.has(word)) continue;
    const name = String(parameters.id);
    renamed.set(word, {
      rule: 'reference/renamed',
      place: entity.yaml.locate(at, 'key'),
      path: word,
      parameters: { name: fix, used: name },
      fix: name,
    });
  }
  return [...renamed.values()];
}

/** Measures, aspects and values that some file uses: "listed", "staffing", "staffing.values.dependent". */
function listUsed(workspace: Workspace): Set<string> {
  const used = new Set(listFigures(workspace).map(({ measure }) => measure));
  for (const { data } of workspace.plans.values())
    for (const name of Object.keys(data.measures)) used.add(name);
  for (const { data } of workspace.centres.values()) {
    for (const { aspects } of Object.values(data.assessments ?? {})) {
      for (const [name, { value }] of Object.entries(aspects ?? {})) {
        used.add(name);
        if (value !== undefined) used.add(`${name}.values.${value}`);
      }
    }
  }
  return used;
}
