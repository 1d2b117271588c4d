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
  file: string;
  /** As it is written. */
  source: string;
  edition: Edition;
  /** What it is part of: "Ålvdals kommun". */
  title: string;
  href?: string;
  /** The figures of its file that it stands with: "figures.outcome". Absent: it is of them all. */
  figures?: readonly string[];
}

/** The texts in YAML files that are read with an edition's figures: those with components in them, or all. */
export function listFieldTexts(model: Model, edition: Edition, isAll = false): TextAt[] {
  const findSubject = createFindSubject(model);
  return [...model.proseAt.all()].flatMap(({ file, path, prose }): TextAt[] => {
    const subject = findSubject(file, path);
    if (!subject || editionOf(model, file, path) !== edition) return [];
    const source = readPath(subject.entity.data, path);
    if (typeof source !== 'string' || !(isAll || source.includes('<'))) return [];
    return [{ prose, file, source, edition, ...nameText(subject, path) }];
  });
}

/** The fields of one line that are written for a reader: titles, labels, what explains an error in a source. */
export function listLineTexts(model: Model, edition: Edition): TextAt[] {
  return [...listSubjects(sideOf(model)).values()].flatMap((subject): TextAt[] => {
    const { entity, data } = subject;
    const { yaml } = entity;
    return listLines(data, subject.path).flatMap(({ path, text }): TextAt[] => {
      const isOther = editionOf(model, yaml.file.path, path) !== edition;
      if (isOther || model.proseAt(entity, ...path)) return [];
      const prose: Prose = { tree: lineTree(text), place: () => yaml.locate(path) };
      return [{ prose, file: yaml.file.path, source: text, edition, ...nameText(subject, path) }];
    });
  });
}

/** Keys whose text is no text of this site: a source's words, a calculation, a name of a file, what was corrected. */
const NOT_OWN = new Set(['as_printed', 'equation', 'equations', 'file', 'corrected', 'people']);

function listLines(data: unknown, path: DataPath): { path: DataPath; text: string }[] {
  if (typeof data === 'string') return [{ path, text: data }];
  if (typeof data !== 'object' || data === null) return [];
  const isList = Array.isArray(data);
  return Object.entries(data).flatMap(([key, value]) =>
    NOT_OWN.has(key) ? [] : listLines(value, [...path, isList ? Number(key) : key]),
  );
}

function lineTree(text: string): Prose['tree'] {
  const start = { line: 1, column: 1, offset: 0 };
  const end = { line: 1, column: text.length + 1, offset: text.length };
  const position = { start, end };
  return {
    type: 'root',
    children: [{ type: 'paragraph', children: [{ type: 'text', value: text, position }] }],
  };
}

/** What a place in a YAML file is part of. */
function createFindSubject(model: Model): (file: string, path: DataPath) => SubjectAt | undefined {
  const subjects = new Map<string, SubjectAt[]>();
  for (const subject of listSubjects(sideOf(model)).values()) {
    const { path } = subject.entity.yaml.file;
    subjects.set(path, [...(subjects.get(path) ?? []), subject]);
  }
  return (file, path) =>
    (subjects.get(file) ?? []).find((one) => one.path.every((step, index) => path[index] === step));
}

function nameText(
  { kind, id, name, href, path: own, entity }: SubjectAt,
  path: DataPath,
): Pick<TextAt, 'key' | 'title' | 'href' | 'figures'> {
  // The front page is an edition's too.
  const page = kind === 'plan' && path[0] === 'front' ? paths.home : href;
  const key = `${kind}.${id}.${path.slice(own.length).join('.')}`;
  const figures = findFigures(entity.data, path);
  return { key, title: name, ...(page ? { href: page } : {}), ...(figures ? { figures } : {}) };
}

/** A caveat stands with its figure, a measure's name with its figures, and a row of changes with the two it shows. */
function findFigures(data: unknown, path: DataPath): string[] | undefined {
  const [root, key] = path;
  const at = path.indexOf('figures');
  if (at >= 0 && root !== 'front') return [path.slice(0, at + 2).join('.')];
  if (root === 'measures') return [`figures.${key}`];
  if (root !== 'changes') return undefined;
  const { amount, percent } = Object(readPath(data, path.slice(0, 2))) as Record<string, string | undefined>;
  return [amount, percent].flatMap((measure) => (measure === undefined ? [] : [`figures.${measure}`]));
}

/** The later of two, read with its own words. */
export function sideOf(model: Model): Side {
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
