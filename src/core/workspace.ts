import type { z } from 'zod';
import type { Texts } from '../i18n/texts.ts';
import { type Entity, idOf, parseEntity } from './entity.ts';
import { type Narrative, parseNarrative } from './narrative/parse.ts';
import type { Finding } from './report.ts';
import { aspects } from './schema/aspect.ts';
import { centre } from './schema/centre.ts';
import { decision } from './schema/decision.ts';
import { document } from './schema/document.ts';
import { measures } from './schema/measure.ts';
import { municipality } from './schema/municipality.ts';
import { plan } from './schema/plan.ts';
import { id as idSchema } from './schema/primitives.ts';
import { region } from './schema/region.ts';
import type { WorkspaceFile } from './yaml.ts';

/** Files that there is one of. */
export const SINGLES = { region, measures, aspects } as const;

/** Folders with one file an entity. */
export const COLLECTIONS = {
  plans: plan,
  municipalities: municipality,
  centres: centre,
  documents: document,
  decisions: decision,
} as const;

type Singles = { [K in keyof typeof SINGLES]?: Entity<z.output<(typeof SINGLES)[K]>> };
type Collections = { [K in keyof typeof COLLECTIONS]: Map<string, Entity<z.output<(typeof COLLECTIONS)[K]>>> };

/** All files of a workspace, each parsed once: what could be read, by kind and id. */
export interface Workspace extends Singles, Collections {
  /** Narrative by its path without ending below content/, e.g. "plans/2026-03/bracke". */
  narratives: Map<string, Narrative>;
  /** Ids whose file exists but could not be read, e.g. "centres/kalarne": no fault of a reference to them. */
  unreadable: Set<string>;
}

const README = /(?:^|\/)README\.md$/;

/** Reads every file of a workspace; unknown and missing files are findings too. */
export function parseWorkspace(
  files: readonly WorkspaceFile[],
  texts: Texts,
): { workspace: Workspace; findings: Finding[] } {
  const findings: Finding[] = [];
  const workspace: Workspace = {
    plans: new Map(),
    municipalities: new Map(),
    centres: new Map(),
    documents: new Map(),
    decisions: new Map(),
    narratives: new Map(),
    unreadable: new Set(),
  };
  for (const file of files) {
    if (README.test(file.path)) continue;
    findings.push(...(readFile(file, workspace, texts) ?? [unknownFile(file)]));
  }
  for (const name of Object.keys(SINGLES)) {
    const path = `data/${name}.yaml`;
    if (!files.some((file) => file.path === path)) {
      findings.push({ rule: 'file/missing', place: fileStart(path), parameters: { file: path } });
    }
  }
  return { workspace, findings };
}

function readFile(file: WorkspaceFile, workspace: Workspace, texts: Texts): Finding[] | undefined {
  const id = idOf(file.path);
  const [root, folder, ...rest] = file.path.split('/');
  if (root === 'content' && file.path.endsWith('.mdx')) {
    const { narrative, findings } = parseNarrative(file, texts);
    const key = file.path.slice('content/'.length, -'.mdx'.length);
    if (narrative) workspace.narratives.set(key, narrative);
    else workspace.unreadable.add(key);
    return [...checkId(file, id), ...findings];
  }
  if (root !== 'data' || !file.path.endsWith('.yaml')) return undefined;
  if (rest.length === 0 && Object.hasOwn(SINGLES, id)) {
    const { entity, findings } = parseEntity(file, SINGLES[id as keyof typeof SINGLES], texts);
    if (entity) Object.assign(workspace, { [id]: entity });
    return findings;
  }
  if (rest.length !== 1 || folder === undefined || !Object.hasOwn(COLLECTIONS, folder)) return undefined;
  const kind = folder as keyof typeof COLLECTIONS;
  const { entity, findings } = parseEntity(file, COLLECTIONS[kind], texts);
  if (entity) (workspace[kind] as Map<string, unknown>).set(id, entity);
  else workspace.unreadable.add(`${kind}/${id}`);
  return [...checkId(file, id), ...findings];
}

function checkId(file: WorkspaceFile, id: string): Finding[] {
  if (idSchema.safeParse(id).success) return [];
  const suggestion = id
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return [{ rule: 'file/bad-id', place: fileStart(file.path), parameters: { id, suggestion: suggestion || 'id' } }];
}

function unknownFile(file: WorkspaceFile): Finding {
  return { rule: 'file/unknown', place: fileStart(file.path), parameters: { file: file.path } };
}

function fileStart(file: string) {
  return { file, line: 1, column: 1, length: 1 };
}
