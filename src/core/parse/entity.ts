import type { z } from 'zod';
import { ask, name } from '../asked.ts';
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
    : { entity: createEntity({ id: idOf(file.path), data, yaml, schema }), findings };
}

/** Who reads what an entity says asks for its file. */
export function createEntity<T>({ id, data, yaml, schema }: Entity<T>): Entity<T> {
  const question = yaml.file.path;
  const entity: Entity<T> = {
    id,
    schema,
    get data() {
      ask(question);
      return data;
    },
    get yaml() {
      ask(question);
      return yaml;
    },
  };
  return name(entity, question);
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
  return { ...checked, findings: [...leaveTold(yaml.traps, checked.findings), ...checked.findings] };
}

/** Marks around what is no text at all, a number or an id, are told as that. */
function leaveTold(traps: readonly Finding[], told: readonly Finding[]): Finding[] {
  const isTold = ({ place }: Finding) =>
    told.some((other) => other.place.line === place.line && other.place.column === place.column);
  return traps.filter((trap) => trap.rule !== 'yaml/marks' || !isTold(trap));
}

/** The file's name without folder and ending, e.g. "data/centres/sorby.yaml" → "sorby". */
export function idOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.\w+$/, '');
}
