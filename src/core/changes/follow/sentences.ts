import type { Nodes, Root, RootContent } from 'mdast';
import { findFigure } from '../../figures/known.ts';
import type { Model } from '../../model.ts';
import { formOf } from '../../narrative/text.ts';
import { attributeOf, type Component, findComponents, isComponent } from '../../narrative/tree.ts';
import { findComponentRule } from '../../narrative/vocabulary.ts';
import type { PlaceAt } from '../../parse/places.ts';
import { renameMarkup } from '../rename-markup.ts';
import { type Comparison, type Draft, draft, type EditionView } from './draft.ts';
import type { TextAt } from './field-texts.ts';
import { listSentences, splitSentences } from './split-sentences.ts';
import { listTexts } from './texts.ts';

/** Sentences that read otherwise though nobody has written them anew: a figure in them is another. */
export function followSentences(comparison: Comparison): Draft[] {
  return comparison.editions.flatMap((view) => {
    const olds = new Map(
      listTexts(comparison.base, view.base).map((text) => [comparison.rename(text.key), text]),
    );
    return listTexts(comparison.head, view.head).flatMap((now) => {
      const old = olds.get(now.key);
      return old ? followText(comparison, view, old, now) : [];
    });
  });
}

function followText(
  { base, head, index, rename, oldName, renames }: Comparison,
  view: EditionView,
  old: TextAt,
  now: TextAt,
): Draft[] {
  const waiting = new Map<string, RootContent[]>();
  for (const block of listBlocks(old.prose.tree)) {
    // What only names something by its other id is as it was.
    const key = renameMarkup(sourceOf(block, old.source), renames, new Set());
    waiting.set(key, [...(waiting.get(key) ?? []), block]);
  }
  const pairs = listBlocks(now.prose.tree).map(
    (block) => [block, waiting.get(sourceOf(block, now.source))?.shift()] as const,
  );
  // Of a block that is edited, the sentences that are not: those that it had, read with the figures that were.
  const left = new Set(
    [...waiting.values()].flat().flatMap((block) => listSentences(unmark(readBlock(base, old, block)))),
  );
  return pairs.flatMap(([block, same]): Draft[] => {
    const isKept = (sentence: string) => same !== undefined || left.has(unmark(sentence));
    const before = readBlock(base, same ? old : { ...now, edition: old.edition }, same ?? block);
    const after = readBlock(head, now, block);
    if (before === after) return [];
    const { file, line } = placeOf(now.prose.place, block);
    const changed = splitSentences(before, after).filter(([was]) => isKept(was));
    return changed.map(([was, is]) =>
      draft(
        'sentence',
        { title: now.title, before: unmark(was), after: unmark(is), href: now.href, file, line },
        causesOf(listBound(block).filter((_, at) => `${was} ${is}`.includes(sign(at)))),
      ),
    );
  });

  function causesOf(bound: readonly Component[]): string[] {
    return [...new Set(bound.flatMap(causesOfOne))];
  }

  function causesOfOne(node: Component): string[] {
    // Of a decision it is said who, when and where.
    if (node.name === 'Decision')
      return index.ofSubject('decision', rename(attributeOf(node, 'id') ?? ''), ({ path }) =>
        /^(?:kind|body|date|reference|case_number|)$/.test(path),
      );
    const address = attributeOf(node, 'of') ?? '';
    const [was, is] = [findFigure(view.base.lookup, oldName(address)), findFigure(view.head.lookup, address)];
    const form = formOf(attributeOf(node, 'as'));
    const [old, now] = [was, is].map((figure) => figure && head.figureText.format(figure, form));
    return old === now ? [] : view.causes.ofFigure(was, is);
  }
}

/** The parts of a text that are read in one run: paragraphs, headings, cells. Only those that have something bound. */
function listBlocks(root: Root): RootContent[] {
  const blocks: RootContent[] = [];
  const visit = (node: Nodes) => {
    if (!('children' in node)) {
      if (isComponent(node)) blocks.push(node);
      return;
    }
    const isContainer = ['root', 'list', 'listItem', 'blockquote'].includes(node.type) || isBlock(node);
    if (isContainer) for (const child of node.children) visit(child);
    else blocks.push(node as RootContent);
  };
  visit(root);
  return blocks.filter((block) => listBound(block).length > 0);
}

/** What a block says that is bound: the same at both sides, where it is written alike. */
function listBound(block: RootContent): Component[] {
  return ['Value', 'Decision'].flatMap((name) => findComponents(block, name));
}

/** After what is bound in a reading stands a sign of its own, which no text has: two figures may be read alike. */
const FIRST_SIGN = 0xe000;

function sign(index: number): string {
  return String.fromCodePoint(FIRST_SIGN + index);
}

function unmark(reading: string): string {
  return reading.replace(/\p{Co}/gu, '');
}

/** A component that holds blocks; an inline one alone on its line is a block of its own. */
function isBlock(node: Nodes): boolean {
  return isComponent(node) && findComponentRule(node.name)?.placement === 'block';
}

function sourceOf({ position }: RootContent, source: string): string {
  return source.slice(position?.start.offset, position?.end.offset).replace(/[^\S\u00a0]+/g, ' ');
}

function readBlock(model: Model, { prose, edition }: TextAt, block: RootContent): string {
  const bound = listBound(block);
  const tree: Root = { type: 'root', children: [block] };
  return model.plainText({ ...prose, tree }, edition, (node) => sign(bound.indexOf(node)));
}

function placeOf(place: PlaceAt, { position }: RootContent): { file: string; line: number } {
  const start = position?.start.offset ?? 0;
  const { file, line } = place(start, start + 1);
  return { file, line };
}
