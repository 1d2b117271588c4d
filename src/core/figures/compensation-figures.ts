import type { Entity } from '../parse/entity.ts';
import type { DataPath } from '../parse/yaml.ts';
import type { Compensation } from '../schema/compensation.ts';
import type { Figures } from '../schema/figure.ts';
import { formatAddress } from './address.ts';
import type { Figure, Subject } from './figure.ts';
import { createFigureText } from './figure-text.ts';
import type { AddressFault } from './groups.ts';
import { mergeMissing, mergeNotes, mergeQualifiers, mergeSources } from './inputs.ts';
import { isFault, type LookupContext, type LookupResult, severalPeriods } from './lookup-context.ts';

interface Start {
  result: LookupResult;
  rest: readonly string[];
}

const ROOT = 'compensation';
const AMOUNT = 'amount';

/**
 * Figures of data/compensation/<year>.yaml. After "compensation." comes
 * "total", "providers.count", "providers.amount" (the computed sum), "<provider>.amount", "<provider>.amount.share"
 * or "<calculation>.<measure>", e.g. "compensation.ripan.amount.share@2023".
 */
export function createCompensationFigures(context: LookupContext) {
  const { workspace, plan, texts, formats } = context;
  const figureText = createFigureText(texts, formats);

  return ([, second = '', ...words]: readonly string[], asked?: string): Start => {
    const found = findYear(asked);
    if ('fault' in found) return { result: found, rest: [] };
    const { id: period, data } = found;
    if (second === 'providers') return providers(found, words);
    const { owner, measure, rest } = read(found, second, words);
    if (!owner) {
      const candidates = [
        'total',
        'providers',
        ...Object.keys(data.providers),
        ...Object.keys(data.calculations ?? {}),
      ];
      return {
        result: { fault: 'address.unknown-subject', parameters: { subject: second }, candidates },
        rest: [],
      };
    }
    const result = context.stated({ ...owner, entity: found }, measure, period);
    if (isFault(result) || rest[0] !== 'share' || !data.providers[second]) return { result, rest };
    return { result: share(found, result), rest: rest.slice(1) };
  };

  function findYear(asked?: string): Entity<Compensation> | AddressFault {
    const years = [...workspace.compensation.keys()];
    const year = asked ?? plan.measures[AMOUNT]?.period ?? (years.length === 1 ? years[0] : undefined);
    const found = year === undefined ? undefined : workspace.compensation.get(year);
    const measure = context.measureOf(AMOUNT)?.label ?? AMOUNT;
    if (found) return found;
    if (years.length === 0)
      return { fault: 'address.unknown-subject', parameters: { subject: ROOT }, candidates: [] };
    if (year === undefined) return severalPeriods(formats, { id: AMOUNT, label: measure }, years);
    const parameters = { subject: texts.t('subject.compensation'), measure, period: formats.period(year) };
    return { fault: 'address.unknown-period', parameters, candidates: years };
  }

  function read({ data }: Entity<Compensation>, second: string, [word = '', ...others]: readonly string[]) {
    const as = (subject: Subject, figures: Figures, ...path: DataPath) => ({
      address: `${ROOT}.${second}`,
      subject,
      figures,
      path: [...path, 'figures'],
    });
    if (second === 'total') {
      const subject = { kind: 'compensation', id: 'total', label: texts.t('subject.compensation') } as const;
      const rest = word === AMOUNT ? others : word === '' ? [] : [word, ...others];
      return { owner: as(subject, data.figures), measure: AMOUNT, rest };
    }
    const provider = Object.hasOwn(data.providers, second) ? data.providers[second] : undefined;
    if (provider) {
      const subject = { kind: 'compensation', id: second, label: provider.name } as const;
      return { owner: as(subject, provider.figures, 'providers', second), measure: word, rest: others };
    }
    const calculation =
      data.calculations && Object.hasOwn(data.calculations, second) ? data.calculations[second] : undefined;
    if (!calculation) return { measure: word, rest: others };
    const subject = { kind: 'compensation', id: second, label: calculation.label } as const;
    return { owner: as(subject, calculation.figures, 'calculations', second), measure: word, rest: others };
  }

  function amounts(entity: Entity<Compensation>): Figure[] {
    return Object.keys(entity.data.providers).flatMap((id) => {
      const found = context.find([ROOT, id, AMOUNT], entity.id);
      return isFault(found) ? [] : [found];
    });
  }

  function providers(entity: Entity<Compensation>, [word = '', ...rest]: readonly string[]): Start {
    const members = amounts(entity);
    const base = context.measureOf(AMOUNT);
    const subject = { kind: 'compensation', id: 'providers', label: texts.t('subject.providers') } as const;
    const common = {
      subject,
      period: entity.id,
      address: formatAddress({ segments: [ROOT, 'providers', word], period: entity.id }),
    };
    if (word === 'count') {
      const unit = { one: texts.t('unit.provider.one'), other: texts.t('unit.provider.other') };
      const names = formats.list(members.map((member) => member.subject.label).sort(formats.compare));
      const measure = { id: 'count', label: texts.t('measure.count'), unit, decimals: 0 };
      const computed = { text: texts.t('computed.list', { names }), from: [] };
      return {
        result: {
          ...common,
          measure,
          value: members.length,
          sources: mergeSources(members),
          notes: [],
          computed,
        },
        rest,
      };
    }
    if (word !== AMOUNT || !base) {
      const parameters = { measure: word, subject: subject.label };
      return {
        result: { fault: 'address.unknown-measure', parameters, candidates: ['count', AMOUNT] },
        rest: [],
      };
    }
    const missing = mergeMissing(members, texts, formats);
    const value = members.reduce((sum, member) => sum + (member.value ?? 0), 0);
    const text =
      missing?.why ??
      texts.t('computed.add', { terms: members.map((member) => figureText.format(member)).join(' + ') });
    return {
      result: {
        ...common,
        measure: base,
        ...whole(members, missing, value),
        computed: { text, from: members },
      },
      rest,
    };
  }

  /** A provider's part of the stated total, in per cent. */
  function share(entity: Entity<Compensation>, part: Figure): LookupResult {
    const total = context.find([ROOT, 'total'], entity.id);
    if (isFault(total)) return total;
    const percent = texts.t('unit.percent');
    const label = texts.t('measure.share', { measure: part.measure.label, subject: total.subject.label });
    const measure = { id: `${AMOUNT}.share`, label, unit: { one: percent, other: percent }, decimals: 1 };
    const inputs = [part, total];
    const missing = mergeMissing(inputs, texts, formats);
    const address = formatAddress({ segments: [ROOT, part.subject.id, AMOUNT, 'share'], period: entity.id });
    const text = texts.t('computed.share', { a: figureText.format(part), b: figureText.format(total) });
    const value = ((part.value ?? 0) / (total.value ?? 0)) * 100;
    const { subject, period } = part;
    return {
      address,
      subject,
      measure,
      period,
      ...whole(inputs, missing, value),
      computed: { text: missing?.why ?? text, from: inputs },
    };
  }

  function whole(inputs: Figure[], missing: Figure['missing'], value: number) {
    const qualifier = mergeQualifiers(inputs, texts);
    return {
      value: missing ? null : value,
      ...(missing ? { missing } : {}),
      ...(qualifier ? { qualifier } : {}),
      sources: mergeSources(inputs),
      notes: mergeNotes(inputs),
    };
  }
}
