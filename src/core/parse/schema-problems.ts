import { z } from 'zod';
import { type Finding, type Phrase, phrase } from '../check/report.ts';
import { findNearest } from './nearest.ts';
import { branchesOf, exampleOf, findSchema, keysOf, unwrapSchema } from './schema-tree.ts';
import { suggestForm, suggestNumber, suggestNumbers, suggestText } from './suggest.ts';
import type { YamlFile } from './yaml.ts';

type Issue = z.core.$ZodIssue & { isKey?: boolean };

/** Checks data against a schema; faults come as findings with their places. */
export function checkSchema<T extends z.ZodType>(
  schema: T,
  yaml: YamlFile,
): { data?: z.output<T>; findings: Finding[] } {
  const result = schema.safeParse(yaml.data, { reportInput: true });
  if (result.success) return { data: result.data, findings: [] };
  const findings = result.error.issues
    .flatMap((issue) => flattenIssue(issue))
    .flatMap((issue) => describeIssue(issue, schema, yaml));
  return { findings: leaveMisspelt(findings) };
}

/** A union's fault is told as the fault of the branch that the editor most likely meant. */
function flattenIssue(issue: Issue, prefix: PropertyKey[] = []): Issue[] {
  const path = [...prefix, ...issue.path];
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const branches = [...issue.errors].sort((a, b) => distance(a) - distance(b));
    return (branches[0] ?? []).flatMap((inner) => flattenIssue(inner, path));
  }
  if (issue.code === 'invalid_key') {
    return issue.issues.slice(0, 1).map((inner) => ({ ...inner, path, isKey: true }) as Issue);
  }
  return [{ ...issue, path }];
}

/** How far a value is from a branch: another kind of value is farther than unknown keys, those farther than faults inside. */
function distance(branch: readonly Issue[]): number {
  return branch.reduce((sum, issue) => {
    const isOther = issue.code === 'invalid_value' && typeof issue.input === 'object';
    if (issue.path.length === 0 && (issue.code === 'invalid_type' || isOther)) return sum + 1000;
    return sum + (issue.code === 'unrecognized_keys' ? 10 * issue.keys.length : 1);
  }, 0);
}

/** A key that is missing because it stands there misspelt is told once, where it stands. */
function leaveMisspelt(findings: readonly Finding[]): Finding[] {
  const placeOf = (path = '', key: unknown) => `${path.slice(0, path.lastIndexOf('.') + 1)}${key}`;
  const misspelt = new Set(
    findings.filter(({ rule }) => rule === 'schema/unknown-key').map(({ path, fix }) => placeOf(path, fix)),
  );
  return findings.filter(
    ({ rule, path, parameters }) =>
      rule !== 'schema/missing-key' || !misspelt.has(placeOf(path, parameters?.key)),
  );
}

