import { z } from 'zod';
import type { Texts } from '../i18n/texts.ts';
import { findNearest } from './nearest.ts';
import type { Finding } from './report.ts';
import type { DataPath, YamlFile } from './yaml.ts';

type Issue = z.core.$ZodIssue;

/** Checks data against a schema; faults come as findings with their places. */
export function checkSchema<T extends z.ZodType>(
  schema: T,
  yaml: YamlFile,
  texts: Texts,
  base: DataPath = [],
): { data?: z.output<T>; findings: Finding[] } {
  const input = base.reduce<unknown>((value, step) => childOf(value, step), yaml.data);
  const result = schema.safeParse(input, { reportInput: true });
  if (result.success) return { data: result.data, findings: [] };
  const findings = result.error.issues
    .flatMap((issue) => flattenIssue(issue))
    .flatMap((issue) => describeIssue(issue, schema, yaml, texts, base));
  return { findings };
}

/** A union's fault is told as the fault of the branch that the editor most likely meant. */
function flattenIssue(issue: Issue, prefix: PropertyKey[] = []): Issue[] {
  const path = [...prefix, ...issue.path];
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const score = (branch: Issue[]) =>
      branch.reduce((sum, i) => sum + (i.path.length === 0 && i.code === 'invalid_type' ? 100 : 1), 0);
    const branches = [...issue.errors].sort((a, b) => score(a) - score(b));
    return (branches[0] ?? []).flatMap((inner) => flattenIssue(inner, path));
  }
  if (issue.code === 'invalid_key') {
    return issue.issues.slice(0, 1).map((inner) => ({ ...inner, path, isKey: true }) as unknown as Issue);
  }
  return [{ ...issue, path }];
}

function describeIssue(issue: Issue, schema: z.ZodType, yaml: YamlFile, texts: Texts, base: DataPath): Finding[] {
  const path = [...base, ...issue.path.map((step) => (typeof step === 'number' ? step : String(step)))];
  const dotted = path.join('.');
  const key = String(path.findLast((step) => typeof step === 'string') ?? yaml.file.path);
  const node = findSchema(schema, issue.path);
  const description = node?.meta()?.description ?? '';
  const received = describeValue(issue.input, texts);
  const example = exampleOf(key, node);
  const place = yaml.locate(path);

  if ('isKey' in issue) {
    return [
      {
        rule: 'schema/bad-format',
        place: yaml.locate(path, 'key'),
        path: dotted,
        parameters: { key, received: `”${key}”`, description, example: '2026-02:  eller  cost_per_listed:' },
      },
    ];
  }
  switch (issue.code) {
    case 'unrecognized_keys': {
      const keys = keysOf(node);
      return issue.keys.map((unknown) => {
        const nearest = findNearest(unknown, keys);
        return {
          rule: 'schema/unknown-key',
          place: yaml.locate([...path, unknown], 'key'),
          path: [...path, unknown].join('.'),
          parameters: { key: unknown, keys: keys.join(', '), nearest: nearest ?? '' },
          ...(nearest ? { hint: 'schema/unknown-key.nearest' } : {}),
        };
      });
    }
    case 'invalid_type': {
      if (issue.input === undefined) {
        return [{ rule: 'schema/missing-key', place, path: dotted, parameters: { key, description } }];
      }
      const typeKey = `type.${issue.expected}`;
      const expected = texts.has(typeKey) ? texts.t(typeKey) : issue.expected;
      return [{ rule: 'schema/wrong-type', place, path: dotted, parameters: { key, expected, received, example } }];
    }
    case 'invalid_value': {
      const values = issue.values.map(String);
      const nearest = findNearest(String(issue.input), values);
      return [
        {
          rule: 'schema/not-in-vocabulary',
          place,
          path: dotted,
          parameters: { key, received, values: values.join(', '), nearest: nearest ?? '' },
          ...(nearest ? { hint: 'schema/not-in-vocabulary.nearest' } : {}),
        },
      ];
    }
    case 'too_small':
    case 'too_big': {
      const isMin = issue.code === 'too_small';
      const isText = issue.origin === 'string' || issue.origin === 'array';
      const bound = isMin ? texts.t('limit.min', { limit: String(issue.minimum) }) : texts.t('limit.max', { limit: String(issue.maximum) });
      const limit = isText && isMin ? texts.t('limit.not-empty') : bound;
      return [{ rule: 'schema/out-of-range', place, path: dotted, parameters: { key, received, limit } }];
    }
    default:
      return [{ rule: 'schema/bad-format', place, path: dotted, parameters: { key, received, description, example } }];
  }
}

function childOf(value: unknown, step: string | number): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string | number, unknown>)[step] : undefined;
}

/** The schema at a path, through optionals, records, arrays and the first union branch that fits. */
function findSchema(schema: z.ZodType | undefined, path: readonly PropertyKey[]): z.ZodType | undefined {
  const inner = unwrapSchema(schema);
  const [step, ...rest] = path;
  if (step === undefined) return schema?.meta()?.description ? schema : inner;
  if (inner instanceof z.ZodObject) return findSchema(inner.shape[String(step)] as z.ZodType | undefined, rest);
  if (inner instanceof z.ZodRecord) return findSchema(inner.valueType as z.ZodType, rest);
  if (inner instanceof z.ZodArray) return findSchema(inner.element as z.ZodType, rest);
  if (inner instanceof z.ZodUnion) {
    for (const option of inner.options) {
      const found = findSchema(option as z.ZodType, path);
      if (found) return found;
    }
  }
  return undefined;
}

/** The schema inside optionals, nullables and transforms. */
export function unwrapSchema(schema: z.ZodType | undefined): z.ZodType | undefined {
  let inner = schema;
  while (inner instanceof z.ZodOptional || inner instanceof z.ZodNullable || inner instanceof z.ZodPipe) {
    inner = (inner instanceof z.ZodPipe ? inner.in : inner.unwrap()) as z.ZodType;
  }
  return inner;
}

function keysOf(schema: z.ZodType | undefined): string[] {
  const inner = unwrapSchema(schema);
  if (inner instanceof z.ZodObject) return Object.keys(inner.shape);
  if (inner instanceof z.ZodUnion) return [...new Set(inner.options.flatMap((o) => keysOf(o as z.ZodType)))];
  return [];
}

function exampleOf(key: string, schema: z.ZodType | undefined): string {
  const inner = unwrapSchema(schema);
  const examples = schema?.meta()?.examples ?? inner?.meta()?.examples;
  if (Array.isArray(examples) && examples[0] !== undefined) return `${key}: ${String(examples[0])}`;
  if (inner instanceof z.ZodNumber) return `${key}: 12`;
  if (inner instanceof z.ZodArray) return `${key}: [ … ]`;
  if (inner instanceof z.ZodObject || inner instanceof z.ZodRecord || inner instanceof z.ZodUnion) {
    const keys = keysOf(inner).slice(0, 2);
    return keys.length > 0 ? `${key}: { ${keys.map((k) => `${k}: …`).join(', ')} }` : `${key}:`;
  }
  return `${key}: …`;
}

function describeValue(value: unknown, texts: Texts): string {
  if (value === null) return texts.t('type.null');
  if (Array.isArray(value)) return texts.t('type.array');
  if (typeof value === 'object') return texts.t('type.object');
  if (typeof value === 'string') return `${texts.t('type.string')} ”${shorten(value)}”`;
  if (typeof value === 'number') return `${texts.t('type.number')} ${value}`;
  return String(value);
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
