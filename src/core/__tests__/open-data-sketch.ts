import type { Model } from '../model.ts';
import { buildEditionData, type EditionData } from '../open-data/tables.ts';
import { modelOf } from './sketch.ts';

/** A made-up region that has all that the national profile demands, and figures of every kind. */
export function openDataModel(region: Record<string, unknown> = {}): Model {
  return modelOf({
    region: {
      publisher: { name: 'Region Norrdal', organisation_number: '232100-0000' },
      contact: { role: 'Planeringsenheten', email: 'plan@norrdal.example' },
      ...region,
    },
    plan: { case_number: 'RN/12/2030' },
    municipalities: {
      alvdal: { figures: { visits: { '2029': { value: 0, source: { document: 'rapport', page: 2 } } } } },
    },
    centres: {
      asen: {
        municipality: 'alvdal',
        listed: { value: 900, note: 'Utan utomlänslistade; "cirka" i källan.' },
        cost: 1200,
        proposal: 'change',
        aspects: { staffing: 'weak' },
        figures: {
          digital: { '2029': { value: 12.5, qualifier: 'drygt' } },
          visits: { '2029': { missing: 'confidential', why: 'Färre än fem.' } },
        },
      },
      ek: {
        name: '=Ek, "lilla"',
        operator: 'other',
        listed: { value: 5000, corrected: { from: 4999, date: '2030-06-01', why: 'Fel rad.' } },
      },
    },
  });
}

export function openDataOf(model: Model): EditionData {
  return buildEditionData(model, model.edition);
}
