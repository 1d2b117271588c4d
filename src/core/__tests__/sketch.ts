import { stringify } from 'yaml';
import type { Figure } from '../figures/figure.ts';
import type { AddressFault } from '../figures/groups.ts';
import type { ValueForm } from '../figures/value-form.ts';
import { type Build, buildModel, type Model } from '../model.ts';

type Data = Record<string, unknown>;

/** A value, or all that a file says of it. */
type FigureSketch = number | Data;

export interface CentreSketch extends Data {
  name?: string;
  operator?: 'region' | 'other';
  municipality?: string | null;
  /** Of April 2030. */
  listed?: FigureSketch;
  /** Of 2029. */
  cost?: FigureSketch;
  /** Figures by measure and period. */
  figures?: Record<string, Record<string, FigureSketch>>;
  /** Values of aspects in the edition 2030-05. */
  aspects?: Record<string, string>;
  proposal?: 'change' | 'inquiry' | 'none';
}

/** What a test is about; the rest of the made-up region is filled in. */
export interface Sketch {
  centres?: Record<string, CentreSketch>;
  municipalities?: Record<string, Data>;
  measures?: Record<string, Data>;
  plan?: Data;
  region?: Data;
  /** The text of the plan's only section. */
  section?: string;
}

const source = { document: 'rapport', page: 1 };

/** The files of a made-up region: Region Norrdal with the municipalities Alvdal and Bergvik. */
export function sketchFiles(sketch: Sketch = {}): { path: string; text: string }[] {
  const entries: [string, string][] = [
    ...Object.entries(filesOf(sketch)).map(([path, data]): [string, string] => [
      `data/${path}.yaml`,
      stringify(data),
    ]),
    ['content/plans/2030-05/laget.mdx', `---\ntitle: Läget\n---\n\n${sketch.section ?? 'Texten.'}\n`],
  ];
  return entries.map(([path, text]) => ({ path, text }));
}

export function buildSketch(sketch: Sketch = {}): Build {
  return buildModel(sketchFiles(sketch));
}

/** Tests choose numbers that are easy to read, not likely ones. */
const LIKELIHOOD = /^(?:arithmetic\/|narrative\/misplaced$|figure\/(?:implausible|outlier|after-document)$)/;

/** The read model of a sound sketch; a sketch with faults is a fault of the test's. */
export function modelOf(sketch: Sketch = {}): Model {
  const { model, problems } = buildSketch(sketch);
  const faults = problems.filter(({ rule }) => !LIKELIHOOD.test(rule));
  if (!model || faults.length > 0) {
    throw new Error(faults.map((p) => `${p.file}:${p.line} ${p.rule} ${p.message}`).join('\n'));
  }
  return model;
}

const readers = new WeakMap<Sketch, ReturnType<typeof createReader>>();

/** Reads addresses of a sketch: the figure, its words, or why there is none. Built once for each sketch. */
export function readerOf(sketch: Sketch = {}): ReturnType<typeof createReader> {
  const reader = readers.get(sketch) ?? createReader(sketch);
  readers.set(sketch, reader);
  return reader;
}

function createReader(sketch: Sketch) {
  const model = modelOf(sketch);
  const { lookup } = model.edition;
  const find = (address: string): Figure => {
    const found = lookup.find(address);
    if ('fault' in found) throw new Error(`${address}: ${model.texts.t(found.fault, found.parameters)}`);
    return found;
  };
  return {
    model,
    find,
    value: (address: string) => find(address).value,
    text: (address: string, form?: ValueForm) => plain(model.figureText.format(find(address), form)),
    computed: (address: string) => plain(find(address).computed?.text ?? ''),
    notes: (address: string) =>
      find(address).notes.map(({ about, prose }) =>
        [about, model.plainText(prose)].filter(Boolean).join(': '),
      ),
    fault: (address: string): AddressFault['fault'] => {
      const found = lookup.find(address);
      if (!('fault' in found)) throw new Error(`${address} leads to ${found.value}`);
      return found.fault;
    },
    names: (group: string): string[] => {
      const found = lookup.findGroup(group);
      if ('fault' in found) throw new Error(`${group}: ${found.fault}`);
      return found.centres.map((centre) => centre.data.short_name);
    },
  };
}

/** No-break spaces as plain ones, for texts whose spaces are not what a test is about. */
export function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ');
}

