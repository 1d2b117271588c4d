import type { Figure } from './figure.ts';
import type { AddressFault } from './groups.ts';
import { createGroupFigures } from './group-figures.ts';
import { mergeNotes, mergeSources } from './inputs.ts';
import { type FigureOwner, isFault, type LookupContext, type LookupResult } from './lookup.ts';

/** A figure and the words of the address that are left to apply to it. */
interface Start {
  result: LookupResult;
  rest: readonly string[];
}

type Derivation = (figure: Figure, rest: readonly string[], period?: string) => LookupResult;

/** Reads the subject of an address, then applies its derivations: "kalarne.cost_per_listed.over_mean". */
export function createDerivations(context: LookupContext) {
  const { workspace, plan, texts, formats } = context;
  const groupFigure = createGroupFigures(context);

  return (segments: readonly string[], period?: string): LookupResult => {
    const { result, rest } = start(segments, period);
    return isFault(result) || rest.length === 0 ? result : derive(result, rest, period);
  };

  function start(segments: readonly string[], period?: string): Start {
    const match = context.findGroup(segments);
    if (match) return 'fault' in match ? { result: match, rest: [] } : groupFigure(match, period);
    const [first = '', second = '', third = '', ...rest] = segments;
    if (first === 'plan' && second === 'threshold') return { result: threshold(), rest: segments.slice(2) };
    if (first === 'municipalities' && second === 'count') return { result: countMunicipalities(), rest: segments.slice(2) };
    const municipality = workspace.municipalities.get(first);
    if (municipality && second === 'stated') {
      const subject = { kind: 'municipality', id: first, label: municipality.data.name } as const;
      const figures = municipality.data.figures;
      const owner = { address: `${first}.stated`, subject, entity: municipality, figures, path: ['figures'] };
      return { result: context.stated(owner, third, period), rest };
    }
    const owner = findOwner(first);
    if (!owner) return { result: unknownSubject(first), rest: [] };
    return { result: context.stated(owner, second, period), rest: segments.slice(2) };
  }

  function findOwner(id: string): FigureOwner | undefined {
    const centre = workspace.centres.get(id);
    if (centre) {
      const subject = { kind: 'centre', id, label: centre.data.short_name } as const;
      return { address: id, subject, entity: centre, figures: centre.data.figures, path: ['figures'] };
    }
    if (id !== 'region' || !workspace.region) return undefined;
    const label = texts.t('subject.region', { area: workspace.region.data.area });
    const subject = { kind: 'region', id, label } as const;
    return { address: id, subject, entity: workspace.region, figures: workspace.region.data.figures, path: ['figures'] };
  }

  function unknownSubject(subject: string): AddressFault {
    const candidates = [
      ...workspace.centres.keys(),
      ...workspace.municipalities.keys(),
      ...['region', 'plan', 'municipalities', 'all', 'own-run', 'other-run'],
    ];
    return { fault: 'address.unknown-subject', parameters: { subject }, candidates };
  }

  function threshold(): Figure {
    const measure = context.measureOf(plan.threshold.measure);
    return {
      address: 'plan.threshold',
      subject: { kind: 'plan', id: 'plan', label: texts.t('subject.plan') },
      measure: {
        id: 'threshold',
        label: texts.t('measure.threshold'),
        unit: measure?.unit ?? { one: '', other: '' },
        decimals: measure?.decimals ?? 0,
      },
      period: null,
      value: plan.threshold.below,
      sources: plan.threshold.source,
      notes: [],
    };
  }

  function countMunicipalities(): Figure {
    const names = [...workspace.municipalities.values()].map((entity) => entity.data.short_name);
    return {
      address: 'municipalities.count',
      subject: { kind: 'region', id: 'region', label: texts.t('subject.region', { area: workspace.region?.data.area ?? '' }) },
      measure: {
        id: 'municipalities',
        label: texts.t('measure.count'),
        unit: { one: texts.t('unit.municipality.one'), other: texts.t('unit.municipality.other') },
        decimals: 0,
      },
      period: null,
      value: names.length,
      sources: [],
      notes: [],
      computed: { text: texts.t('computed.count', { names: formats.list(names.sort(formats.compare)) }), from: [] },
    };
  }

  function derive(figure: Figure, rest: readonly string[], period?: string): LookupResult {
    const [word = '', ...others] = rest;
    const derivations: Record<string, Derivation> = {
      over: (a, subject) => compare(a, other(subject, a), 'over'),
      minus: (a, subject) => compare(a, other(subject, a), 'minus'),
      over_mean: (a, more) => compare(a, reference(a, more), 'over'),
      minus_mean: (a, more) => compare(a, reference(a, more), 'minus'),
      rank: (a, more) => (more.length > 0 ? unknown(more[0] ?? '') : rank(a)),
    };
    const derivation = Object.hasOwn(derivations, word) ? derivations[word] : undefined;
    return derivation ? derivation(figure, others, period) : unknown(word, Object.keys(derivations));
  }

  function unknown(derivation: string, candidates: string[] = []): AddressFault {
    return { fault: 'address.unknown-derivation', parameters: { derivation }, candidates };
  }

  function other(subject: readonly string[], figure: Figure): LookupResult {
    if (subject.length === 0) return unknownSubject('');
    return context.find([...subject, figure.measure.id], figure.period ?? undefined);
  }

  function reference(figure: Figure, more: readonly string[]): LookupResult {
    const address = plan.measures[figure.measure.id]?.reference;
    if (more.length > 0) return unknown(more[0] ?? '');
    if (!address) return { fault: 'address.no-reference', parameters: { measure: figure.measure.label } };
    return context.find(address.split('.'), figure.period ?? undefined);
  }

  function compare(a: Figure, b: LookupResult, kind: 'over' | 'minus'): LookupResult {
    if (isFault(b)) return b;
    const isPercent = kind === 'over';
    const label = texts.t('measure.over', { measure: a.measure.label, subject: b.subject.label });
    const percent = texts.t('unit.percent');
    const measure = isPercent
      ? { id: `${a.measure.id}.over`, label, unit: { one: percent, other: percent }, decimals: 1 }
      : { ...a.measure, id: `${a.measure.id}.minus`, label };
    const show = (figure: Figure) => formats.number(figure.value ?? 0, figure.measure.decimals);
    return derived(a, [a, b], measure, `${a.address}.${kind}.${b.address}`, {
      text: texts.t(`computed.${kind}`, { a: show(a), b: show(b) }),
      value: (x, y) => (isPercent ? (y === 0 ? null : (x / y - 1) * 100) : x - y),
    });
  }

  function rank(figure: Figure): LookupResult {
    const centre = figure.subject.kind === 'centre' ? workspace.centres.get(figure.subject.id) : undefined;
    if (!centre) return unknown('rank');
    const base = centre.data.operator === 'region' ? 'own-run' : 'other-run';
    const match = context.findGroup([base]);
    const peers = match && 'group' in match ? match.group.centres : [];
    const values = peers
      .map((peer) => context.find([peer.id, figure.measure.id], figure.period ?? undefined))
      .flatMap((result) => (isFault(result) || result.value === null ? [] : [result.value]));
    const place = values.filter((value) => value < (figure.value ?? 0)).length + 1;
    const measure = { id: `${figure.measure.id}.rank`, label: texts.t('measure.rank', { measure: figure.measure.label }), unit: { one: '', other: '' }, decimals: 0 };
    return derived(figure, [figure], measure, `${figure.address}.rank`, {
      text: texts.t('computed.rank', { rank: place, count: values.length }),
      value: () => place,
    });
  }

  function derived(
    subject: Figure,
    from: Figure[],
    measure: Figure['measure'],
    address: string,
    { text, value }: { text: string; value: (a: number, b: number) => number | null },
  ): Figure {
    const [a, b] = from;
    const gap = from.find((figure) => figure.value === null);
    return {
      address,
      subject: subject.subject,
      measure,
      period: subject.period,
      value: gap ? null : value(a?.value ?? 0, b?.value ?? 0),
      ...(gap ? { missing: gap.missing ?? { kind: 'not-stated', why: texts.t('figure.missing.not-stated') } } : {}),
      sources: mergeSources(from),
      notes: mergeNotes(from),
      computed: { text, from },
    };
  }
}
