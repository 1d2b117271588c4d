import { join } from 'node:path';
import { expect, test } from 'vitest';
import { problems as english } from '../../i18n/en/problems.ts';
import { problems as swedish } from '../../i18n/sv/problems.ts';
import { loadWorkspace } from '../../workspace/load.ts';
import type { Problem } from '../check/problem.ts';
import { buildModel } from '../model.ts';
import type { WorkspaceFile } from '../parse/workspace-file.ts';
import { chartExamples } from './chart-rule-examples.ts';
import { editionExamples } from './edition-rule-examples.ts';
import { openDataExamples } from './open-data-rule-examples.ts';
import { readingExamples } from './reading-rule-examples.ts';
import { dataExamples, type Edit, narrativeExamples, type RuleExample } from './rule-examples.ts';

const files = await loadWorkspace(join(import.meta.dirname, '..', '..', '__tests__', 'cases', 'norrdal'));
const examples = Object.entries({
  ...dataExamples,
  ...narrativeExamples,
  ...readingExamples,
  ...chartExamples,
  ...openDataExamples,
  ...editionExamples,
});

function breakRule(rule: string, example: RuleExample): WorkspaceFile[] {
  if (rule === 'file/missing') return files.filter(({ path }) => path !== 'data/region.yaml');
  if ('text' in example) return [...files.filter(({ path }) => path !== example.path), example];
  const edits: Edit[] = 'edits' in example ? example.edits : [example];
  return edits.reduce((all, [path, from, to]) => {
    const file = all.find((one) => one.path === path);
    if (!file?.text.includes(from)) throw new Error(`${rule}: "${from}" is not in ${path}`);
    return all.map((one) => (one === file ? { path, text: file.text.replace(from, to) } : one));
  }, files);
}

/** The fault of a rule, "yaml/syntax" also for its variants "yaml/syntax.sign". */
function find(name: string, example: RuleExample, language: 'sv' | 'en'): Problem | undefined {
  const [rule] = name.split('.');
  return buildModel(breakRule(name, example), language, '2030-08-01').problems.find(
    (problem) => problem.rule === rule,
  );
}

function tell({ file, line, column, path, title, message, excerpt, hint }: Problem): string {
  return `${file}:${line}:${column}  ${path}\n  ${title}. ${message}\n${excerpt}\n  ${hint.replaceAll('\n', '\n  ')}`;
}

// One file that a person who does not program can read through: every rule as its editor meets it.
test('every rule says what happened and what to write', { timeout: 60_000 }, async () => {
  const told = examples.map(([rule, example]) => {
    const problem = find(rule, example, 'sv');
    return `── ${rule}\n${problem ? tell(problem) : 'NOT FOUND'}`;
  });
  expect(told.join('\n')).not.toMatch(/NOT FOUND|\{\w+\}(?! \{)|undefined|\[object|\bNaN\b/);
  await expect(`${told.join('\n\n')}\n`).toMatchFileSnapshot('rules.sv.txt');
});

test.each(examples)('%s is told in English too', { timeout: 20_000 }, (rule, example) => {
  const problem = find(rule, example, 'en');
  expect(problem?.title).toBeTruthy();
  expect(`${problem?.message} ${problem?.hint}`).not.toMatch(/\{\w+\}|undefined|\[object|\bNaN\b/);
});

test('every rule that has words has an example', () => {
  // Those of the source documents have theirs beside check-sources.
  const rules = Object.keys(swedish).flatMap((key) => /^((?!source\/).+\/.+)\.title$/.exec(key)?.[1] ?? []);
  const shown = new Set(examples.map(([rule]) => rule.split('.')[0]));
  expect(rules.filter((rule) => !shown.has(rule))).toEqual([]);
});

test('both languages say the same things', () => {
  const parameters = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort();
  for (const [key, text] of Object.entries(swedish)) {
    // A description of a key is in the workspace's language.
    const expected = parameters(text).filter((name) => name !== '{description}');
    expect([key, parameters(english[key as keyof typeof english])]).toEqual([key, expected]);
  }
});
