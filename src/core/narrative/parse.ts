import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Texts } from '../../i18n/texts.ts';
import { yamlFindings } from '../entity.ts';
import type { Place } from '../problem.ts';
import type { Finding } from '../report.ts';
import { type Section, section as sectionSchema } from '../schema/section.ts';
import { checkSchema } from '../schema-problems.ts';
import { parseYaml, type WorkspaceFile } from '../yaml.ts';

/** A syntax tree of Markdown and components with the way back to its source. Nothing of it is ever run. */
export interface Prose {
  tree: Root;
  /** The place of a stretch of the parsed text, by offsets. */
  place(start: number, end: number): Place;
}

/** One MDX file: front matter and tree. */
export interface Narrative extends Prose {
  /** File name without ending. */
  id: string;
  file: WorkspaceFile;
  section: Section;
}

const parser = unified().use(remarkParse).use(remarkFrontmatter).use(remarkMdx).freeze();

/** MDX file → checked front matter and syntax tree. */
export function parseNarrative(
  file: WorkspaceFile,
  texts: Texts,
): { narrative?: Narrative; findings: Finding[] } {
  const place = createPlace(file);
  const codeFrontMatter = /^---[^\S\n]*[^\s-][^\n]*/.exec(file.text);
  if (codeFrontMatter) {
    const parameters = { what: `kod i huvudet (${codeFrontMatter[0].trim()})` };
    return { findings: [{ rule: 'narrative/code', place: place(0, codeFrontMatter[0].length), parameters }] };
  }
  const parsed = parseTree(file.text, place);
  if (!parsed.tree) return { findings: parsed.findings };
  const head = parsed.tree.children[0];
  const matter = head?.type === 'yaml' ? head : undefined;
  const yaml = parseYaml(file, matter?.value ?? '', matter ? 1 : 0);
  const faults = yamlFindings(yaml);
  if (faults.length > 0) return { findings: faults };
  const checked = checkSchema(sectionSchema, yaml, texts);
  if (!checked.data) return { findings: checked.findings };
  const id = file.path.slice(file.path.lastIndexOf('/') + 1, -'.mdx'.length);
  return { narrative: { id, file, section: checked.data, tree: parsed.tree, place }, findings: [] };
}

/** A prose field of a YAML file → tree. `start` is the place of the field's value. */
export function parseProse(text: string, file: WorkspaceFile, start: Place): { prose?: Prose; findings: Finding[] } {
  const place = (from: number, to: number): Place => {
    const snippet = text.slice(from, to).split('\n')[0] ?? '';
    const lines = file.text.split('\n');
    for (let line = start.line; line <= lines.length && snippet !== ''; line++) {
      const column = (lines[line - 1] ?? '').indexOf(snippet, line === start.line ? start.column - 1 : 0);
      if (column >= 0) return { file: file.path, line, column: column + 1, length: snippet.length };
    }
    return start;
  };
  const { tree, findings } = parseTree(text, place);
  return tree ? { prose: { tree, place }, findings } : { findings };
}

function parseTree(text: string, place: Prose['place']): { tree?: Root; findings: Finding[] } {
  try {
    return { tree: parser.parse(text), findings: [] };
  } catch (error) {
    const { reason, offset } = describeParserError(error);
    return {
      findings: [{ rule: 'narrative/syntax', place: place(offset, offset + 1), parameters: { detail: reason } }],
    };
  }
}

function describeParserError(error: unknown): { reason: string; offset: number } {
  const message = error as { reason?: string; place?: { offset?: number; start?: { offset?: number } } };
  if (typeof message.reason !== 'string') throw error;
  return { reason: message.reason, offset: message.place?.offset ?? message.place?.start?.offset ?? 0 };
}

function createPlace(file: WorkspaceFile): Prose['place'] {
  const starts = [0];
  for (let at = file.text.indexOf('\n'); at >= 0; at = file.text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (start, end) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= start) low = middle;
      else high = middle - 1;
    }
    const lineStart = starts[low] ?? 0;
    const lineEnd = (starts[low + 1] ?? file.text.length + 1) - 1;
    const length = Math.max(1, Math.min(end, lineEnd) - start);
    return { file: file.path, line: low + 1, column: start - lineStart + 1, length };
  };
}
