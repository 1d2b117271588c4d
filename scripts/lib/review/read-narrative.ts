import type { Nodes, RootContent } from 'mdast';
import { findIndicator } from '../../../src/core/figures/indicator-figures.ts';
import { findFigure } from '../../../src/core/figures/known.ts';
import type { Model } from '../../../src/core/model.ts';
import { attributesOf } from '../../../src/core/narrative/hast.ts';
import type { Narrative } from '../../../src/core/narrative/parse.ts';
import { formatProse } from '../../../src/core/narrative/text.ts';
import { type Component, isComponent, walk, wordsOf } from '../../../src/core/narrative/tree.ts';
import { describeDecision } from '../../../src/core/views/describe-decision.ts';
import type { Piece } from './pair.ts';

/** A component of the vocabulary as it is written. */
export interface Tag {
  name: string;
  attributes: Record<string, string>;
}

/** A paragraph, heading or block component of a narrative. */
export interface Passage extends Piece {
  file: string;
  line: number;
  lastLine: number;
  /** As the file has it. */
  source: string;
  /** "paragraph", "heading 3", "item", "note", or a component's name. */
  kind: string;
  tags: Tag[];
  /** Its links in order, as they are written: "[Lit](/halsocentraler/lit/)". */
  links: string[];
  /** Its stressed words, as they are written: "**Lokaler.**". */
  stressed?: string[];
  /** What it quotes, word by word. */
  quotes?: string[];
  /** How many passages it is joined of, when it was split or they have become one. */
  parts?: number;
  /** The heading above it, or itself when it is one, and the words just before it. */
  heading: string;
  previous: string;
}

/** Blocks that hold others: what is inside them is told by itself. */
const OPENED = new Set(['list', 'listItem', 'blockquote', 'mdxJsxFlowElement']);

/** What a paragraph is by what it stands in: "item", "item 2" in a list that is in another. */
type Inside = 'note' | 'quote' | Item | `${Item} ${number}`;
type Item = 'item' | 'numbered-item';

/**
 * A narrative passage by passage, read with the figures of the later model, so that only words differ; a figure
 * that it does not have is read from the earlier one.
 */
export function readNarrative(narrative: Narrative, path: string, models: readonly Model[]): Passage[] {
  const passages: Passage[] = [];
  let [heading, previous] = [narrative.section.title, ''];
  const edition = /^content\/plans\/([^/]+)\//.exec(path)?.[1];
  const render = (node: RootContent) => {
    const texts = models.map((model) => {
      const { lookup } = model.editions.find(({ id }) => id === edition) ?? model.edition;
      const say = (id: string) => {
        const decision = model.workspace.decisions.get(id);
        return decision ? describeDecision(model, decision.data) : '';
      };
      const isKnown = findTags(node).every(({ name, attributes: { of, id = '' } }) =>
        name === 'Decision'
          ? model.workspace.decisions.has(id)
          : of === undefined || findFigure(lookup, of)?.value != null,
      );
      const prose = { tree: { type: 'root' as const, children: [node] }, place: narrative.place };
      return { text: formatProse(prose, lookup, model.figureText, say), isKnown };
    });
    return (texts.find(({ isKnown }) => isKnown) ?? texts[0])?.text ?? '';
  };

  const read = (node: RootContent, inside?: Inside, holder?: string) => {
    if (node.type === 'yaml') return;
    const { start, end } = node.position ?? {};
    // How lines end is told of the whole file.
    const source = narrative.file.text.slice(start?.offset, end?.offset).replaceAll('\r\n', '\n');
    const children = 'children' in node ? (node.children as RootContent[]) : [];
    const opens = OPENED.has(node.type) && children.length > 0;
    const within = insideOf(node, inside) ?? inside;
    // Of what holds others only its own tag; that a paragraph is a note is told of the paragraph.
    const isTold = isComponent(node) && within !== 'note';
    const own = opens ? (isTold ? source.slice(0, source.indexOf('>') + 1) : '') : source;
    const text = opens ? '' : render(node);
    if (node.type === 'heading') heading = text;
    if (own !== '') {
      passages.push({
        ...{ file: path, line: start?.line ?? 1, lastLine: end?.line ?? 1, source: own },
        // The same words in a list, a note or by themselves are read otherwise.
        exact: inside ? `${inside} ${own}` : own,
        ...{ text: text || describeTags([node]) || own, kind: kindOf(node, inside), heading, previous },
        ...(node.type === 'heading' ? { shape: kindOf(node) } : {}),
        ...(holder === undefined ? {} : { holder }),
        tags: opens ? findTags(node).slice(0, 1) : findTags(node),
        links: opens ? [] : findLinks(node, render),
        stressed: opens ? [] : findStressed(node, narrative.file.text),
        quotes: opens ? [] : findQuotes(node),
      });
      previous = text || own;
    }
    if (!opens) return;
    const above = heading;
    const title = titleOf(node, models);
    heading = title ?? heading;
    for (const child of children) read(child, within, title === undefined ? holder : own);
    if (isComponent(node)) heading = above;
  };
  for (const child of narrative.tree.children) read(child);
  return passages;
}

