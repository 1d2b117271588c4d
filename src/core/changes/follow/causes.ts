import type { Edition } from '../../edition.ts';
import type { Figure } from '../../figures/figure.ts';
import { findFigure } from '../../figures/known.ts';
import { isFault } from '../../figures/lookup.ts';
import type { Entity } from '../../parse/entity.ts';
import type { Centre } from '../../schema/centre.ts';
import type { FactChange } from '../change.ts';
import { decidesBelonging } from './belonging.ts';
import type { FactIndex } from './fact-index.ts';
import { createForms, isForm, isWrittenOtherwise } from './forms.ts';
import { ofNotes } from './note-causes.ts';
import { ofOtherPeriods } from './other-periods.ts';

/** Finds the facts that make a figure of one edition another than it was. */
export interface Causes {
  /**
   * @param isOfValue leaves out facts that change only sources and caveats.
   * @param group the one that a centre's figure came to, or left, where it is at one side alone.
   */
  ofFigure(
    before: Figure | undefined,
    after: Figure | undefined,
    isOfValue?: boolean,
    group?: string,
  ): string[];
  /** Of its number alone, however it is written: of a place in an order, or at one side of a limit. */
  ofNumber(before: Figure | undefined, after: Figure | undefined, group?: string): string[];
  /** Of centres that came to a group, left it or changed their place in it. */
  ofMembers(group: string): string[];
  /** Of one centre's belonging to a group, or to any. */
  ofMember(centre: string, group?: string): string[];
  /** Of a centre that a year of compensation says nothing of: that it is one of those. */
  ofAbsence(centre: string, year: string): string[];
}

export interface EditionPair {
  base: Edition;
  head: Edition;
}

