import type { z } from 'zod';
import type { Entity } from '../parse/entity.ts';
import { COLLECTIONS, SINGLES } from '../parse/workspace.ts';
import type { DataPath } from '../parse/yaml.ts';
import { paths } from '../paths.ts';
import { aspect } from '../schema/aspect.ts';
import { measure } from '../schema/measure.ts';
import { term } from '../schema/term.ts';
import type { SubjectKind } from './change.ts';
import type { Side } from './side.ts';

/** Something that facts are about, where it stands at one side. */
export interface SubjectAt {
  kind: SubjectKind;
  id: string;
  name: string;
  href?: string;
  entity: Entity<unknown>;
  /** In the file: empty for a whole file. */
  path: DataPath;
  data: unknown;
  schema: z.ZodType;
}

/** In the order that facts are told. */
export const SUBJECT_KINDS: readonly SubjectKind[] = [
  'region',
  'plan',
  'centre',
  'municipality',
  'decision',
  'document',
  'indicator',
  'compensation',
  'measure',
  'aspect',
  'term',
  'accessibility',
];

type Collection = keyof typeof COLLECTIONS;

const FOLDERS: Readonly<Record<Collection, { kind: SubjectKind; name: string; href(id: string): string }>> = {
  plans: { kind: 'plan', name: 'edition', href: paths.plan },
  centres: { kind: 'centre', name: 'short_name', href: paths.centre },
  municipalities: { kind: 'municipality', name: 'name', href: paths.municipality },
  decisions: { kind: 'decision', name: 'title', href: paths.decision },
  documents: { kind: 'document', name: 'short_title', href: paths.document },
  indicators: { kind: 'indicator', name: 'title', href: paths.indicator },
  compensation: { kind: 'compensation', name: 'title', href: paths.compensation },
};

/** Everything that facts are about, by kind and id: "centre:norrby". */
export function listSubjects({ workspace, texts }: Side): Map<string, SubjectAt> {
  const subjects = new Map<string, SubjectAt>();
  const add = (subject: SubjectAt) => subjects.set(`${subject.kind}:${subject.id}`, subject);
  for (const folder of Object.keys(FOLDERS) as Collection[]) {
    const { kind, name, href } = FOLDERS[folder];
    for (const [id, entity] of workspace[folder] as Map<string, Entity<unknown>>) {
      const own = (entity.data as Record<string, string>)[name] ?? id;
      const label = kind === 'plan' ? texts.t('change.subject.edition', { edition: own }) : own;
      add({
        ...{ kind, id, name: label, href: href(id), entity, path: [] },
        ...{ data: entity.data, schema: COLLECTIONS[folder] },
      });
    }
  }
  const { region, accessibility } = workspace;
  if (region)
    add({
      ...{ kind: 'region', id: 'region', name: region.data.name, href: paths.home },
      ...{ entity: region, path: [], data: region.data, schema: SINGLES.region },
    });
  if (accessibility)
    add({
      ...{ kind: 'accessibility', id: 'accessibility', name: texts.t('change.accessibility') },
      ...{ href: paths.accessibility, entity: accessibility, path: [], data: accessibility.data },
      schema: SINGLES.accessibility,
    });
  const addWords = (
    kind: SubjectKind,
    entity: Entity<Record<string, { label: string }>> | undefined,
    schema: z.ZodType,
    href?: (id: string) => string,
  ) => {
    if (!entity) return;
    for (const [id, data] of Object.entries(entity.data)) {
      add({
        kind,
        id,
        name: data.label,
        ...(href ? { href: href(id) } : {}),
        entity,
        path: [id],
        data,
        schema,
      });
    }
  };
  addWords('measure', workspace.measures, measure);
  addWords('aspect', workspace.aspects, aspect);
  addWords('term', workspace.terms, term, paths.term);
  return subjects;
}
