import type { Texts } from '../../i18n/texts.ts';
import type { AddressFault } from '../groups.ts';
import { isFault, type Lookup } from '../lookup.ts';
import { findNearest } from '../nearest.ts';
import type { Place } from '../problem.ts';
import type { Finding } from '../report.ts';
import type { Workspace } from '../workspace.ts';
import { type AttributeKind, FORMS } from './vocabulary.ts';

export interface AttributePlace {
  /** The component's name. */
  name: string;
  attribute: string;
  place: Place;
}

/** Checks one attribute's value; no finding when it is sound. */
export type AttributeCheck = (kind: AttributeKind, value: string, where: AttributePlace) => Finding[];

export function createAttributeCheck(workspace: Workspace, lookup: Lookup, texts: Texts): AttributeCheck {
  const bad = (value: string, { name, attribute, place }: AttributePlace, expected: string): Finding[] => [
    { rule: 'narrative/bad-attribute', place, parameters: { name, attribute, value, expected } },
  ];
  const reference = (kind: 'document' | 'decision' | 'municipality' | 'centre', id: string, where: AttributePlace) => {
    const folder = ({ document: 'documents', decision: 'decisions', municipality: 'municipalities', centre: 'centres' } as const)[kind];
    if (workspace[folder].has(id) || workspace.unreadable.has(`${folder}/${id}`)) return [];
    const nearest = findNearest(id, workspace[folder].keys());
    const parameters = { kind: texts.t(`kind.${kind}`), id, file: `data/${folder}/${id}.yaml`, nearest: nearest ?? '' };
    const hint = nearest ? { hint: 'reference/unknown.nearest' } : {};
    return [{ rule: 'reference/unknown', place: where.place, parameters, ...hint }];
  };
  const addressFault = (address: string, fault: AddressFault, place: Place): Finding[] => {
    const first = address.split(/[.@]/)[0] ?? '';
    if (workspace.unreadable.has(`centres/${first}`) || workspace.unreadable.has(`municipalities/${first}`)) return [];
    const wrong = address.split(/[.@]/).find((part) => !fault.candidates?.includes(part) && findNearest(part, fault.candidates ?? []));
    const nearest = wrong && findNearest(wrong, fault.candidates ?? []);
    const reason = texts.t(fault.fault, fault.parameters);
    const suggestion = wrong && nearest ? address.replace(wrong, nearest) : '';
    return [
      {
        rule: 'prose/unknown-address',
        place,
        parameters: { address, reason, nearest: suggestion },
        ...(suggestion ? { hint: 'prose/unknown-address.nearest' } : {}),
      },
    ];
  };

  return (kind, value, where) => {
    switch (kind) {
      case 'address': {
        const found = lookup.find(value);
        if (isFault(found)) return addressFault(value, found, where.place);
        const isMissing = found.value === null;
        return isMissing ? [{ rule: 'prose/no-value', place: where.place, parameters: { address: value } }] : [];
      }
      case 'group': {
        const found = lookup.findGroup(value);
        return isFault(found) ? addressFault(value, found, where.place) : [];
      }
      case 'columns': {
        const names = [...Object.keys(workspace.measures?.data ?? {}), ...Object.keys(workspace.aspects?.data ?? {})];
        return value
          .split(/\s+/)
          .filter((name) => !names.includes(name))
          .flatMap((name) => bad(name, where, `mått eller egenskaper med mellanslag emellan: ${names.join(', ')}`));
      }
      case 'form':
        return FORMS.includes(value) ? [] : bad(value, where, FORMS.join(', '));
      case 'page':
        return /^[1-9]\d*$/.test(value) ? [] : bad(value, where, 'ett sidnummer, till exempel page="3"');
      case 'text':
        return value.trim() === '' ? bad(value, where, 'skälet i några ord') : [];
      case 'source-error': {
        const [document = '', id = ''] = value.split('.');
        if (workspace.documents.get(document)?.data.errors?.[id]) return [];
        return bad(value, where, 'dokumentets id, punkt och felets namn i data/documents/, till exempel rapport.summa');
      }
      default:
        return reference(kind, value, where);
    }
  };
}
