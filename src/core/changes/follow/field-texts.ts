import type { Edition } from '../../edition.ts';
import type { Model } from '../../model.ts';
import type { Prose } from '../../narrative/parse.ts';
import type { DataPath } from '../../parse/yaml.ts';
import { paths } from '../../paths.ts';
import type { Side } from '../side.ts';
import { listSubjects, type SubjectAt } from '../subjects.ts';

/** A text at one side. */
export interface TextAt {
  /** The same text has the same key at both sides. */
  key: string;
  prose: Prose;
  /** As it is written. */
  source: string;
  edition: Edition;
  /** What it is part of: "Ålvdals kommun". */
  title: string;
  href?: string;
}

/** The texts in YAML files that are read with an edition's figures: those with components in them, or all. */
export function listFieldTexts(model: Model, edition: Edition, isAll = false): TextAt[] {
  const subjects = new Map<string, SubjectAt[]>();
  for (const subject of listSubjects(sideOf(model)).values()) {
    const { path } = subject.entity.yaml.file;
    subjects.set(path, [...(subjects.get(path) ?? []), subject]);
  }
  return [...model.proseAt.all()].flatMap(({ file, path, prose }): TextAt[] => {
    const subject = (subjects.get(file) ?? []).find((one) =>
      one.path.every((step, index) => path[index] === step),
    );
    if (!subject || editionOf(model, file, path) !== edition) return [];
    const source = readPath(subject.entity.data, path);
    if (typeof source !== 'string' || !(isAll || source.includes('<'))) return [];
    const { kind, id, name, href } = subject;
    const key = `${kind}.${id}.${path.slice(subject.path.length).join('.')}`;
    // The front page is an edition's too.
    const page = kind === 'plan' && path[0] === 'front' ? paths.home : href;
    return [{ key, prose, source, edition, title: name, ...(page ? { href: page } : {}) }];
  });
}

function sideOf(model: Model): Side {
  const { workspace, texts, formats } = model;
  return { name: 'head', model, workspace, problems: [], texts, formats };
}

/** A text of an edition's own, or of the current one. */
function editionOf(model: Model, file: string, [root, key]: DataPath): Edition | undefined {
  if (root === 'assessments' || root === 'proposals') return model.editions.find(({ id }) => id === key);
  return model.editions.find(({ entity }) => entity.yaml.file.path === file) ?? model.edition;
}

function readPath(data: unknown, path: DataPath): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null
        ? (value as Record<string | number, unknown>)[step]
        : undefined,
    data,
  );
}
