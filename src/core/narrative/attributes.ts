import type { Place } from '../check/problem.ts';
import { type Finding, phrase } from '../check/report.ts';
import type { AddressFault } from '../figures/groups.ts';
import type { Lookup } from '../figures/lookup.ts';
import { isFault } from '../figures/lookup-context.ts';
import { findNearest } from '../parse/nearest.ts';
import type { Workspace } from '../parse/workspace.ts';
import { type AttributeKind, FORMS } from './vocabulary.ts';

export interface AttributePlace {
  /** The component's name. */
  name: string;
  attribute: string;
  /** What another attribute of the same component says. */
  read?: (attribute: string) => string | undefined;
  /** The value within its quotation marks. */
  place: Place;
}

/** Checks one attribute's value; no finding when it is sound. */
export type AttributeCheck = (kind: AttributeKind, value: string, where: AttributePlace) => Finding[];

const FOLDERS = {
  document: 'documents',
  decision: 'decisions',
  municipality: 'municipalities',
  centre: 'centres',
  compensation: 'compensation',
} as const;

export function createAttributeCheck(workspace: Workspace, lookup: Lookup): AttributeCheck {
  const columns = [
    ...Object.keys(workspace.measures?.data ?? {}),
    ...Object.keys(workspace.aspects?.data ?? {}),
  ];

  const reference = (kind: keyof typeof FOLDERS, id: string, where: AttributePlace): Finding[] => {
    const folder = FOLDERS[kind];
    if (workspace[folder].has(id) || workspace.unreadable.has(`${folder}/${id}`)) return [];
    const nearest = findNearest(id, workspace[folder].keys());
    const parameters = {
      kind: phrase(`kind.${kind}`),
      id,
      file: `data/${folder}/${id}.yaml`,
      nearest: nearest ?? '',
    };
    return [
      { rule: 'reference/unknown', place: where.place, parameters, ...(nearest ? { fix: nearest } : {}) },
    ];
  };

  const addressFault = (
    address: string,
    { fault, parameters = {}, candidates = [] }: AddressFault,
    place: Place,
  ) => {
    const parts = address.split(/[.@]/);
    if (mayBeUnread(workspace, parts, fault)) return [];
    const wrong = parts.find((part) => !candidates.includes(part) && findNearest(part, candidates));
    const nearest = wrong && findNearest(wrong, candidates);
    const suggestion = wrong && nearest ? address.replace(wrong, nearest) : '';
    const finding: Finding = {
      rule: 'prose/unknown-address',
      place,
      parameters: { address, reason: phrase(fault, parameters), nearest: suggestion },
      ...(suggestion ? { fix: suggestion } : {}),
    };
    return [finding];
  };

  const checkPage = (value: string, { read, place }: AttributePlace): Finding[] => {
    const document = read?.('from') ?? '';
    const pages = workspace.documents.get(document)?.data.pages ?? Number.POSITIVE_INFINITY;
    const parameters = { document, pages, page: Number(value) };
    return parameters.page > pages ? [{ rule: 'reference/page', place, parameters }] : [];
  };

  return (kind, value, where) => {
    switch (kind) {
      case 'address': {
        const found = lookup.find(value);
        if (isFault(found)) return addressFault(value, found, where.place);
        if (found.value !== null) return [];
        return [{ rule: 'prose/no-value', place: where.place, parameters: { address: value } }];
      }
      case 'group': {
        const found = lookup.findGroup(value);
        return isFault(found) ? addressFault(value, found, where.place) : [];
      }
      case 'columns': {
        const unknown = value.split(/\s+/).filter((name) => !columns.includes(name));
        return unknown.flatMap((name) => {
          const nearest = findNearest(name, columns);
          const fix = nearest ? { fix: value.replace(name, nearest) } : {};
          return bad(name, where, 'columns', { names: columns.join(', ') }).map((finding) => ({
            ...finding,
            ...fix,
          }));
        });
      }
      case 'form': {
        if (FORMS.includes(value)) return [];
        const nearest = findNearest(value, FORMS);
        return bad(value, where, 'form', { names: FORMS.join(', ') }).map((f) =>
          nearest ? { ...f, fix: nearest } : f,
        );
      }
      case 'addresses':
        if (value.trim() === '') return bad(value, where, 'addresses');
        return splitAddresses(value, where.place).flatMap(({ address, place }) => {
          const found = lookup.find(address);
          return isFault(found) ? addressFault(address, found, place) : [];
        });
      case 'period':
        return /^\d{4}(?:-\d\d){0,2}$/.test(value) ? [] : bad(value, where, 'period-of-chart');
      case 'page':
        return /^[1-9]\d*$/.test(value) ? checkPage(value, where) : bad(value, where, 'page');
      case 'text':
        return value.trim() === '' ? bad(value, where, 'text') : [];
      case 'term': {
        const known = Object.keys(workspace.terms?.data ?? {});
        if (known.includes(value) || workspace.unreadable.has('terms')) return [];
        const nearest = findNearest(value, known);
        const file = 'data/terms.yaml';
        const parameters = { kind: phrase('kind.term'), id: value, file, nearest: nearest ?? '' };
        const fix = nearest ? { fix: nearest } : {};
        return [{ rule: 'reference/unknown', place: where.place, parameters, ...fix }];
      }
      case 'source-error': {
        const [document = '', id = '', ...more] = value.split('.');
        if (workspace.unreadable.has(`documents/${document}`)) return [];
        const errors = workspace.documents.get(document)?.data.errors ?? {};
        if (Object.hasOwn(errors, id) && more.length === 0) return [];
        return bad(value, where, 'source-error');
      }
      case 'indicator': {
        const known = [...workspace.indicators.keys()].map((key) => key.replace(/^.*\//, ''));
        if (known.includes(value) || [...workspace.unreadable].some((key) => isIndicator(key, value)))
          return [];
        const nearest = findNearest(value, known);
        const parameters = {
          kind: phrase('kind.indicator'),
          id: value,
          file: `data/indicators/…/${value}.yaml`,
          nearest: nearest ?? '',
        };
        return [
          { rule: 'reference/unknown', place: where.place, parameters, ...(nearest ? { fix: nearest } : {}) },
        ];
      }
      default:
        return reference(kind, value, where);
    }
  };
}

/** Whether what an address leads to, or is compared with, may stand in a file that could not be read. */
function mayBeUnread(
  { unreadable }: Workspace,
  parts: readonly string[],
  fault: AddressFault['fault'],
): boolean {
  const keys = [...unreadable];
  const [first = '', second = ''] = parts;
  if (first === 'indicators') return keys.some((key) => isIndicator(key, second));
  if (first === 'compensation') return keys.some((key) => key.startsWith('compensation/'));
  if (parts.some((part) => unreadable.has(`centres/${part}`) || unreadable.has(`municipalities/${part}`)))
    return true;
  // A group has the periods that its centres have.
  return fault === 'address.unknown-period' && keys.some((key) => key.startsWith('centres/'));
}

/** Of any year: "indicators/2024/telefon". */
function isIndicator(key: string, id: string): boolean {
  return key.startsWith('indicators/') && key.endsWith(`/${id}`);
}

/** The addresses of a list with spaces between, each with its own place. */
export function splitAddresses(value: string, place: Place): { address: string; place: Place }[] {
  return [...value.matchAll(/\S+/g)].map(({ 0: address, index }) => ({
    address,
    place: { ...place, column: place.column + index, length: address.length },
  }));
}

function bad(
  value: string,
  { name, attribute, place }: AttributePlace,
  expected: string,
  names = {},
): Finding[] {
  const parameters = { name, attribute, value, expected: phrase(`expected.${expected}`, names) };
  return [{ rule: 'narrative/bad-attribute', place, parameters }];
}
