import { formatAddress, parseAddress } from './address.ts';
import type { Figure } from './figure.ts';
import { createFigureText } from './figure-text.ts';
import { mergeMissing, mergeNotes, mergeQualifiers, mergeSources } from './inputs.ts';
import { isFault, type LookupContext, type LookupResult } from './lookup-context.ts';

export type Comparisons = ReturnType<typeof createComparisons>;

/** Per cent over another figure, difference from it, and place among peers. `words` are those of the address. */
export function createComparisons(context: LookupContext) {
  const { workspace, texts, formats } = context;
  const figureText = createFigureText(texts, formats);

  const sortedValues = new Map<string, readonly number[]>();

  return { over, minus, rank };

  function over(a: Figure, b: LookupResult, words: readonly string[]): LookupResult {
    if (isFault(b)) return b;
    const percent = texts.t('unit.percent');
    const unit = { one: percent, other: percent };
    const measure = { id: `${a.measure.id}.over`, label: labelOf(a, b), unit, decimals: 1 };
    const [x, y] = [a.value ?? 0, b.value ?? 0];
    if (y > 0) return derived([a, b], measure, words, { text: say('over', a, b), value: (x / y - 1) * 100 });
    // Per cent of nothing, or of less than nothing, says nothing.
    const why = texts.t('computed.no-base', { b: figureText.format(b) });
    return derived([a, b], measure, words, { text: why, value: null });
  }

  function minus(a: Figure, b: LookupResult, words: readonly string[]): LookupResult {
    if (isFault(b)) return b;
    const measure = {
      ...a.measure,
      id: `${a.measure.id}.minus`,
      label: labelOf(a, b),
      unit: unitOfDifference(a),
      // 18 − 17,5 is 0,5: a figure printed without decimals takes none away from the difference.
      decimals: Math.max(a.measure.decimals, b.measure.decimals),
    };
    const value = (a.value ?? 0) - (b.value ?? 0);
    return derived([a, b], measure, words, { text: say('minus', a, b), value });
  }

  /** 1 = lowest among the centres of the same operator; equals share a place. Undefined for other subjects. */
  function rank(figure: Figure): Figure | undefined {
    const centre = figure.subject.kind === 'centre' ? workspace.centres.get(figure.subject.id) : undefined;
    if (!centre) return undefined;
    const base = centre.data.operator === 'region' ? 'own-run' : 'other-run';
    const values = peerValues(base, figure.measure.id, figure.period ?? undefined);
    const place = countBelow(values, figure.value ?? 0) + 1;
    const label = texts.t('measure.rank', { measure: figure.measure.label });
    const measure = { id: `${figure.measure.id}.rank`, label, unit: { one: '', other: '' }, decimals: 0 };
    const text = texts.t('computed.rank', { rank: place, count: values.length });
    const { qualifier: _, ...result } = derived([figure], measure, ['rank'], { text, value: place });
    return result;
  }

  /** The values of a group in ascending order, sorted once for the ranks of all of its centres. */
  function peerValues(group: string, measure: string, period: string | undefined): readonly number[] {
    const key = `${group}.${measure}@${period ?? ''}`;
    const match = sortedValues.has(key) ? undefined : context.findGroup([group]);
    const peers = match && 'group' in match ? match.group.centres : [];
    const values =
      sortedValues.get(key) ??
      peers
        .map((peer) => context.find([peer.id, measure], period))
        .flatMap((result) => (isFault(result) || result.value === null ? [] : [result.value]))
        .sort((a, b) => a - b);
    sortedValues.set(key, values);
    return values;
  }

  function labelOf(a: Figure, b: Figure): string {
    const isSame = a.subject.kind === b.subject.kind && a.subject.id === b.subject.id;
    const self = a.measure.id === b.measure.id ? formats.period(b.period ?? '') : b.measure.label;
    return texts.t('measure.over', { measure: a.measure.label, subject: isSame ? self : b.subject.label });
  }

  function say(kind: 'over' | 'minus', a: Figure, b: Figure): string {
    return texts.t(`computed.${kind}`, { a: figureText.format(a), b: figureText.format(b) });
  }

  /** The difference of two percentages is in percentage points. */
  function unitOfDifference({ measure }: Figure): Figure['measure']['unit'] {
    if (measure.unit.other !== texts.t('unit.percent')) return measure.unit;
    return { one: texts.t('unit.percentage-point.one'), other: texts.t('unit.percentage-point.other') };
  }

  /** A figure of the first input's subject and period, computed from all inputs. */
  function derived(
    from: [Figure, ...Figure[]],
    measure: Figure['measure'],
    words: readonly string[],
    { text, value }: { text: string; value: number | null },
  ): Figure {
    const [{ address, subject, period }] = from;
    const gap = mergeMissing(from, texts, formats);
    const missing = gap ?? (value === null ? ({ kind: 'not-applicable', why: text } as const) : undefined);
    const qualifier = mergeQualifiers(from, texts);
    const { segments = [], period: asked } = parseAddress(address) ?? {};
    return {
      address: formatAddress({ segments: [...segments, ...words], ...(asked ? { period: asked } : {}) }),
      subject,
      measure,
      period,
      value: missing ? null : value,
      ...(missing ? { missing } : {}),
      ...(qualifier ? { qualifier } : {}),
      sources: mergeSources(from),
      notes: mergeNotes(from),
      computed: { text: missing?.why ?? text, from },
    };
  }
}

/** How many of the values, in ascending order, are lower. */
function countBelow(values: readonly number[], value: number): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((values[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
