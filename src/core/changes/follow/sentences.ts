import type { Nodes, Root, RootContent } from 'mdast';
import { findFigure } from '../../figures/known.ts';
import type { Model } from '../../model.ts';
import { formOf } from '../../narrative/text.ts';
import { attributeOf, findComponents, isComponent } from '../../narrative/tree.ts';
import { findComponentRule } from '../../narrative/vocabulary.ts';
import type { PlaceAt } from '../../parse/places.ts';
import { type Comparison, type Draft, draft, type EditionView } from './draft.ts';
import type { TextAt } from './field-texts.ts';
import { splitSentences } from './split-sentences.ts';
import { listTexts } from './texts.ts';
import { escapePattern } from './written.ts';

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
  { base, head, index, rename }: Comparison,
  view: EditionView,
  old: TextAt,
  now: TextAt,
): Draft[] {
  const waiting = new Map<string, RootContent[]>();
  for (const block of listBlocks(old.prose.tree)) {
    const key = sourceOf(block, old.source);
    waiting.set(key, [...(waiting.get(key) ?? []), block]);
  }
  return listBlocks(now.prose.tree).flatMap((block): Draft[] => {
    const same = waiting.get(sourceOf(block, now.source))?.shift();
    if (!same) return [];
    const [before, after] = [readBlock(base, old, same), readBlock(head, now, block)];
    if (before === after) return [];
    const { file, line } = placeOf(now.prose.place, block);
    return splitSentences(before, after).map(([was, is]) =>
      draft(
        'sentence',
        { title: now.title, before: was, after: is, href: now.href, file, line },
        causesOf(block, was, is),
      ),
    );
  });

  /** Of the figures in the block first those whose readings are in the sentence. */
  function causesOf(block: RootContent, before: string, after: string): string[] {
    const figures = findComponents(block, 'Value').flatMap((node) => {
      const address = attributeOf(node, 'of') ?? '';
      const [was, is] = [findFigure(view.base.lookup, address), findFigure(view.head.lookup, address)];
      const form = formOf(attributeOf(node, 'as'));
      const readings = [was, is].map((figure) => figure && head.figureText.format(figure, form));
      if (readings[0] === readings[1]) return [];
      const isHere = says(before, readings[0]) && says(after, readings[1]);
      return [{ causes: view.causes.ofFigure(was, is), isHere }];
    });
    // In a sentence stands who, when and where.
    const decisions = findComponents(block, 'Decision').flatMap((node) =>
      index.ofSubject('decision', rename(attributeOf(node, 'id') ?? ''), ({ path }) =>
        /^(?:kind|body|date|reference|case_number|)$/.test(path),
      ),
    );
    const here = figures.filter(({ isHere }) => isHere);
    const bound = (here.length > 0 ? here : figures).flatMap(({ causes }) => causes);
    return [...new Set([...bound, ...(bound.length > 0 ? [] : decisions)])];
  }
}

/** Whether a sentence has a reading of a figure in it, as words of their own: "en" is not said by "hälsocentral". */
function says(sentence: string, reading = ''): boolean {
  return new RegExp(`(?<![\\p{L}\\p{N}])${escapePattern(reading)}(?![\\p{L}\\p{N}])`, 'u').test(sentence);
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
  return blocks.filter((block) =>
    ['Value', 'Decision'].some((name) => findComponents(block, name).length > 0),
  );
}

/** A component that holds blocks; an inline one alone on its line is a block of its own. */
function isBlock(node: Nodes): boolean {
  return isComponent(node) && findComponentRule(node.name)?.placement === 'block';
}

function sourceOf({ position }: RootContent, source: string): string {
  return source.slice(position?.start.offset, position?.end.offset).replace(/[^\S\u00a0]+/g, ' ');
}

function readBlock(model: Model, { prose, edition }: TextAt, block: RootContent): string {
  return model.plainText({ ...prose, tree: { type: 'root', children: [block] } }, edition);
}

function placeOf(place: PlaceAt, { position }: RootContent): { file: string; line: number } {
  const start = position?.start.offset ?? 0;
  const { file, line } = place(start, start + 1);
  return { file, line };
}