function insideOf(node: Nodes, around: Inside | undefined): Inside | undefined {
  if (node.type === 'list') {
    const item = node.ordered ? 'numbered-item' : 'item';
    const depth = depthOf(around) + 1;
    return depth > 1 ? `${item} ${depth}` : item;
  }
  if (node.type === 'blockquote') return 'quote';
  return isComponent(node) && node.name === 'Note' ? 'note' : undefined;
}

/** How many lists something stands in. */
function depthOf(inside = ''): number {
  const [item = '', depth = '1'] = inside.split(' ');
  return item.endsWith('item') ? Number(depth) : 0;
}

/** The heading that a component writes itself, above what it holds. */
function titleOf(node: Nodes, models: readonly Model[]): string | undefined {
  if (!isComponent(node)) return undefined;
  const { id = '' } = attributesOf(node);
  const find = {
    Centre: ({ workspace }: Model) => workspace.centres.get(id)?.data.name,
    Indicator: ({ workspace }: Model) => {
      const { number, title } = findIndicator(workspace, id)?.entity.data ?? {};
      return title === undefined ? undefined : `${number} ${title}`;
    },
  }[node.name ?? ''];
  return find && models.map(find).find((title) => title !== undefined);
}

function kindOf(node: Nodes, inside?: Inside): string {
  if (inside && node.type === 'paragraph') return inside;
  if (isComponent(node)) return node.name ?? '';
  return node.type === 'heading' ? `heading ${node.depth}` : node.type;
}

function findTags(node: Nodes): Tag[] {
  const tags: Tag[] = [];
  walk(node, (inner) => {
    if (isComponent(inner)) tags.push(readTag(inner));
    return true;
  });
  return tags;
}

function readTag(component: Component): Tag {
  return { name: component.name ?? '', attributes: attributesOf(component) };
}

function findLinks(node: Nodes, render: (node: RootContent) => string): string[] {
  const links: string[] = [];
  walk(node, (inner) => {
    if (inner.type === 'link') links.push(`[${render(inner)}](${inner.url})`);
    return true;
  });
  return links;
}

function findStressed(node: Nodes, source: string): string[] {
  const stressed: string[] = [];
  walk(node, ({ type, position }) => {
    const isStress = type === 'strong' || type === 'emphasis';
    if (isStress) stressed.push(source.slice(position?.start.offset, position?.end.offset));
    return true;
  });
  return stressed;
}

function findQuotes(node: Nodes): string[] {
  const quotes: string[] = [];
  walk(node, (inner) => {
    if (isComponent(inner) && inner.name === 'Quoted') quotes.push(wordsOf(inner));
    return true;
  });
  return quotes;
}

/** A component without words of its own, as it is written: "<ListChart of="own-run">". */
function describeTags(nodes: readonly Nodes[]): string {
  return nodes
    .flatMap((node) => (isComponent(node) ? [readTag(node)] : []))
    .map(({ name, attributes }) => {
      const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${value}"`);
      return `<${name}${written.join('')}>`;
    })
    .join(' ');
}