function filesOf(sketch: Sketch): Record<string, unknown> {
  const files: Record<string, unknown> = {
    region: { ...region, ...sketch.region },
    measures: { ...measures, ...sketch.measures },
    aspects,
    'plans/2030-05': { ...plan, ...sketch.plan },
    'documents/rapport': document('Rapporten'),
    'documents/bilaga': document('Bilagan'),
    'decisions/beslutet': decision,
  };
  for (const [id, name] of [
    ['alvdal', 'Alvdal'],
    ['bergvik', 'Bergvik'],
  ] as const) {
    files[`municipalities/${id}`] = {
      name: `${name}s kommun`,
      short_name: name,
      ...sketch.municipalities?.[id],
    };
  }
  for (const [id, centre] of Object.entries(sketch.centres ?? {}))
    files[`centres/${id}`] = centreOf(id, centre);
  return files;
}

function centreOf(id: string, sketch: CentreSketch): Data {
  const { name, operator, municipality, listed, cost, figures, aspects: stated, proposal, ...rest } = sketch;
  const short = name ?? id.charAt(0).toUpperCase() + id.slice(1);
  const periods = {
    ...(listed === undefined ? {} : { listed: { '2030-04': listed } }),
    ...(cost === undefined ? {} : { cost: { '2029': cost } }),
    ...figures,
  };
  const statements = Object.entries(stated ?? {}).map(([aspect, value]) => [aspect, { value, source }]);
  return {
    name: `${short} hälsocentral`,
    short_name: short,
    operator: operator ?? 'region',
    municipality: municipality == null ? null : { id: municipality, source },
    figures: figuresOf(periods),
    assessments: {
      '2030-05': {
        aspects: Object.fromEntries(statements),
        ...(proposal ? { proposal: { kind: proposal, label: 'Förslaget', text: 'Förslaget.', source } } : {}),
      },
    },
    ...rest,
  };
}

/** A bare number becomes a figure with a source. */
export function figuresOf(figures: Record<string, Record<string, FigureSketch>>): Data {
  const entries = Object.entries(figures).map(([measure, periods]) => [
    measure,
    Object.fromEntries(
      Object.entries(periods).map(([period, figure]) => [
        period,
        typeof figure === 'number' ? { value: figure, source } : { source, ...figure },
      ]),
    ),
  ]);
  return Object.fromEntries(entries);
}

const region = {
  name: 'Region Norrdal',
  area: 'dalen',
  language: 'sv',
  publisher: { name: 'Region Norrdal' },
  licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
  current_plan: '2030-05',
  groups: { 'own-run': { figures: figuresOf({ cost: { '2029': 1000 } }) } },
};

const measures = {
  listed: measure('Listade', ['listad', 'listade'], { total: 'sum' }),
  cost: measure('Kostnad per listad', ['kr', 'kr']),
  visits: measure('Besök', ['besök', 'besök'], { total: 'sum' }),
  digital: measure('Digitala besök', ['%', '%'], { decimals: 1 }),
};

function measure(label: string, [one, other]: [string, string], rest: Data = {}): Data {
  return {
    label,
    unit: { one, other },
    decimals: 0,
    definition: `${label}.`,
    better: 'neither',
    total: 'none',
    ...rest,
  };
}

const aspects = {
  staffing: {
    label: 'Bemanning',
    definition: 'Bemanningen.',
    values: { good: { label: 'god' }, weak: { label: 'svag' } },
  },
  premises: { label: 'Lokaler', definition: 'Lokalerna.' },
};

const plan = {
  title: 'Plan för små hälsocentraler',
  edition: 'maj 2030',
  date: '2030-05-06',
  status: 'proposal',
  status_note: 'Förslag till nämnden.',
  case_number: null,
  threshold: { measure: 'listed', below: 4000, source },
  measures: { listed: { period: '2030-04' }, cost: { period: '2029', reference: 'own-run.cost' } },
  documents: ['rapport'],
  sections: ['laget'],
  front: {
    title: 'Planen',
    lead: 'Planen i korthet.',
    figures: [{ of: 'plan.threshold', label: 'gränsen' }],
  },
};

function document(short_title: string): Data {
  const rest = {
    kind: 'report',
    status: 'report',
    date: '2030-05-06',
    case_numbers: [],
    pages: 9,
    summary: 'En rapport.',
  };
  return { title: short_title, short_title, ...rest };
}

const decision = {
  title: 'Beslutet',
  kind: 'decision',
  status: 'decided',
  body: 'Nämnden',
  date: '2030-05-06',
  reference: '§7',
  source,
  text: 'Nämnden har beslutat.',
};