function describeIssue(issue: Issue, schema: z.ZodType, yaml: YamlFile): Finding[] {
  const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
  const key = String(path.findLast((step) => typeof step === 'string') ?? '');
  const node = findSchema(schema, path);
  const base = { place: yaml.locate(path), path: path.join('.') };
  const description = node?.meta()?.description ?? '';
  const received = describeValue(issue.input, yaml.findScalar(path)?.raw);
  const example = exampleOf(key, node);
  const kind = 'message' in issue ? issue.message : '';

  if (issue.isKey) {
    const parameters = { key, form: phrase(`form.${kind}`) };
    const place = yaml.locate(path, 'key');
    return [{ rule: 'schema/bad-key', ...base, place, parameters, ...withFix(suggestForm(kind, key)) }];
  }
  switch (issue.code) {
    case 'unrecognized_keys': {
      const keys = keysOf(node);
      const alone = issue.keys.filter((key) => keys.includes(key));
      const together = describeTogether(alone, issue.input, node, path, yaml);
      const unknownKeys = issue.keys
        .filter((key) => !alone.includes(key))
        .map((unknown) => {
          const nearest = findNearest(unknown, keys);
          const at = [...path, unknown];
          const parameters = { key: unknown, keys: keys.join(', '), nearest: nearest ?? '' };
          return {
            rule: 'schema/unknown-key',
            place: yaml.locate(at, 'key'),
            path: at.join('.'),
            parameters,
            ...withFix(nearest),
          };
        });
      return [...together, ...unknownKeys];
    }
    case 'invalid_type': {
      if (path.length === 0)
        return [{ rule: 'schema/no-keys', ...base, parameters: { keys: keysOf(node).join(', ') } }];
      if (issue.input === undefined)
        return [{ rule: 'schema/missing-key', ...base, ...tellMissing(key, description, example) }];
      const expected = phrase(`type.${issue.expected}`);
      const fix = suggestValue(issue.expected, issue.input, yaml.findScalar(path)?.raw, mayBeSeveral(node));
      return [
        {
          rule: 'schema/wrong-type',
          ...base,
          parameters: { key, expected, received, example },
          ...withFix(fix),
          ...(fix === undefined && mayBeMissing(schema, path) ? { hint: 'schema/wrong-type.missing' } : {}),
        },
      ];
    }
    case 'invalid_value': {
      const values = issue.values.map(String);
      const nearest = findNearest(String(issue.input), values);
      const parameters = { key, received, description, values: values.join(', '), nearest: nearest ?? '' };
      const missing = issue.input === undefined;
      if (missing)
        return [{ rule: 'schema/missing-key', ...base, ...tellMissing(key, description, example) }];
      return [{ rule: 'schema/not-in-vocabulary', ...base, parameters, ...withFix(nearest) }];
    }
    case 'too_small':
    case 'too_big': {
      const isText = issue.origin === 'string' || issue.origin === 'array';
      const bound = issue.code === 'too_small' ? ['limit.min', issue.minimum] : ['limit.max', issue.maximum];
      const isEmpty = isText && issue.code === 'too_small';
      const limit = isEmpty
        ? phrase('limit.not-empty')
        : phrase(String(bound[0]), { limit: String(bound[1]) });
      return [{ rule: 'schema/out-of-range', ...base, parameters: { key, received, limit, example } }];
    }
    default: {
      if (kind === 'markup') return [{ rule: 'schema/markup', ...base, parameters: { key, received } }];
      const parameters = { key, received, description, example };
      const fix = suggestForm(kind, String(issue.input));
      return [{ rule: 'schema/bad-format', ...base, parameters, ...withFix(fix) }];
    }
  }

  /** What a block on one line lacks is written in it: "corrected: { from: 100, why: … }". */
  function tellMissing(key: string, description: string, example: string): Partial<Finding> {
    const around = path.slice(0, -1);
    const { line, column, length } = yaml.locate(around);
    const written = yaml.file.text.split('\n')[line - 1]?.slice(column - 1, column - 1 + length) ?? '';
    const parameters = { key, description, example };
    if (!/^\{.*\}$/.test(written)) return { parameters };
    const block = written.replace(/[\s,]*\}$/, `${written.length > 2 ? ',' : ''} ${example} }`);
    const name = typeof around.at(-1) === 'string' ? `${around.at(-1)}: ` : '';
    return { parameters: { ...parameters, block: name + block }, hint: 'schema/missing-key.inline' };
  }
}

/** Keys that a block may have, but not with the others that it has: a value, and why there is none. */
function describeTogether(
  alone: readonly string[],
  input: unknown,
  node: z.ZodType | undefined,
  path: readonly (string | number)[],
  yaml: YamlFile,
): Finding[] {
  const [key] = alone;
  if (key === undefined) return [];
  const fitting = new Set(branchesOf(node).flatMap((keys) => (keys.includes(key) ? keys : [])));
  const others = Object.keys(input ?? {}).filter((other) => !fitting.has(other));
  const parameters = { keys: alone.join(', '), others: others.join(', ') };
  const at = [...path, key];
  return [{ rule: 'schema/not-together', place: yaml.locate(at, 'key'), path: at.join('.'), parameters }];
}

/** Whether a block may say that its value is missing, in place of it. */
function mayBeMissing(schema: z.ZodType, path: readonly (string | number)[]): boolean {
  return path.at(-1) === 'value' && keysOf(findSchema(schema, path.slice(0, -1))).includes('missing');
}

function withFix(fix: string | undefined): Pick<Finding, 'fix'> {
  return fix === undefined ? {} : { fix };
}

/** Whether one value may stand by itself, or several in a list. */
function mayBeSeveral(node: z.ZodType | undefined): boolean {
  const inner = unwrapSchema(node);
  return inner instanceof z.ZodUnion && inner.options.some((option) => option instanceof z.ZodArray);
}

/** What to write where another kind of value stands, if that can be told. */
function suggestValue(
  expected: string,
  input: unknown,
  raw: string | undefined,
  isSeveral: boolean,
): string | undefined {
  if (raw === undefined || raw === '' || input === null) return undefined;
  if (expected === 'number' || expected === 'int') {
    if (typeof input !== 'string') return undefined;
    return (isSeveral ? suggestNumbers(input) : undefined) ?? suggestNumber(input);
  }
  if (expected === 'string') return suggestText(raw);
  return expected === 'array' ? `[${raw}]` : undefined;
}

function describeValue(value: unknown, raw: string | undefined): Phrase {
  if (value === null) return phrase('received.null');
  if (Array.isArray(value)) return phrase('received.array');
  if (typeof value === 'object') return phrase('received.object');
  if (typeof value === 'string') return phrase('received.string', { text: shorten(value) });
  if (typeof value === 'number') return phrase('received.number', { text: raw ?? String(value) });
  return phrase('received.other', { text: raw ?? String(value) });
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 57)}…` : line;
}
