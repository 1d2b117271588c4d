import type { z } from 'zod';
import type { Texts } from '../i18n/texts.ts';
import type { Finding } from './report.ts';
import { checkSchema } from './schema-problems.ts';
import { parseYaml, type WorkspaceFile, type YamlFile } from './yaml.ts';

/** Checked data of one file with its positions. */
export interface Entity<T> {
  id: string;
  data: T;
  yaml: YamlFile;
}

const FAULT_RULES: Record<string, string> = {
  DUPLICATE_KEY: 'yaml/duplicate-key',
  TAB_AS_INDENT: 'yaml/tab',
  ALIAS: 'yaml/alias',
};

/** Reads and checks one YAML file. Without `entity` the findings say why. */
export function parseEntity<T extends z.ZodType>(
  file: WorkspaceFile,
  schema: T,
  texts: Texts,
): { entity?: Entity<z.output<T>>; findings: Finding[] } {
  const yaml = parseYaml(file);
  const findings = yamlFindings(yaml);
  if (findings.length > 0) return { findings };
  const checked = checkSchema(schema, yaml, texts);
  if (checked.data === undefined) return { findings: checked.findings };
  return { entity: { id: idOf(file.path), data: checked.data, yaml }, findings: [] };
}

export function yamlFindings(yaml: YamlFile): Finding[] {
  return yaml.faults.map(({ code, detail, place }) => ({
    rule: FAULT_RULES[code] ?? 'yaml/syntax',
    place,
    parameters: { detail },
  }));
}

/** The file's name without folder and ending, e.g. "data/centres/backe.yaml" → "backe". */
export function idOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.\w+$/, '');
}
