import type { z } from 'zod';
import type { Finding } from '../check/report.ts';
import { type Narrative, parseNarrative } from '../narrative/parse.ts';
import { onceFor } from '../once-for.ts';
import { accessibility } from '../schema/accessibility.ts';
import { aspects } from '../schema/aspect.ts';
import { centre } from '../schema/centre.ts';
import { compensation } from '../schema/compensation.ts';
import { decision } from '../schema/decision.ts';
import { document } from '../schema/document.ts';
import { indicator } from '../schema/indicator.ts';
import { measures } from '../schema/measure.ts';
import { municipality } from '../schema/municipality.ts';
import { plan } from '../schema/plan.ts';
import { id as idSchema } from '../schema/primitives.ts';
import { region } from '../schema/region.ts';
import { terms } from '../schema/term.ts';
import { type Entity, idOf, parseEntity } from './entity.ts';
import { findNearest } from './nearest.ts';
import { createPlaceAt, fileStart } from './places.ts';
import { suggestId } from './suggest.ts';
import type { WorkspaceFile } from './workspace-file.ts';

/** Files that there is one of. */
export const SINGLES = { region, measures, aspects, terms, accessibility } as const;

/** Those of them that a workspace may be without. */
const OPTIONAL: readonly string[] = ['terms', 'accessibility'];

/** Folders with one file an entity. */
export const COLLECTIONS = {
  plans: plan,
  municipalities: municipality,
  centres: centre,
  documents: document,
  decisions: decision,
  compensation,
  indicators: indicator,
} as const;

/** Collections with a folder for each year; ids there are "2024/telefon". */
const YEARLY: readonly string[] = ['indicators'];

type Singles = { [K in keyof typeof SINGLES]?: Entity<z.output<(typeof SINGLES)[K]>> };
type Collections = {
  [K in keyof typeof COLLECTIONS]: Map<string, Entity<z.output<(typeof COLLECTIONS)[K]>>>;
};

/** All files of a workspace, each parsed once: what could be read, by kind and id. */
export interface Workspace extends Singles, Collections {
  /** Narrative by its path without ending below content/, e.g. "plans/2026-03/alvdal". */
  narratives: Map<string, Narrative>;
  /** Ids whose file exists but could not be read, e.g. "centres/norrby" or "terms": no fault of a reference to them. */
  unreadable: Set<string>;
}

const README = /(?:^|\/)README\.md$/;

/** Words that begin addresses: no centre or municipality can be called so. */
const RESERVED = ['all', 'own-run', 'other-run', 'region', 'plan', 'municipalities', 'indicators'];

/** Reads every file of a workspace; unknown and missing files are findings too. */
export function parseWorkspace(files: readonly WorkspaceFile[]): {
  workspace: Workspace;
  findings: Finding[];
} {
  const findings: Finding[] = [];
  const workspace: Workspace = {
    plans: new Map(),
    municipalities: new Map(),
    centres: new Map(),
    documents: new Map(),
    decisions: new Map(),
    compensation: new Map(),
    indicators: new Map(),
    narratives: new Map(),
    unreadable: new Set(),
  };
  for (const file of files) {
    if (README.test(file.path)) continue;
    const { findings: found, put } = readFile(file);
    if (put) {
      for (const finding of found) findings.push(finding);
      put(workspace);
      continue;
    }
    const unknown = unknownFile(file, files);
    findings.push(unknown);
    // What is meant to be there is not missing: one slip is told once.
    if (unknown.parameters?.suggestion) setAside(keyOf(String(unknown.parameters.suggestion)))(workspace);
  }
  for (const name of Object.keys(SINGLES)) {
    const path = `data/${name}.yaml`;
    if (!OPTIONAL.includes(name) && !files.some((file) => file.path === path)) {
      findings.push({ rule: 'file/missing', place: fileStart(path), parameters: { file: path } });
    }
  }
  return { workspace, findings };
}

/** What one file says, whatever the others say. */
interface ReadFile {
  findings: Finding[];
  /** Puts what could be read, or that nothing could, into a workspace; absent when nothing reads such a path. */
  put?: (workspace: Workspace) => unknown;
}

