import {
  type Document,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  visit,
  type YAMLMap,
} from 'yaml';
import type { Place } from '../check/problem.ts';
import type { Finding } from '../check/report.ts';
import { onceFor } from '../once-for.ts';
import { parseOnce } from './parse-memory.ts';
import { createPlaceAt, type PlaceAt } from './places.ts';
import type { WorkspaceFile } from './workspace-file.ts';
import { findYamlFaults } from './yaml-faults.ts';
import { findYamlTraps } from './yaml-traps.ts';

export type DataPath = readonly (string | number)[];

/** A value as it is written in the file. */
export interface WrittenScalar {
  /** With quotation marks or block header, e.g. "'0880'". */
  raw: string;
  type: string | undefined;
  /** Offsets into the file's text. */
  start: number;
  end: number;
}

export interface YamlFile {
  file: WorkspaceFile;
  data: unknown;
  /** Faults that keep the data from being trusted; without them `data` is all that the file says. */
  faults: Finding[];
  /** Values that are read otherwise than a person would; the data can still be checked. */
  traps: Finding[];
  placeAt: PlaceAt;
  /** The place of the value at a path, of its key, or of the nearest ancestor that exists. */
  locate(path: DataPath, target?: 'key' | 'value'): Place;
  findScalar(path: DataPath): WrittenScalar | undefined;
}

const MAX_ALIASES = 100;

/**
 * YAML 1.2 text → plain data with positions. Keys are always strings, so `2025:` and `2026-02:` are alike.
 * @param from offset of the YAML in its file, @param to where it ends (front matter).
 */
export function parseYaml(file: WorkspaceFile, from = 0, to = file.text.length): YamlFile {
  const yaml = file.text.slice(from, to);
  const owner = {};
  const tree = () =>
    keepTree(owner, () => parseDocument(yaml, { stringKeys: true, prettyErrors: false, uniqueKeys: false }));
  const inFile = createPlaceAt(file);
  const placeAt: PlaceAt = (start, end) => inFile(start + from, end + from);
  const { data, faults, traps } = parseOnce(
    'yaml',
    yaml,
    () => readDocument(tree(), yaml, placeAt),
    ({ faults, traps }) => faults.length + traps.length === 0,
  );

  const find = (path: DataPath): Found => {
    let node: Node | null | undefined = tree().contents;
    let found: Found = { key: undefined, value: node, isWhole: true };
    for (const [index, step] of path.entries()) {
      // Data may be a list where the file has its only item: `source: { … }`.
      if (typeof step === 'number' && !isSeq(node)) continue;
      const child = findChild(node, step);
      if (!child) return { ...found, isWhole: false };
      found = { ...child, isWhole: index === path.length - 1 };
      node = isNode(child.value) ? child.value : null;
    }
    return found;
  };

  return {
    file,
    data,
    faults,
    traps,
    placeAt: inFile,
    locate(path, target = 'value') {
      const { key, value, isWhole } = find(path);
      const wanted =
        path.length > 0 && isWhole && target === 'value' ? (isEmpty(value) ? key : value) : (key ?? value);
      const range = isNode(wanted) ? wanted.range : undefined;
      if (!range) return placeAt(0, 1);
      return key === undefined ? placeAt(range[0], range[0] + 1) : placeAt(range[0], range[1]);
    },
    findScalar(path) {
      const { value, isWhole } = find(path);
      if (!isWhole || !isScalar(value) || !value.range) return undefined;
      const [start, end] = value.range;
      return { raw: yaml.slice(start, end), type: value.type, start: start + from, end: end + from };
    },
  };
}

/** What a document says, and what is wrong with it. */
function readDocument(
  document: Document,
  yaml: string,
  placeAt: PlaceAt,
): Pick<YamlFile, 'data' | 'faults' | 'traps'> {
  const faults = findYamlFaults(document, yaml, placeAt);
  let data: unknown = null;
  if (faults.length === 0) {
    try {
      data = document.toJS({ maxAliasCount: MAX_ALIASES });
    } catch {
      faults.push({ rule: 'yaml/alias', place: placeAt(...findAlias(document)) });
    }
  }
  return { data, faults, traps: faults.length === 0 ? findYamlTraps(document, yaml, placeAt) : [] };
}

let kept: { owner: object; document: Document } | undefined;

/** A tree takes a hundred times the memory of its text and few are asked twice: only the last one is kept. */
function keepTree(owner: object, make: () => Document): Document {
  if (kept?.owner !== owner) kept = { owner, document: make() };
  return kept.document;
}

/** Where the first alias stands: all that makes sound YAML unreadable. */
function findAlias(document: Document): [start: number, end: number] {
  let range: [number, number] = [0, 1];
  visit(document, {
    Alias(_key, node) {
      if (node.range) range = [node.range[0], node.range[1]];
      return visit.BREAK;
    },
  });
  return range;
}

interface Found {
  key: unknown;
  value: unknown;
  /** False when only an ancestor of the path was found. */
  isWhole: boolean;
}

function isEmpty(value: unknown): boolean {
  return !isNode(value) || (isScalar(value) && value.range?.[0] === value.range?.[1]);
}

/** The pairs of a map by their keys: a map with thousands of faults is asked as often. */
const pairsOf = onceFor((map: YAMLMap) => {
  const pairs = new Map<string, Pair>();
  for (const item of map.items as Pair[]) {
    const key = isPair(item) && isScalar(item.key) ? String(item.key.value) : undefined;
    if (key !== undefined && !pairs.has(key)) pairs.set(key, item);
  }
  return pairs;
});

function findChild(node: unknown, step: string | number): { key: unknown; value: unknown } | undefined {
  if (isMap(node)) {
    const pair = pairsOf(node).get(String(step));
    return pair && { key: pair.key, value: pair.value };
  }
  if (typeof step === 'number' && isNode(node) && 'items' in node && Array.isArray(node.items)) {
    const value: unknown = node.items[step];
    return value === undefined ? undefined : { key: value, value };
  }
  return undefined;
}
