import type { Texts } from '../../i18n/texts.ts';
import { answering, ask, isHeard, joinWords, unheard } from '../asked.ts';
import type { ProseAt } from '../parse/prose-fields.ts';
import type { Workspace } from '../parse/workspace.ts';
import type { Plan } from '../schema/plan.ts';
import { formatAddress, parseAddress } from './address.ts';
import { createDerivations } from './derive.ts';
import type { Figure, FigureMeasure } from './figure.ts';
import type { Formats } from './format.ts';
import { type AddressFault, createFindGroup, type Group } from './groups.ts';
import type { LookupContext, LookupResult } from './lookup-context.ts';
import { isFault, severalPeriods } from './lookup-context.ts';
import { createCentrePeriods, findUsualPeriod } from './periods.ts';

export { isFault };

/** Finds the figure of an address as one edition reads it. Each address is worked out once. */
export interface Lookup {
  plan: Plan;
  find(address: string): LookupResult;
  findGroup(address: string): Group | AddressFault;
}

/** A lookup of an edition, of which each figure is a question of its own, and each thing that a group says. */
export function answerLookup({ plan, find, findGroup }: Lookup, edition: string): Lookup {
  const groups = new Map<string, Group | AddressFault>();
  return answering(
    ['lookup', edition],
    {
      plan,
      find(address) {
        if (!isHeard()) return find(address);
        const found = unheard(() => find(address));
        for (const question of isStated(found, address)
          ? [`data/centres/${found.subject.id}.yaml`, 'data/measures.yaml']
          : [joinWords('lookup', edition, 'find', address)])
          ask(question);
        return found;
      },
      findGroup(address) {
        const known = groups.get(address);
        if (known) return known;
        const found = findGroup(address);
        const group = isFault(found) ? found : answering(['group', edition, address], found);
        groups.set(address, group);
        return group;
      },
    },
    ['find'],
  );
}

/** Whether a figure is only what the file of its centre says of a period that is asked for: most of a page's are. */
function isStated(found: LookupResult, address: string): found is Figure {
  return (
    !isFault(found) &&
    found.subject.kind === 'centre' &&
    found.address === address &&
    found.period !== null &&
    found.value !== null &&
    !found.computed
  );
}

/**
 * A lookup that asks a wider one for what it does not know, so that any page can tell of something that only a
 * later edition knows. What the first one knows, also as missing, is never read from the other.
 */
export function widenLookup(lookup: Lookup, createWider: () => Lookup): Lookup {
  let wider: Lookup | undefined;
  const widen = () => {
    wider ??= createWider();
    return wider;
  };
  return {
    plan: lookup.plan,
    find(address) {
      const found = lookup.find(address);
      return isFault(found) ? widen().find(address) : found;
    },
    findGroup(address) {
      const found = lookup.findGroup(address);
      return isFault(found) ? widen().findGroup(address) : found;
    },
  };
}

export function createLookup(
  workspace: Workspace,
  plan: Plan,
  proseAt: ProseAt,
  texts: Texts,
  formats: Formats,
): Lookup {
  const centrePeriods = createCentrePeriods(workspace);
  const findGroup = createFindGroup(workspace, plan, texts, formats, centrePeriods);
  const known = new Map<string, LookupResult>();
  const measures = new Map(
    Object.entries(workspace.measures?.data ?? {}).map(
      ([id, { label, unit, decimals }]): [string, FigureMeasure] => [id, { id, label, unit, decimals }],
    ),
  );
  const measureOf = (id: string) => measures.get(id);

  const stated: LookupContext['stated'] = (owner, measureId, asked) => {
    const measure = owner.measureOf ? owner.measureOf(measureId) : measureOf(measureId);
    const subject = owner.subject.label;
    if (!measure) {
      const parameters = { measure: measureId, subject };
      return {
        fault: 'address.unknown-measure',
        parameters,
        candidates: [...(owner.measures ?? measures.keys())],
      };
    }
    const periods = owner.figures?.[measureId] ?? {};
    const candidates = owner.subject.kind === 'centre' ? [...centrePeriods(measureId)] : Object.keys(periods);
    const usual = owner.usualPeriod
      ? owner.usualPeriod(candidates)
      : findUsualPeriod(plan, measureId, candidates);
    if (asked === undefined && usual === undefined && candidates.length > 0) {
      return severalPeriods(formats, measure, candidates);
    }
    const period = asked ?? usual ?? null;
    const input = period === null ? undefined : periods[period];
    const address = formatAddress({ segments: [owner.address, measureId], ...(period ? { period } : {}) });
    const base = { address, subject: owner.subject, measure, period, sources: [], notes: [] };
    if (!input) {
      if (asked !== undefined && asked !== usual) {
        const parameters = { subject, measure: measure.label, period: formats.period(asked) };
        return { fault: 'address.unknown-period', parameters, candidates: Object.keys(periods) };
      }
      return {
        ...base,
        value: null,
        missing: { kind: 'not-stated', why: texts.t('figure.missing.not-stated') },
      };
    }
    const note = proseAt(owner.entity, ...owner.path, measureId, period ?? '', 'note');
    const shared = { ...base, sources: input.source ?? [], notes: note ? [{ prose: note }] : [] };
    if ('missing' in input)
      return { ...shared, value: null, missing: { kind: input.missing, why: input.why } };
    const { value, qualifier, corrected, inferred } = input;
    return {
      ...shared,
      value,
      ...(qualifier ? { qualifier } : {}),
      ...(corrected ? { corrected } : {}),
      ...(inferred ? { inferred } : {}),
    };
  };

  const context: LookupContext = {
    workspace,
    plan,
    texts,
    formats,
    findGroup,
    centrePeriods,
    find,
    measureOf,
    stated,
  };
  const derivations = createDerivations(context);

  function find(segments: readonly string[], period?: string): LookupResult {
    const key = formatAddress({ segments: [...segments], ...(period ? { period } : {}) });
    let result = known.get(key);
    if (!result) {
      // An address that leads back to itself meets this fault instead of an endless loop.
      known.set(key, { fault: 'address.circular', parameters: {} });
      result = derivations(segments, period);
      known.set(key, result);
    }
    return result;
  }

  return {
    plan,
    find(text) {
      const result = known.get(text);
      if (result) return result;
      const address = parseAddress(text);
      if (!address) return { fault: 'address.unknown-subject', parameters: { subject: text } };
      return find(address.segments, address.period);
    },
    findGroup(text) {
      const match = findGroup(text.split('.'));
      if (match && 'fault' in match) return match;
      if (match && match.rest.length === 0) return match.group;
      return { fault: 'address.no-group', parameters: {}, candidates: ['all', 'own-run', 'other-run'] };
    },
  };
}