/** Most files are the same from one reading of a workspace to the next, and parsing is most of the work. */
const readFile = onceFor((file: WorkspaceFile): ReadFile => {
  const id = idOf(file.path);
  const [root, folder, ...rest] = file.path.split('/');
  if (root === 'content' && file.path.endsWith('.mdx')) {
    const key = file.path.slice('content/'.length, -'.mdx'.length);
    if (file.fault) return giveUp(file, key);
    const { narrative, findings } = parseNarrative(file);
    return {
      findings: [...checkId(file, id), ...findings],
      put: narrative ? ({ narratives }) => narratives.set(key, narrative) : setAside(key),
    };
  }
  if (root !== 'data' || !file.path.endsWith('.yaml')) return { findings: [] };
  if (rest.length === 0 && Object.hasOwn(SINGLES, id)) {
    if (file.fault) return giveUp(file, id);
    const { entity, findings } = parseEntity(file, SINGLES[id as keyof typeof SINGLES]);
    return {
      findings,
      put: entity ? (workspace) => Object.assign(workspace, { [id]: entity }) : setAside(id),
    };
  }
  if (folder === undefined || !Object.hasOwn(COLLECTIONS, folder) || !isInPlace(folder, rest))
    return { findings: [] };
  const kind = folder as keyof typeof COLLECTIONS;
  const key = rest.join('/').slice(0, -'.yaml'.length);
  if (file.fault) return giveUp(file, `${kind}/${key}`);
  const { entity, findings } = parseEntity(file, COLLECTIONS[kind]);
  const badId = checkId(file, id);
  // Others refer to it by the id that it is to have.
  const meantKey = badId[0] ? key.replace(/[^/]+$/, String(badId[0].parameters?.suggestion)) : key;
  const isReserved = (kind === 'centres' || kind === 'municipalities') && RESERVED.includes(id);
  const reserved = { rule: 'file/reserved-id', place: fileStart(file.path), parameters: { id } };
  return {
    findings: [...(isReserved ? [reserved] : []), ...badId, ...findings],
    put:
      entity && badId.length === 0
        ? (workspace) => (workspace[kind] as Map<string, unknown>).set(key, entity)
        : setAside(`${kind}/${meantKey}`),
  };
});

function isInPlace(folder: string, rest: readonly string[]): boolean {
  return YEARLY.includes(folder) ? rest.length === 2 && /^\d{4}$/.test(rest[0] ?? '') : rest.length === 1;
}

/** A file that is no text is told as that and read no further. */
function giveUp({ path, text, fault }: WorkspaceFile, key: string): ReadFile {
  const at = fault?.at ?? 0;
  const place = createPlaceAt({ path, text })(at, at + 1);
  const findings = fault ? [{ rule: `file/${fault.kind}`, place, parameters: fault.parameters }] : [];
  return { findings, put: setAside(key) };
}

/** What a path below data/ or content/ is known by: "data/centres/norrby.yaml" → "centres/norrby". */
function keyOf(path: string): string {
  return path.replace(/^(?:data|content)\//, '').replace(/\.\w+$/, '');
}

function setAside(key: string) {
  return ({ unreadable }: Workspace) => unreadable.add(key);
}

/** Machines allow some two hundred signs, and an id is a part of longer names. */
const LONGEST_ID = 80;

function checkId(file: WorkspaceFile, id: string): Finding[] {
  if (id.length <= LONGEST_ID && idSchema.safeParse(id).success) return [];
  const suggestion = suggestId(id.slice(0, LONGEST_ID))?.replaceAll('_', '-') ?? 'id';
  const parameters = { id, suggestion };
  return [{ rule: 'file/bad-id', place: fileStart(file.path), parameters }];
}

function unknownFile(file: WorkspaceFile, files: readonly WorkspaceFile[]): Finding {
  const place = fileStart(file.path);
  const suggestion = suggestPath(file.path);
  const isTaken = files.some(({ path }) => path === suggestion);
  if (!suggestion || isTaken) return { rule: 'file/unknown', place, parameters: { file: file.path } };
  return {
    rule: 'file/unknown',
    place,
    parameters: { file: file.path, suggestion },
    hint: 'file/unknown.nearest',
  };
}

/** Where a file was most likely meant to be: "data/center/a.yml" → "data/centres/a.yaml". */
function suggestPath(path: string): string | undefined {
  const mended = path.replace(/\.ya?ml$/i, '.yaml').replace(/^(content\/.*)\.mdx?$/i, '$1.mdx');
  const [root, folder = '', ...rest] = mended.split('/');
  const nearest =
    root === 'data' && rest.length === 1 ? findNearest(folder, Object.keys(COLLECTIONS)) : undefined;
  const suggestion = nearest ? [root, nearest, ...rest].join('/') : mended;
  return suggestion === path ? undefined : suggestion;
}
