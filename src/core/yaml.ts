import { isMap, isNode, isPair, isScalar, LineCounter, type Node, type Pair, parseDocument } from 'yaml';
import type { Place } from './problem.ts';

/** A text file of the workspace. */
export interface WorkspaceFile {
  /** Path from the workspace's root with "/", e.g. "data/centres/kalarne.yaml". */
  path: string;
  text: string;
}

export type DataPath = readonly (string | number)[];

export interface YamlFault {
  code: string;
  /** The library's own words, in English. */
  detail: string;
  place: Place;
}

export interface YamlFile {
  file: WorkspaceFile;
  data: unknown;
  faults: YamlFault[];
  /** The place of the value at a path, of its key, or of the nearest ancestor that exists. */
  locate(path: DataPath, target?: 'key' | 'value'): Place;
}

const MAX_ALIASES = 100;

/**
 * YAML 1.2 text → plain data with positions. Keys are always strings, so `2025:` and `2026-02:` are alike.
 * @param lineOffset lines above the YAML in its file (front matter).
 */
export function parseYaml(file: WorkspaceFile, yaml = file.text, lineOffset = 0): YamlFile {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, stringKeys: true, prettyErrors: false });
  const placeAt = (start: number, end: number): Place => {
    const { line, col } = lines.linePos(start);
    const lineEnd = yaml.indexOf('\n', start);
    const last = lineEnd < 0 ? end : Math.min(end, lineEnd);
    return {
      file: file.path,
      line: Math.max(1, line) + lineOffset,
      column: Math.max(1, col),
      length: Math.max(1, last - start),
    };
  };
  const faults: YamlFault[] = [...document.errors, ...document.warnings].map((error) => ({
    code: error.code,
    detail: error.message,
    place: placeAt(error.pos[0], error.pos[1]),
  }));

  let data: unknown = null;
  if (document.errors.length === 0) {
    try {
      data = document.toJS({ maxAliasCount: MAX_ALIASES });
    } catch (error) {
      faults.push({ code: 'ALIAS', detail: String(error), place: placeAt(0, 1) });
    }
  }

  const locate = (path: DataPath, target: 'key' | 'value' = 'value'): Place => {
    let node: Node | null | undefined = document.contents;
    let range: readonly [number, number] = [0, 1];
    if (isNode(node) && node.range) range = [node.range[0], node.range[0] + 1];
    for (const [index, step] of path.entries()) {
      const found = findChild(node, step);
      if (!found) break;
      const isLast = index === path.length - 1;
      const wanted: unknown = isLast && target === 'key' ? found.key : (found.value ?? found.key);
      if (isNode(wanted) && wanted.range) range = [wanted.range[0], wanted.range[1]];
      node = isNode(found.value) ? found.value : null;
    }
    return placeAt(range[0], range[1]);
  };
  return { file, data, faults, locate };
}

function findChild(node: unknown, step: string | number): { key?: unknown; value?: unknown } | undefined {
  if (isMap(node)) {
    return (node.items as Pair[]).find(
      (pair) => isPair(pair) && isScalar(pair.key) && String(pair.key.value) === String(step),
    );
  }
  if (typeof step === 'number' && isNode(node) && 'items' in node && Array.isArray(node.items)) {
    const value: unknown = node.items[step];
    return value === undefined ? undefined : { key: value, value };
  }
  return undefined;
}
