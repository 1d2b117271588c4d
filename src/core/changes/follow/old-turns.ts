import { formatAddress, parseAddress } from '../../figures/address.ts';
import type { Figure } from '../../figures/figure.ts';
import { findFigure } from '../../figures/known.ts';
import { nameFigure } from '../name-figure.ts';
import { type Comparison, type Draft, draft, type EditionView } from './draft.ts';
import { listOwnTexts } from './old-names.ts';
import { escapePattern, listPlaces, listWrittenSentences, type WrittenSentence } from './written.ts';

/** Words that were true of a figure, or of its change since the year before, and are so no longer. */
interface Turn {
  words: 'same' | 'rise' | 'fall' | 'both';
  isOver(was: number, is: number, isChange: boolean): boolean;
}

const TURNS: readonly Turn[] = [
  { words: 'same', isOver: (was, is) => was === 0 && is !== 0 },
  { words: 'rise', isOver: (was, is, isChange) => was > 0 && (is < 0 || (isChange && is === 0)) },
  { words: 'fall', isOver: (was, is) => was < 0 && is >= 0 },
  { words: 'both', isOver: (was, is, isChange) => !isChange && was === 2 && is !== 2 },
];

/** What a sentence binds to, and how it is to be written: "telefon.outcome", "unit". */
const BOUND = /(?<=\uFFFC)[\w.@-]+(?=\uFFFC)/g;

/** Sentences that say of a figure what is so no longer: "samma nivå", "har ökat", "båda". Advice, as of numbers. */
export function followOldTurns(comparison: Comparison): Draft[] {
  const { current, head, index } = comparison;
  const stated = index.allFacts().filter(({ address }) => address);
  if (!current || stated.length === 0) return [];
  const ofFile = Map.groupBy(stated, ({ file }) => file);
  const sentences = listOwnTexts(comparison).flatMap(listWrittenSentences);
  const found = TURNS.flatMap(({ words, isOver }) => {
    const pattern = createPattern(head.texts.t(`change.words.${words}`));
    return sentences.flatMap((sentence) => {
      const [word] = pattern.exec(sentence.words) ?? [];
      if (word === undefined) return [];
      // A caveat stands with its figure, and binds to none.
      const { file, figures } = sentence.text;
      const beside = (ofFile.get(file) ?? []).filter(
        ({ path }) => !figures || figures.some((figure) => path.startsWith(`${figure}.`)),
      );
      const bound =
        sentence.words.match(BOUND) ?? beside.map(({ address = '' }) => address.replace(/@.*$/, ''));
      const turned = findTurned(comparison, current, bound, isOver);
      return turned ? [{ sentence, word: word.replace(/\s+/g, ' '), ...turned }] : [];
    });
  });
  const groups = Map.groupBy(found, ({ word, is }) => `${word.toLowerCase()} ${is.address}`);
  return [...groups.values()].flatMap((list) => tell(comparison, current, list));
}

interface Found {
  sentence: WrittenSentence;
  word: string;
  was: Figure;
  is: Figure;
}

function tell(comparison: Comparison, { causes }: EditionView, list: readonly Found[]): Draft[] {
  const { head } = comparison;
  const [{ word, was, is }] = list as [Found, ...Found[]];
  const [before, after] = [was, is].map((figure) => head.figureText.format(figure, 'unit'));
  const parameters = { word, figure: nameFigure(head, is), before: before ?? '', after: after ?? '' };
  const title = head.texts.t('change.old-turn', parameters);
  const items = listPlaces(
    comparison,
    list.map(({ sentence }) => sentence),
  );
  return [draft('old-number', { title, items }, causes.ofFigure(was, is))];
}

/** The first of some figures that is so no longer, by itself or by its change since the year before. */
function findTurned(
  { oldName }: Comparison,
  { base, head }: EditionView,
  addresses: readonly string[],
  isOver: Turn['isOver'],
): { was: Figure; is: Figure } | undefined {
  for (const address of addresses) {
    const change = addressChange(findFigure(head.lookup, address));
    for (const name of change === undefined ? [address] : [address, change]) {
      const [was, is] = [findFigure(base.lookup, oldName(name)), findFigure(head.lookup, name)];
      if (was?.value == null || is?.value == null) continue;
      const [old, now] = [was, is].map(({ value, measure }) => Number(value?.toFixed(measure.decimals)));
      if (isOver(old ?? 0, now ?? 0, name === change)) return { was, is };
    }
  }
  return undefined;
}

/** "telefon.outcome@2024" → "telefon.outcome.change_from.2023@2024" */
function addressChange(figure: Figure | undefined): string | undefined {
  const parsed = parseAddress(figure?.address ?? '');
  const year = Number(figure?.period?.slice(0, 4));
  if (!parsed || !year) return undefined;
  return formatAddress({ ...parsed, segments: [...parsed.segments, 'change_from', String(year - 1)] });
}

function createPattern(words: string): RegExp {
  const either = words.split(', ').map(escapePattern).join('|');
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${either})(?![\\p{L}\\p{N}])`, 'iu');
}
