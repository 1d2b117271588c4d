import type { z } from 'zod';
import type { Finding } from '../check/report.ts';
import { checkSchema } from './schema-problems.ts';
import type { WorkspaceFile } from './workspace-file.ts';
import { parseYaml, type YamlFile } from './yaml.ts';

/** Checked data of one file with its positions. */
export interface Entity<T> {
  id: string;
  data: T;
  yaml: YamlFile;
  /** What the data was checked against. */
  schema: z.ZodType;
}

/** Reads and checks one YAML file. Without `entity` the findings say why. */
export function parseEntity<T extends z.ZodType>(
  file: WorkspaceFile,
  schema: T,
): { entity?: Entity<z.output<T>>; findings: Finding[] } {
  const yaml = parseYaml(file);
  const { data, findings } = checkYaml(yaml, schema);
  return data === undefined
    ? { findings }
    : { entity: { id: idOf(file.path), data, yaml, schema }, findings };
}

/** YAML against its schema; what cannot be read or is empty is not checked further. */
export function checkYaml<T extends z.ZodType>(
  yaml: YamlFile,
  schema: T,
): { data?: z.output<T>; findings: Finding[] } {
  if (yaml.faults.length > 0) return { findings: yaml.faults };
  if (yaml.traps.some(({ rule }) => rule === 'yaml/empty' || rule === 'yaml/forbidden-key'))
    return { findings: yaml.traps };
  const checked = checkSchema(schema, yaml);
  return { ...checked, findings: [...yaml.traps, ...checked.findings] };
}

/** The file's name without folder and ending, e.g. "data/centres/sorby.yaml" → "sorby". */
export function idOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.\w+$/, '');
}
