import type { Step } from './diff-data.ts';
import type { Side } from './side.ts';

/** Records whose words are named somewhere else than in themselves. */
const NAMED_BY: Readonly<Record<string, 'edition' | 'aspect' | 'measure' | 'group'>> = {
  assessments: 'edition',
  proposals: 'edition',
  aspects: 'aspect',
  measures: 'measure',
  groups: 'group',
};

/** A place in the data in its reader's words: "utgåva maj 2030, bemanning, text". Empty for a whole file. */
export function namePlace(sides: readonly Side[], steps: readonly Step[], data: unknown): string {
  let value = data;
  const names: string[] = [];
  for (const [index, step] of steps.entries()) {
    value = isRecord(value) ? value[step.name] : undefined;
    const named = nameStep(sides, step, steps[index - 1]?.name ?? '', value);
    if (named !== '') names.push(named);
  }
  return names.join(', ');
}

/** One step of a place as its reader knows it; `value` is what stands there. */
export function nameStep(
  sides: readonly Side[],
  { kind, name, schema }: Step,
  parent: string,
  value: unknown,
): string {
  const [{ texts }] = sides as [Side];
  if (kind === 'place') return texts.t('change.place', { n: name });
  if (kind === 'old-place') return texts.t('change.old-place', { n: name });
  if (kind === 'key') {
    const key = `change.field.${name}`;
    // What is silent above others says what it is where it is all there is: a list of addresses. And the same key may
    // be a text in one file and a block in another.
    const own = Array.isArray(value) ? `${key}.list` : typeof value === 'string' ? `${key}.text` : '';
    if (texts.has(own)) return texts.t(own);
    // The same key may be another thing in a block of its own: who runs a centre, and how a target is read.
    const word = [`change.field.${parent}.${name}`, key].find((one) => texts.has(one));
    return word ? texts.t(word).trim() : firstClause(schema?.meta()?.description, name);
  }
  for (const side of sides) {
    const found = nameWord(side, NAMED_BY[parent], name);
    if (found !== undefined) return found;
  }
  const { name: own, label } = isRecord(value) ? value : {};
  return [own, label].find((text) => typeof text === 'string') ?? name;
}

function nameWord({ workspace, texts }: Side, by: string | undefined, word: string): string | undefined {
  if (by === 'edition') {
    const edition = workspace.plans.get(word)?.data.edition;
    return edition && texts.t('change.edition', { edition });
  }
  if (by === 'aspect') return workspace.aspects?.data[word]?.label.toLowerCase();
  if (by === 'measure') return workspace.measures?.data[word]?.label.toLowerCase();
  if (by === 'group') {
    const key = `group.${word}`;
    return texts.has(key) ? texts.t(key, { area: workspace.region?.data.area ?? '' }) : undefined;
  }
  return undefined;
}

/** "Hela namnet: Norrby hälsocentral." → "hela namnet", for a key that has no word of its own. */
function firstClause(description: string | undefined, key: string): string {
  const [clause = ''] = (description ?? '').split(/[.:,]/);
  return clause === '' ? key : clause.charAt(0).toLowerCase() + clause.slice(1);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
