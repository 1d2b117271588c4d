import type { Figure, FigureMeasure } from './figure.ts';
import type { AddressFault, Group, GroupMatch } from './groups.ts';
import { mergeNotes, mergeSources } from './inputs.ts';
import { isFault, type LookupContext, type LookupResult } from './lookup.ts';

type GroupDerivation = 'mean' | 'min' | 'max' | 'reported' | 'missing';
const DERIVATIONS: readonly string[] = ['mean', 'min', 'max', 'reported', 'missing'] satisfies GroupDerivation[];
const SHARE = 'share_of_';

/** Counts, sums, means, extremes and shares of a group of centres. */
export function createGroupFigures(context: LookupContext) {
  const { workspace, plan, texts, formats } = context;
  const period = plan.measures[plan.threshold.measure]?.period ?? null;

  return ({ group, rest }: GroupMatch, asked?: string): { result: LookupResult; rest: readonly string[] } => {
    const [measureId = '', word = '', ...others] = rest;
    if (word.startsWith(SHARE)) return { result: share(group, measureId, word.slice(SHARE.length), asked), rest: others };
    if (measureId === 'count') return { result: count(group), rest: rest.slice(1) };
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

  function count(group: Group): Figure {
    const names = group.centres.map((centre) => centre.data.short_name);
    const text =
      names.length === 0
        ? texts.t('computed.count.none')
        : texts.t('computed.count', { names: formats.list([...names].sort(formats.compare)) });
    return figureOf(group, `${group.id}.count`, countMeasure('count', texts.t('measure.count')), period, {
      value: names.length,
      computed: { text, from: [] },
    });
  }

  function statedOrSum(group: Group, measureId: string, asked?: string): LookupResult {
    const region = workspace.region;
    const figures = group.isWhole ? region?.data.groups?.[group.base]?.figures : undefined;
    if (region && figures?.[measureId]) {
      const subject = { kind: 'group', id: group.id, label: group.label } as const;
      const path = ['groups', group.base, 'figures'];
      return context.stated({ address: group.id, subject, entity: region, figures, path }, measureId, asked);
    }
    const members = membersOf(group, measureId, asked);
    const measure = context.measureOf(measureId);
    if (!Array.isArray(members)) return members;
    if (!measure) return unknownMeasure(group, measureId);
    if (workspace.measures?.data[measureId]?.total !== 'sum') {
      return { fault: 'address.no-total', parameters: { measure: measure.label } };
    }
    const gaps = members.filter((member) => member.value === null).length;
    const result = figureOf(group, `${group.id}.${measureId}`, measure, periodOf(members, measureId), {
      value: gaps > 0 ? null : sum(members),
      computed: { text: texts.t('computed.sum', { count: formats.number(members.length) }), from: members },
    });
    if (gaps > 0) result.missing = { kind: 'not-stated', why: texts.t('figure.missing.not-stated') };
    return withInputs(result, members);
  }

  function ofMembers(group: Group, measureId: string, word: GroupDerivation, asked?: string): LookupResult {
    const members = membersOf(group, measureId, asked);
    const measure = context.measureOf(measureId);
    if (!Array.isArray(members)) return members;
    if (!measure) return unknownMeasure(group, measureId);
    const present = members.filter((member) => member.value !== null);
    const label = texts.t(`measure.${word}`, { measure: measure.label });
    const address = `${group.id}.${measureId}.${word}`;
    const when = periodOf(members, measureId);
    if (word === 'reported' || word === 'missing') {
      const listed = word === 'reported' ? present : members.filter((member) => member.value === null);
      const names = formats.list(listed.map((member) => member.subject.label).sort(formats.compare));
      const text = listed.length > 0 ? texts.t('computed.count', { names }) : texts.t('computed.count.none');
      return figureOf(group, address, countMeasure(`${measureId}.${word}`, label), when, {
        value: listed.length,
        computed: { text, from: [] },
      });
    }
    if (word === 'mean') {
      if (workspace.measures?.data[measureId]?.total !== 'sum') {
        return { fault: 'address.no-total', parameters: { measure: measure.label } };
      }
      const total = sum(present);
      const parameters = { sum: formats.number(total, measure.decimals), count: formats.number(present.length) };
      const isWhole = present.length === members.length && present.length > 0;
      const result = figureOf(group, address, { ...measure, id: `${measureId}.mean`, label }, when, {
        value: isWhole ? total / present.length : null,
        computed: { text: texts.t('computed.mean', parameters), from: present },
      });
      return withInputs(result, present);
    }
    const extreme = [...present].sort((a, b) => (word === 'min' ? 1 : -1) * ((a.value ?? 0) - (b.value ?? 0)))[0];
    const result = figureOf(group, address, { ...measure, id: `${measureId}.${word}`, label }, when, {
      value: extreme?.value ?? null,
      computed: { text: texts.t('computed.extreme', { subject: extreme?.subject.label ?? '' }), from: present },
    });
    return withInputs(result, extreme ? [extreme] : []);
  }

  function share(group: Group, measureId: string, wholeId: string, asked?: string): LookupResult {
    const part = context.find([...group.id.split('.'), measureId], asked);
    const whole = context.find([wholeId, measureId], asked);
    if (isFault(part)) return part;
    if (isFault(whole)) return whole;
    const percent = texts.t('unit.percent');
    const label = texts.t('measure.share', { measure: part.measure.label, subject: whole.subject.label });
    const measure = { id: `${measureId}.share`, label, unit: { one: percent, other: percent }, decimals: 1 };
    const isKnown = part.value !== null && whole.value !== null && whole.value !== 0;
    const show = (figure: Figure) => formats.number(figure.value ?? 0, figure.measure.decimals);
    const result = figureOf(group, `${group.id}.${measureId}.${SHARE}${wholeId}`, measure, part.period, {
      value: isKnown ? ((part.value ?? 0) / (whole.value ?? 1)) * 100 : null,
      computed: { text: texts.t('computed.share', { a: show(part), b: show(whole) }), from: [part, whole] },
    });
    return withInputs(result, [part]);
  }

  function membersOf(group: Group, measureId: string, asked?: string): Figure[] | AddressFault {
    const members: Figure[] = [];
    for (const centre of group.centres) {
      const found = context.find([centre.id, measureId], asked);
      // A period that one centre lacks is a gap of that centre's, not a fault of the address.
      if (isFault(found)) {
        const gap = context.find([centre.id, measureId]);
        if (isFault(gap)) return gap;
        const missing = { kind: 'not-stated', why: texts.t('figure.missing.not-stated') } as const;
        members.push({ ...gap, period: asked ?? null, value: null, missing, sources: [], notes: [] });
      } else members.push(found);
    }
    return members;
  }

  function periodOf(members: readonly Figure[], measureId: string): string | null {
    return members.find((member) => member.period !== null)?.period ?? plan.measures[measureId]?.period ?? null;
  }

  function countMeasure(id: string, label: string): FigureMeasure {
    return { id, label, unit: { one: texts.t('unit.centre.one'), other: texts.t('unit.centre.other') }, decimals: 0 };
  }
}

function figureOf(
  group: Group,
  address: string,
  measure: FigureMeasure,
  period: string | null,
  content: { value: number | null; computed: Figure['computed'] & object },
): Figure {
  const subject = { kind: 'group', id: group.id, label: group.label } as const;
  return { address, subject, measure, period, sources: [], notes: [], ...content };
}

/** Caveats and sources of the inputs travel with what is computed from them. */
function withInputs(figure: Figure, inputs: readonly Figure[]): Figure {
  return { ...figure, sources: mergeSources(inputs), notes: mergeNotes(inputs) };
}

function sum(figures: readonly Figure[]): number {
  return figures.reduce((total, figure) => total + (figure.value ?? 0), 0);
}
