import type { Root } from 'mdast';
import { ask, name } from '../asked.ts';
import { type Finding, phrase } from '../check/report.ts';
import { checkYaml, idOf } from '../parse/entity.ts';
import { createPlaceAt, type PlaceAt } from '../parse/places.ts';
import type { WorkspaceFile } from '../parse/workspace-file.ts';
import { parseYaml, type YamlFile } from '../parse/yaml.ts';
import { type Section, section as sectionSchema } from '../schema/section.ts';
import { parseTree } from './parse-tree.ts';

/** A syntax tree of Markdown and components with the way back to its source. Nothing of it is ever run. */
export interface Prose {
  tree: Root;
  /** The place of a stretch of the parsed text, by offsets. */
  place: PlaceAt;
}

/** One MDX file: front matter and tree. */
export interface Narrative extends Prose {
  /** File name without ending. */
  id: string;
  file: WorkspaceFile;
  section: Section;
  /** The front matter with its positions. */
  head: YamlFile;
}

/** MDX file → checked front matter and syntax tree. */
export function parseNarrative(file: WorkspaceFile): { narrative?: Narrative; findings: Finding[] } {
  const place = createPlaceAt(file);
  const codeFrontMatter = /^---[^\S\n]*[^\s-][^\n]*/.exec(file.text);
  if (codeFrontMatter) {
    const what = phrase('what.front-matter', { code: codeFrontMatter[0].trim() });
    return {
      findings: [
        { rule: 'narrative/code', place: place(0, codeFrontMatter[0].length), parameters: { what } },
      ],
    };
  }
  const { tree, findings } = parseTree(file.text, place);
  if (!tree) return { findings };
  const head = tree.children[0];
  if (head?.type !== 'yaml') return { findings: [{ rule: 'narrative/no-head', place: place(0, 1) }] };
  const from = file.text.indexOf('\n') + 1;
  const yaml = parseYaml(file, from, from + head.value.length);
  const checked = checkYaml(yaml, sectionSchema);
  if (tree.children.length === 1) checked.findings.push({ rule: 'narrative/empty', place: place(0, 3) });
  if (!checked.data) return { findings: checked.findings };
  const narrative = createNarrative({
    id: idOf(file.path),
    file,
    section: checked.data,
    head: yaml,
    tree,
    place,
  });
  return { narrative, findings: checked.findings };
}

/** Who reads what a narrative says asks for its file. */
function createNarrative({ id, file, section, head, tree, place }: Narrative): Narrative {
  const narrative: Narrative = {
    id,
    place,
    get file() {
      ask(file.path);
      return file;
    },
    get section() {
      ask(file.path);
      return section;
    },
    get head() {
      ask(file.path);
      return head;
    },
    get tree() {
      ask(file.path);
      return tree;
    },
  };
  return name(narrative, file.path);
}

/** A prose field of a YAML file → tree; `place` finds the way back into the file. */
export function parseProse(text: string, place: PlaceAt): { prose?: Prose; findings: Finding[] } {
  if (isPlain(text)) return { prose: { tree: plainTree(text), place }, findings: [] };
  const { tree, findings } = parseTree(text, place);
  return tree ? { prose: { tree, place }, findings } : { findings };
}

/** One line in which no sign and no first word means anything to Markdown or MDX. */
function isPlain(text: string): boolean {
  return (
    /^[\p{L}”’"'(][\p{L}\p{M}\p{Nd} ,.:;()§%”’"'?!/–—…+-]*$/u.test(text) &&
    !/^(?:import|export)\b| $/.test(text)
  );
}

/** What the parser would make of plain text: it takes a hundred times longer, and most fields are plain. */
function plainTree(value: string): Root {
  const end = { line: 1, column: value.length + 1, offset: value.length };
  const position = { start: { line: 1, column: 1, offset: 0 }, end };
  return {
    type: 'root',
    children: [{ type: 'paragraph', children: [{ type: 'text', value, position }], position }],
    position,
  };
}
