import { nameOf } from './asked.ts';
import { findCentresChart } from './charts/list-charts.ts';
import { listCorrections } from './editions/list-corrections.ts';
import { isFault, type LookupResult } from './figures/lookup-context.ts';
import type { Model } from './model.ts';
import { onceFor } from './once-for.ts';
import { COLLECTIONS, SINGLES, type Workspace } from './parse/workspace.ts';
import { indexDecisions } from './views/decision-view.ts';

/** What is gone through a whole model for, see answerOnce. */
const LISTS: Record<string, (model: Model) => unknown> = {
  corrections: listCorrections,
  decisions: indexDecisions,
  'centres-chart': findCentresChart,
};

/**
 * What a model answers to a question of asked.ts, in words that are the same when the answer is; undefined to what
 * cannot be asked again, and where what is asked of is not there.
 */
export function answerQuestion(model: Model, question: string): string | undefined {
  const [kind = '', ...words] = question.split('\t');
  if (words.length === 0) return textsOf(model.workspace).get(kind);
  const [first = '', second = ''] = words;
  if (kind === 'list') return LISTS[first] && describe(LISTS[first](model));
  if (kind === 'model') return askFor(model, words, model.workspace);
  const edition = model.editions.find(({ id }) => id === first);
  if (!edition) return undefined;
  if (kind === 'edition') return askFor(edition, words.slice(1), edition.workspace);
  if (kind === 'lookup')
    return words[1] === 'find'
      ? describeFound(edition.lookup.find(words[2] ?? ''))
      : askFor(edition.lookup, words.slice(1), edition.workspace);
  const group = kind === 'group' ? edition.lookup.findGroup(second) : undefined;
  return group && askFor(group, words.slice(2), edition.workspace);
}

/** A property, or what a function makes of the words that follow it. */
function askFor(asked: object, [key = '', ...words]: string[], workspace: Workspace): string | undefined {
  if (!Object.hasOwn(asked, key)) return undefined;
  const property = (asked as Record<string, unknown>)[key];
  if (typeof property !== 'function') return words.length === 0 ? describe(property) : undefined;
  const given: unknown[] = [];
  for (const word of words) {
    const isFile = word.startsWith('data/');
    const entity = isFile ? entitiesOf(workspace).get(word) : undefined;
    if (isFile && !entity) return undefined;
    given.push(entity ?? word);
  }
  return describe(property(...given));
}

const entitiesOf = onceFor((workspace: Workspace) => {
  const entities = [
    ...Object.keys(SINGLES).flatMap((name) => workspace[name as keyof typeof SINGLES] ?? []),
    ...Object.keys(COLLECTIONS).flatMap((name) => [...workspace[name as keyof typeof COLLECTIONS].values()]),
  ];
  return new Map(entities.map((entity) => [nameOf(entity) ?? '', entity]));
});

/** All files that can be asked for, with what they say. */
const textsOf = onceFor((workspace: Workspace) => {
  const entities = [...entitiesOf(workspace).values()].map(({ yaml }) => yaml.file);
  const narratives = [...workspace.narratives.values()].map(({ file }) => file);
  return new Map([...entities, ...narratives].map(({ path, text }) => [path, text]));
});

/** Most questions are for figures. Which ones another was computed from is for the open data. */
function describeFound(found: LookupResult): string {
  const { computed, ...seen } = isFault(found) ? { ...found, computed: undefined } : found;
  return JSON.stringify([seen, computed?.text]);
}

/** What has a name is told by it: who wants to know more of it asks. */
function describe(value: unknown): string {
  if (typeof value === 'function') throw new Error('A function cannot be compared');
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'undefined';
  const name = nameOf(value);
  if (name !== undefined) return `<${name}>`;
  // A text: where it stands in its file is for faults.
  if ('tree' in value && 'place' in value) return JSON.stringify(value.tree);
  if (Array.isArray(value)) return `[${value.map(describe).join()}]`;
  if (value instanceof Set) return `Set[${[...value].map(describe).join()}]`;
  if (value instanceof Map) return `Map${describeParts([...value])}`;
  return describeParts(
    Object.entries(value).filter(([key, part]) => !(key === 'from' && Array.isArray(part))),
  );
}

const describeParts = (parts: [unknown, unknown][]): string =>
  `{${parts.map(([key, part]) => `${describe(key)}:${describe(part)}`).join()}}`;