/** @param rename an address or id of base as it is in head. */
export function createCauses(
  index: FactIndex,
  { base, head }: EditionPair,
  rename: (address: string) => string,
): Causes {
  const known = new Map<string, string[]>();
  const forms = createForms(index);
  const threshold = head.plan.threshold.measure;

  return { ofFigure, ofNumber, ofMembers, ofMember, ofAbsence };

  function ofFigure(
    before: Figure | undefined,
    after: Figure | undefined,
    isOfValue = true,
    group?: string,
  ): string[] {
    const key = [before, after]
      .map((figure) => `${figure?.subject.kind} ${figure?.address}`)
      .concat(String(isOfValue), group ?? '')
      .join(' ');
    let found = known.get(key);
    if (!found) {
      // What is computed from itself has no further causes.
      known.set(key, []);
      const all = index.sort(find(before, after, isOfValue, group));
      found = isOfValue ? forms.ofValue(all, isWrittenOtherwise(before, after)) : forms.putLast(all);
      known.set(key, found);
    }
    return found;
  }

  function ofNumber(before: Figure | undefined, after: Figure | undefined, group?: string): string[] {
    return forms.ofValue(ofFigure(before, after, true, group), false);
  }

  function find(
    before: Figure | undefined,
    after: Figure | undefined,
    isOfValue: boolean,
    group: string | undefined,
  ): string[] {
    const figure = after ?? before;
    if (!figure) return [];
    const measure = measureOf(figure);
    const units = isOfValue ? ofUnit(before, after) : [];
    if (units.length > 0) return units;
    const own = [
      ...(before ? index.ofAddress(rename(before.address), isOfValue) : []),
      ...(after ? index.ofAddress(after.address, isOfValue) : []),
    ];
    const ids = [
      ...own,
      ...ofInputs(before, after, isOfValue),
      ...index.ofSubject('measure', measure, ({ path }) =>
        /\.(?:label|unit|decimals|total)\b|^[^.]*$/.test(path),
      ),
      ...ofPlan(figure, measure, before?.period !== after?.period),
    ];
    if (figure.subject.kind === 'group') {
      ids.push(...(isOfValue ? ofMembersWith(figure) : ofMembers(figure.subject.id)));
      if (/\.(?:reported|missing)$/.test(figure.measure.id)) ids.push(...ofGaps(figure.subject.id, measure));
    }
    if (figure.subject.kind === 'group' && ids.length === 0) ids.push(...ofMembers(figure.subject.id));
    // What is said of a figure may hold another.
    if (!isOfValue) ids.push(...ofNotes([before, after], { base, head }, ofFigure));
    if (figure.subject.kind === 'centre' && (!before || !after)) {
      if (isOfCompensation(figure)) ids.push(...ofAbsence(figure.subject.id, figure.period ?? ''));
      // What is stated at one side alone has come or gone by itself, but where it is one of a group.
      else if (own.length === 0 || group !== undefined) ids.push(...ofMember(figure.subject.id, group));
    }
    if (figure.subject.kind === 'indicator')
      ids.push(...ofIndicator(figure, isWrittenOtherwise(before, after)));
    if (figure.subject.kind === 'compensation') ids.push(...ofCompensation(figure));
    if (ids.length === 0 && (!before || !after)) ids.push(...ofOtherPeriods(figure, index));
    // What is stated of a municipality and does not agree with its centres leaves its sums without a value.
    if (ids.length === 0 && isGap(before, after) && figure.subject.kind !== 'centre')
      ids.push(
        ...index.ofSubject('municipality', figure.subject.id.split('.')[0] ?? '', ({ address }) => !!address),
      );
    return ids;
  }

  /** Of the same number with another unit: that it is read at another period is not what is seen of it. */
  function ofUnit(before: Figure | undefined, after: Figure | undefined): string[] {
    if (!before || !after || before.value === null) return [];
    const isSame = before.value === after.value && before.qualifier === after.qualifier;
    return isSame ? index.ofSubject('measure', measureOf(after), isForm) : [];
  }

  /** The plan's limit is written as what it limits. */
  function measureOf({ subject, measure }: Figure): string {
    return subject.kind === 'plan' ? threshold : (measure.id.split('.')[0] ?? '');
  }

  function ofInputs(before: Figure | undefined, after: Figure | undefined, isOfValue: boolean): string[] {
    const group = groupOf(after ?? before);
    const [olds, nows] = [keyInputs(before, rename), keyInputs(after, (address) => address)];
    const keys = [...new Set([...wantedKeys(nows, after), ...wantedKeys(olds, before)])];
    // A sum that has lost its value, or got it, has that of those that have: whatever the others are now.
    const turned = isGap(before, after) ? keys.filter((key) => isGap(olds.get(key), nows.get(key))) : [];
    return (turned.length > 0 ? turned : keys).flatMap((key) =>
      ofFigure(olds.get(key), nows.get(key), isOfValue, group),
    );
  }

  function ofPlan({ address, subject }: Figure, measure: string, isOtherPeriod: boolean): string[] {
    return index.ofSubject('plan', head.id, ({ path }) => {
      if (path.startsWith('threshold'))
        return subject.kind === 'plan' || /(?:under|from)_threshold/.test(address);
      if (path === `measures.${measure}.period`) return isOtherPeriod;
      return path === `measures.${measure}.reference` && /_mean\b/.test(address);
    });
  }

  function ofMembers(group: string, isWanted: (centre: string) => boolean = () => true): string[] {
    const [olds, nows] = [centresOf(base, group), centresOf(head, group)];
    const names = new Set(nows.map(({ id }) => id));
    const known = new Set(olds.map(({ id }) => rename(id)));
    const moved = [
      ...nows.filter(({ id }) => !known.has(id)),
      ...olds.filter(({ id }) => !names.has(rename(id))),
    ];
    return moved.filter(({ id }) => isWanted(id)).flatMap(({ id }) => ofMember(rename(id), group));
  }

  /** Of what is computed of a group's values: only members that have one. */
  function ofMembersWith({ subject, measure, computed }: Figure): string[] {
    const [id = '', last] = measure.id.split('.');
    if (id === 'count' || last === 'missing') return ofMembers(subject.id);
    return computed ? ofMembers(subject.id, (centre) => hasValue(`${centre}.${id}`)) : [];
  }

  function hasValue(address: string): boolean {
    return [base, head].some(({ lookup }) => findFigure(lookup, address)?.value != null);
  }

  /** Of figures that members of a group have got or lost: what is counted has no inputs. */
  function ofGaps(group: string, measure: string): string[] {
    const olds = new Map(centresOf(base, group).map(({ id }) => [rename(id), id]));
    return centresOf(head, group).flatMap(({ id }) => {
      const before = findFigure(base.lookup, `${olds.get(id) ?? id}.${measure}`);
      const after = findFigure(head.lookup, `${id}.${measure}`);
      return (before?.value == null) === (after?.value == null) ? [] : ofFigure(before, after);
    });
  }

  function ofMember(centre: string, group?: string): string[] {
    const isCounted = [base, head].every((edition) =>
      centresOf(edition, 'all').some(({ id }) => (edition === base ? rename(id) : id) === centre),
    );
    const own = index.ofSubject('centre', centre, (fact) => {
      // Where it is counted before and after it closes later than the edition.
      const isLater = isCounted && fact.path.startsWith('closed');
      return !isLater && decidesBelonging(fact, threshold, group);
    });
    // Who has not moved has another limit.
    return own.length > 0
      ? own
      : index.ofSubject('plan', head.id, ({ path }) => path.startsWith('threshold'));
  }

  /** Of a year of compensation, or of who is in it, as a whole: how many they are has no inputs. */
  function ofCompensation({ subject: { id }, period }: Figure): string[] {
    const [list = '', owner] = id === 'providers' ? [id, '[^.]+'] : ['providers|calculations', id];
    const isOwner = new RegExp(`^(?:(?:${list})(?:\\.${owner})?)?$`);
    return index.ofSubject('compensation', period ?? '', ({ path }) => isOwner.test(path));
  }

  function ofAbsence(centre: string, year: string): string[] {
    return index.ofSubject('compensation', year, ({ path, before, after, contents }) => {
      const states = [before, after, ...contents.map(({ state }) => state)];
      return /^(?:absent\b|$)/.test(path) && states.some((state) => state?.raw === centre);
    });
  }

  function ofIndicator({ subject, measure, period }: Figure, isWritten: boolean): string[] {
    const own = `measures.${measure.id.split('.')[0]}`;
    const isWanted = ({ kind, path }: FactChange) =>
      kind !== 'renamed' &&
      (isWritten || !/^(?:unit|decimals)\b/.test(path)) &&
      (/^(?:(?:unit|decimals|title)\b|measures$|$)/.test(path) || `${path}.`.startsWith(`${own}.`));
    const years = [period?.slice(0, 4) ?? '', String(Number(period?.slice(0, 4)) + 1)];
    return years.flatMap((year) => index.ofSubject('indicator', `${year}/${subject.id}`, isWanted));
  }
}

