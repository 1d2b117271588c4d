import { parseAddress } from './address.ts';
import { createComparisons } from './compare.ts';
import { createCompensationFigures } from './compensation-figures.ts';
import type { Figure } from './figure.ts';
import { createGroupFigures } from './group-figures.ts';
import type { AddressFault } from './groups.ts';
import { createIndicatorFigures } from './indicator-figures.ts';
import { type FigureOwner, isFault, type LookupContext, type LookupResult } from './lookup-context.ts';
import { createSameSubject } from './same-subject.ts';

/** A figure and the words of the address that are left to apply to it. */
interface Start {
  result: LookupResult;
  rest: readonly string[];
}

type Derivation = (figure: Figure, rest: readonly string[]) => LookupResult;

/** Reads the subject of an address, then applies its derivations: "norrby.cost_per_listed.over_mean". */
export function createDerivations(context: LookupContext) {
  const { workspace, plan, texts, formats } = context;
  const groupFigure = createGroupFigures(context);
  const comparisons = createComparisons(context);
  const compensationFigure = createCompensationFigures(context);
  const indicatorFigure = createIndicatorFigures(context);
  const sameSubject = createSameSubject(context, comparisons);
  const owners = new Map<string, FigureOwner | undefined>();

  return (segments: readonly string[], period?: string): LookupResult => {
    const { result, rest } = start(segments, period);
    return isFault(result) || rest.length === 0 ? result : derive(result, rest);
  };

  function start(segments: readonly string[], period?: string): Start {
    const match = context.findGroup(segments);
    if (match) return 'fault' in match ? { result: match, rest: [] } : groupFigure(match, period);
    const [first = '', second = '', third = '', ...rest] = segments;
    if (first === 'plan' && second === 'threshold') return timeless(threshold(), segments.slice(2), period);
    if (first === 'municipalities' && second === 'count') {
      return timeless(countMunicipalities(), segments.slice(2), period);
    }
    if (first === 'compensation') return compensationFigure(segments, period);
    if (first === 'indicators') return indicatorFigure(segments, period);
    const municipality = workspace.municipalities.get(first);
    if (municipality && second === 'stated') {
      const subject = { kind: 'municipality', id: first, label: municipality.data.name } as const;
      const figures = municipality.data.figures;
      const owner = { address: `${first}.stated`, subject, entity: municipality, figures, path: ['figures'] };
      return { result: context.stated(owner, third, period), rest };
    }
    if (!owners.has(first)) owners.set(first, findOwner(first));
    const owner = owners.get(first);
    if (!owner) return { result: unknownSubject(first), rest: [] };
    return { result: context.stated(owner, second, period), rest: segments.slice(2) };
  }

  /** A figure that has no period cannot be asked for one. */
  function timeless(figure: Figure, rest: readonly string[], period?: string): Start {
    if (period === undefined) return { result: figure, rest };
    const { subject, measure } = figure;
    const parameters = { subject: subject.label, measure: measure.label, period: formats.period(period) };
    return { result: { fault: 'address.unknown-period', parameters }, rest: [] };
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
    return {
      address: id,
      subject,
      entity: workspace.region,
      figures: workspace.region.data.figures,
      path: ['figures'],
    };
  }

  function unknownSubject(subject: string): AddressFault {
    const candidates = [
      ...workspace.centres.keys(),
      ...workspace.municipalities.keys(),
      ...['region', 'plan', 'municipalities', 'compensation', 'indicators', 'all', 'own-run', 'other-run'],
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
      subject: {
        kind: 'region',
        id: 'region',
        label: texts.t('subject.region', { area: workspace.region?.data.area ?? '' }),
      },
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
      computed: {
        text: texts.t('computed.count', { names: formats.names(names) }),
        from: [],
      },
    };
  }

  function derive(figure: Figure, rest: readonly string[]): LookupResult {
    const [word = '', ...others] = rest;
    const derivations: Record<string, Derivation> = {
      over: (a, subject) => comparisons.over(a, other(subject, a), rest),
      minus: (a, subject) => comparisons.minus(a, other(subject, a), rest),
      over_mean: (a, more) => comparisons.over(a, reference(a, more), rest),
      minus_mean: (a, more) => comparisons.minus(a, reference(a, more), rest),
      change_from: (a, [period = '']) => sameSubject.changeFrom(a, period, rest),
      growth_from: (a, [period = '']) => sameSubject.growthFrom(a, period, rest),
      against: (a, [measure = '']) => sameSubject.against(a, measure, rest),
      rank: (a, more) =>
        more.length > 0 ? unknown(more[0] ?? '') : (comparisons.rank(a) ?? unknown('rank')),
    };
    const derivation = Object.hasOwn(derivations, word) ? derivations[word] : undefined;
    return derivation ? derivation(figure, others) : unknown(word, Object.keys(derivations));
  }

  function unknown(derivation: string, candidates: string[] = []): AddressFault {
    return { fault: 'address.unknown-derivation', parameters: { derivation }, candidates };
  }

  function other(subject: readonly string[], figure: Figure): LookupResult {
    if (subject.length === 0) return unknownSubject('');
    return context.find([...subject, ...figure.measure.id.split('.')], figure.period ?? undefined);
  }

  function reference(figure: Figure, more: readonly string[]): LookupResult {
    const text = plan.measures[figure.measure.id]?.reference;
    if (more.length > 0) return unknown(more[0] ?? '');
    if (!text) return { fault: 'address.no-reference', parameters: { measure: figure.measure.label } };
    const address = parseAddress(text);
    if (!address) return unknownSubject(text);
    return context.find(address.segments, address.period ?? figure.period ?? undefined);
  }
}
