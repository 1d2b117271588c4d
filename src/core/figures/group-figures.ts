import { formatAddress } from './address.ts';
import type { Figure, FigureMeasure } from './figure.ts';
import { createFigureText } from './figure-text.ts';
import type { AddressFault, Group, GroupMatch } from './groups.ts';
import { mergeMissing, mergeNotes, mergeQualifiers, mergeSources } from './inputs.ts';
import { isFault, type LookupContext, type LookupResult } from './lookup-context.ts';
import { findMembers } from './members.ts';
import { findUsualPeriod } from './periods.ts';

type GroupDerivation = 'mean' | 'min' | 'max' | 'reported' | 'missing';
const DERIVATIONS: readonly string[] = [
  'mean',
  'min',
  'max',
  'reported',
  'missing',
] satisfies GroupDerivation[];
const SHARE = 'share_of_';

/** Counts, sums, means, extremes and shares of a group of centres. */
export function createGroupFigures(context: LookupContext) {
  const { workspace, plan, texts, formats } = context;
  const figureText = createFigureText(texts, formats);
  const sizes = plan.threshold.measure;
  const countPeriod = findUsualPeriod(plan, sizes, context.centrePeriods(sizes)) ?? null;

  return ({ group, rest }: GroupMatch, asked?: string): { result: LookupResult; rest: readonly string[] } => {
    const [measureId = '', word = '', ...others] = rest;
    if (word.startsWith(SHARE))
      return { result: share(group, measureId, word.slice(SHARE.length), asked), rest: others };
    if (measureId === 'count') return { result: count(group, asked), rest: rest.slice(1) };
    if (!context.measureOf(measureId)) return { result: unknownMeasure(group, measureId), rest: [] };
    if (DERIVATIONS.includes(word)) {
      return { result: ofMembers(group, measureId, word as GroupDerivation, asked), rest: others };
    }
    return { result: statedOrSum(group, measureId, asked), rest: rest.slice(1) };
  };

  function unknownMeasure(group: Group, measure: string): AddressFault {
    const candidates = ['count', ...Object.keys(workspace.measures?.data ?? {})];
    return { fault: 'address.unknown-measure', parameters: { measure, subject: group.label }, candidates };
  }

  function count(group: Group, asked?: string): LookupResult {
    const measure = countMeasure('count', texts.t('measure.count'));
    if (asked !== undefined && asked !== countPeriod) {
      const parameters = { subject: group.label, measure: measure.label, period: formats.period(asked) };
      return {
        fault: 'address.unknown-period',
        parameters,
        candidates: countPeriod === null ? [] : [countPeriod],
      };
    }
    const nameOf = (centre: Group['centres'][number]) => centre.data.short_name;
    return figureOf(group, ['count'], measure, countPeriod, {
      value: group.centres.length,
      computed: { text: listed(group.centres.map(nameOf), group.undecided.map(nameOf)), from: [] },
    });
  }

  /** "Räknat ur registret: A och B. Uppgift saknas för C." */
  function listed(names: string[], gaps: string[] = []): string {
    const text =
      names.length > 0
        ? texts.t('computed.count', { names: formats.names(names) })
        : texts.t('computed.count.none');
    return gaps.length > 0 ? `${text} ${texts.t('computed.gaps', { names: formats.names(gaps) })}` : text;
  }

  function statedOrSum(group: Group, measureId: string, asked?: string): LookupResult {
    const region = workspace.region;
    const figures = group.isWhole ? region?.data.groups?.[group.base]?.figures : undefined;
    if (region && figures?.[measureId]) {
      const subject = { kind: 'group', id: group.id, label: group.label } as const;
      const path = ['groups', group.base, 'figures'];
      return context.stated({ address: group.id, subject, entity: region, figures, path }, measureId, asked);
    }
    const members = findMembers(context, group, measureId, asked);
    const measure = context.measureOf(measureId);
    if (!Array.isArray(members)) return members;
    if (!measure) return unknownMeasure(group, measureId);
    if (!canAdd(measureId)) return { fault: 'address.no-total', parameters: { measure: measure.label } };
    return sumOf(group, [measureId], measure, members, asked, {
      value: sum(members),
      text: texts.plural('computed.sum', members.length, { count: formats.number(members.length) }),
    });
  }

  function ofMembers(group: Group, measureId: string, word: GroupDerivation, asked?: string): LookupResult {
    const members = findMembers(context, group, measureId, asked);
    const base = context.measureOf(measureId);
    if (!Array.isArray(members)) return members;
    if (!base) return unknownMeasure(group, measureId);
    const present = members.filter((member) => member.value !== null);
    const gaps = members.filter((member) => member.value === null);
    const label = texts.t(`measure.${word}`, { measure: base.label });
    const measure = { ...base, id: `${measureId}.${word}`, label };
    const words = [measureId, word];
    if (word === 'reported' || word === 'missing') {
      const counted = word === 'reported' ? present : gaps;
      return figureOf(group, words, countMeasure(measure.id, label), periodOf(members, measureId, asked), {
        value: counted.length,
        computed: { text: listed(counted.map((member) => member.subject.label)), from: [] },
      });
    }
    if (word === 'mean') {
      if (!canAdd(measureId)) return { fault: 'address.no-total', parameters: { measure: base.label } };
      const total = sum(members);
      const parameters = { sum: formats.number(total, base.decimals), count: formats.number(members.length) };
      return sumOf(group, words, measure, members, asked, {
        value: members.length > 0 ? total / members.length : null,
        text: texts.t('computed.mean', parameters),
      });
    }
    return extremeOf(group, words, measure, { present, gaps }, periodOf(members, measureId, asked));
  }

  /** Something of all members together: a gap in one of them is a gap in the whole. */
  function sumOf(
    group: Group,
    [measureId = '', ...words]: string[],
    measure: FigureMeasure,
    members: Figure[],
    asked: string | undefined,
    { value, text }: { value: number | null; text: string },
  ): Figure {
    const gap = mergeMissing(members, texts, formats);
    // What does not apply to one may still apply to the whole: the sum is not known.
    const isPartial = gap?.kind === 'not-applicable' && members.some((member) => member.value !== null);
    const missing = isPartial
      ? { ...gap, kind: 'not-stated' as const }
      : (gap ?? (value === null ? noMembers() : undefined));
    const result = figureOf(group, [measureId, ...words], measure, periodOf(members, measureId, asked), {
      value: missing ? null : value,
      computed: { text: missing?.why ?? text, from: members },
    });
    return withInputs({ ...result, ...(missing ? { missing } : {}) }, members);
  }

  /** The lowest or highest of the values that there are; says whose it is and who has none. */
  function extremeOf(
    group: Group,
    words: string[],
    measure: FigureMeasure,
    { present, gaps }: { present: Figure[]; gaps: Figure[] },
    period: string | null,
  ): Figure {
    const values = present.map((member) => member.value ?? 0);
    const value = words.at(-1) === 'min' ? Math.min(...values) : Math.max(...values);
    const holders = present.filter((member) => member.value === value);
    const missing = mergeMissing(gaps, texts, formats);
    if (holders.length === 0) {
      const why = missing ?? noMembers();
      const result = figureOf(group, words, measure, period, {
        value: null,
        computed: { text: why.why, from: [] },
      });
      return { ...result, missing: why };
    }
    const names = formats.names(holders.map((member) => member.subject.label));
    const text = texts.t('computed.extreme', { subject: names });
    const result = figureOf(group, words, measure, period, {
      value,
      computed: { text: missing ? `${text} ${missing.why}` : text, from: present },
    });
    return withInputs(result, holders);
  }

  function noMembers() {
    return { kind: 'not-applicable', why: texts.t('computed.count.none') } as const;
  }

  function share(group: Group, measureId: string, wholeId: string, asked?: string): LookupResult {
    const part = context.find([...group.id.split('.'), measureId], asked);
    const whole = context.find([wholeId, measureId], asked);
    if (isFault(part)) return part;
    if (isFault(whole)) return whole;
    const percent = texts.t('unit.percent');
    const label = texts.t('measure.share', { measure: part.measure.label, subject: whole.subject.label });
    const measure = { id: `${measureId}.share`, label, unit: { one: percent, other: percent }, decimals: 1 };
    const [a, b] = [figureText.format(part), figureText.format(whole)];
    const noBase = { kind: 'not-applicable', why: texts.t('computed.no-base', { b }) } as const;
    const missing =
      mergeMissing([part, whole], texts, formats) ?? ((whole.value ?? 0) > 0 ? undefined : noBase);
    const result = figureOf(group, [measureId, `${SHARE}${wholeId}`], measure, part.period, {
      value: missing ? null : ((part.value ?? 0) / (whole.value ?? 0)) * 100,
      computed: { text: missing?.why ?? texts.t('computed.share', { a, b }), from: [part, whole] },
    });
    return withInputs({ ...result, ...(missing ? { missing } : {}) }, [part, whole]);
  }

  function periodOf(members: readonly Figure[], measureId: string, asked?: string): string | null {
    return (
      asked ??
      members.find((member) => member.period !== null)?.period ??
      plan.measures[measureId]?.period ??
      null
    );
  }

  function canAdd(measureId: string): boolean {
    return workspace.measures?.data[measureId]?.total === 'sum';
  }

  function countMeasure(id: string, label: string): FigureMeasure {
    return {
      id,
      label,
      unit: { one: texts.t('unit.centre.one'), other: texts.t('unit.centre.other') },
      decimals: 0,
    };
  }

  /** Caveats and sources of the inputs travel with what is computed from them. */
  function withInputs(figure: Figure, inputs: readonly Figure[]): Figure {
    const qualifier = mergeQualifiers(inputs, texts);
    const merged = { ...figure, sources: mergeSources(inputs), notes: mergeNotes(inputs) };
    return qualifier ? { ...merged, qualifier } : merged;
  }
}

function figureOf(
  group: Group,
  words: readonly string[],
  measure: FigureMeasure,
  period: string | null,
  content: { value: number | null; computed: Figure['computed'] & object },
): Figure {
  const subject = { kind: 'group', id: group.id, label: group.label } as const;
  const address = formatAddress({ segments: [group.id, ...words], ...(period ? { period } : {}) });
  return { address, subject, measure, period, sources: [], notes: [], ...content };
}

function sum(figures: readonly Figure[]): number {
  return figures.reduce((total, figure) => total + (figure.value ?? 0), 0);
}