/** Whose members a figure is computed from; a municipality's chart has its sums, e.g. "bracke.own.listed@2026-02". */
function groupOf(figure: Figure | undefined): string | undefined {
  if (figure?.subject.kind === 'group') return figure.subject.id;
  return figure?.subject.kind === 'municipality' ? /^[^.]+\.[^.@]+/.exec(figure.address)?.[0] : undefined;
}

/** A centre without an amount has the address of one. */
function isOfCompensation({ address }: Figure): boolean {
  return address.startsWith('compensation.');
}

/** Whether one of them says that it has no value, and the other has one. */
function isGap(before: Figure | undefined, after: Figure | undefined): boolean {
  return (before?.value === null) !== (after?.value === null);
}

function centresOf({ lookup }: Edition, group: string): Entity<Centre>[] {
  const found = lookup.findGroup(group);
  return isFault(found) ? [] : found.centres;
}

/** What a figure is computed from, without periods: what is read at another is still the same; two of one differ. */
function keyInputs(figure: Figure | undefined, rename: (address: string) => string): Map<string, Figure> {
  const inputs = new Map<string, Figure>();
  for (const input of figure?.computed?.from ?? []) {
    const key = rename(input.address).replace(/@.*$/, '');
    inputs.set(inputs.has(key) ? `${key} ${inputs.size}` : key, input);
  }
  return inputs;
}

/** Of an extreme only those that are it. */
function wantedKeys(inputs: ReadonlyMap<string, Figure>, figure: Figure | undefined): string[] {
  const isExtreme = /\.(?:min|max)$/.test(figure?.measure.id ?? '');
  return [...inputs].flatMap(([key, { value }]) => (isExtreme && value !== figure?.value ? [] : [key]));
}
