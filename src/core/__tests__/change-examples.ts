import type { WorkspaceFile } from '../parse/workspace-file.ts';

/** Changes of the region in src/__tests__/cases/norrdal, by what a person would call them. */
export type Edit = [path: string, from: string, to: string];

const centre = 'data/centres/aasnas.yaml';
const plan = 'data/plans/2030-05.yaml';
const decision = 'data/decisions/nya-grepp-2030.yaml';
const growth = '  growth:\n    2030-04: { value: -3.5, source: { document: rapport, page: 4 } }\n';
const guests =
  'guests:\n  label: Gäster\n  unit: { one: gäst, other: gäster }\n  decimals: 0\n' +
  '  definition: Patienter som är listade någon annanstans.\n  better: neither\n  total: sum\n\n';

const newCentre: Edit = [
  'data/centres/nyby.yaml',
  '',
  'name: Nyby hälsocentral\nshort_name: Nyby\noperator: region\n' +
    'municipality: { id: berghamn, source: { document: rapport, page: 3 } }\n' +
    'figures:\n  listed:\n    2030-04: { value: 2000, source: { document: rapport, page: 3 } }\n',
];

/** An empty `from` is the whole file; to nothing, it is removed; "=> path" gives it another name. */
export const changeExamples: Record<string, Edit[]> = {
  'a list size past the threshold': [[centre, 'value: 1036', 'value: 4036']],
  'two centres swapped': [
    [centre, 'value: 1036', 'value: 999'],
    ['data/centres/script.yaml', 'value: 999', 'value: 1036'],
  ],
  'a figure at another period': [[centre, '2029:\n      value: 10680', '2028:\n      value: 10680']],
  'a figure that another centre has got': [
    [centre, growth, ''],
    ['data/centres/cuoppo.yaml', 'figures:\n', `figures:\n${growth}`],
  ],
  'a decimal lost': [[centre, 'value: -3.5', 'value: -35']],
  'a note removed': [[centre, '      note: Rapporten säger inte om gästerna är med.\n', '']],
  'another source': [[centre, 'page: 4 }\n      note: Rapporten', 'page: [2, 4] }\n      note: Rapporten']],
  'a qualifier added': [[centre, 'value: 1036\n', 'value: 1036\n      qualifier: drygt\n']],
  'a gap filled': [
    [
      'data/centres/zinkby.yaml',
      '      missing: not-applicable\n      why: Hälsocentralen öppnade först 2030.',
      '      value: 8900\n      source: { document: rapport, page: 4 }',
    ],
  ],
  'a correction': [
    [
      'data/region.yaml',
      'value: 9000\n',
      'value: 9100\n          corrected: { from: 9000, date: 2030-06-02, why: Summan var fel. }\n',
    ],
  ],
  'a correction of another value': [
    [
      'data/region.yaml',
      'value: 9000\n',
      'value: 9100\n          corrected: { from: 9001, date: 2030-06-02, why: Summan var fel. }\n',
    ],
  ],
  'a correction of a value that was never there': [
    [
      centre,
      'value: 10680\n',
      'value: 10680\n      corrected: { from: 777, date: 2030-06-02, why: Siffran var fel. }\n',
    ],
  ],
  'a centre added': [newCentre],
  'a centre renamed': [
    [
      'data/centres/zinkby.yaml',
      'name: Zinkby hälsocentral\nshort_name: Zinkby',
      'name: Zinkbyns hälsocentral\nshort_name: Zinkbyn',
    ],
  ],
  'a centre with another id': [['data/centres/zinkby.yaml', '', '=> data/centres/zinkbyn.yaml']],
  'a centre closed': [['data/centres/zinkby.yaml', '', '']],
  'a centre that has closed, and another one in its place': [
    [
      'data/centres/zinkby.yaml',
      'figures:',
      'closed: { date: 2030-04-30, source: { document: rapport, page: 3 } }\n\nfigures:',
    ],
    newCentre,
  ],
  'a centre run by others': [[centre, 'operator: region', 'operator: other']],
  'an aspect': [[centre, 'value: weak', 'value: good']],
  'a proposal': [[centre, 'kind: change\n      label: Nya grepp', 'kind: none\n      label: Ingen åtgärd']],
  'a unit': [['data/measures.yaml', 'unit: { one: kr, other: kr }', 'unit: { one: krona, other: kronor }']],
  'a unit of the threshold': [
    [
      'data/measures.yaml',
      'unit: { one: listad, other: listade }',
      'unit: { one: patient, other: patienter }',
    ],
  ],
  'a unit and a period': [
    ['data/measures.yaml', 'unit: { one: kr, other: kr }', 'unit: { one: krona, other: kronor }'],
    [plan, "cost: { period: '2029'", "cost: { period: '2028'"],
    [centre, '2029:\n      value: 10680', '2028:\n      value: 10680'],
    ['data/centres/script.yaml', '2029: { value: 9000', '2028: { value: 9000'],
  ],
  'a period and a centre added': [
    [plan, "cost: { period: '2029'", "cost: { period: '2028'"],
    [centre, '2029:\n      value: 10680', '2028:\n      value: 10680'],
    ['data/centres/script.yaml', '2029: { value: 9000', '2028: { value: 9000'],
    newCentre,
  ],
  'a name and another threshold': [
    [plan, 'below: 4000', 'below: 4100'],
    ['data/centres/zinkby.yaml', 'short_name: Zinkby', 'short_name: Zinkbyn'],
  ],
  'the smallest grows, and another threshold': [
    [plan, 'below: 4000', 'below: 4100'],
    ['data/centres/script.yaml', 'value: 999', 'value: 1040'],
  ],
  'a decimal that the measure does not have': [[centre, 'value: 1036', 'value: 1036.4']],
  'the threshold': [[plan, 'below: 4000', 'below: 1000']],
  'the documents in another order': [[plan, '[rapport, protokoll]', '[protokoll, rapport]']],
  'the sections in another order': [[plan, '[inledning, alvdal, berghamn,', '[alvdal, berghamn, inledning,']],
  'a section with another id': [
    [plan, 'nasta-steg]', 'nya-steg]'],
    ['content/plans/2030-05/nasta-steg.mdx', '', '=> content/plans/2030-05/nya-steg.mdx'],
  ],
  'the measures in another order': [
    ['data/measures.yaml', guests, ''],
    ['data/measures.yaml', 'cost:\n', `${guests}cost:\n`],
  ],
  'the figures of a centre in another order': [
    [centre, growth, ''],
    [centre, '  cost:\n', `${growth}  cost:\n`],
  ],
  'a municipality with another name': [
    [
      'data/municipalities/alvdal.yaml',
      'name: Ålvdals kommun\nshort_name: Ålvdal',
      'name: Ålvens kommun\nshort_name: Ålven',
    ],
  ],
  'a measure with another name': [['data/measures.yaml', 'Kostnad per listad', 'Kostnad per person']],
  'a text that is marked otherwise': [
    [plan, 'hälsocentralerna i *egen* regi', 'hälsocentralerna i egen regi'],
  ],
  'a decision that is taken': [[decision, 'status: proposed', 'status: decided']],
  'a decision that is taken, and another due date': [
    [decision, 'status: proposed', 'status: decided'],
    [decision, "date: '2030-10'", "date: '2030-12'"],
  ],
  'a decision of another day': [['data/decisions/nivaer-2028.yaml', 'date: 2028-03-27', 'date: 2028-03-28']],
  'a due date': [[decision, "date: '2030-10'", "date: '2030-11'"]],
  'one more due date': [[decision, 'about:\n', "  - date: '2031-01'\n    text: Allt är klart.\nabout:\n"]],
  'a decision of another day and another status': [
    [decision, 'status: proposed', 'status: decided'],
    [decision, "date: '2030-05'", "date: '2030-06'"],
  ],
  'due dates before and after': [
    [decision, 'about:\n', "  - date: '2031-01'\n    text: Allt är klart.\nabout:\n"],
    [
      decision,
      "due:\n  - date: '2030-10'\n    text: En första redovisning lämnas.\n",
      "due:\n  - date: '2030-09'\n    text: Arbetet börjar.\n  - date: '2030-10'\n    text: En första redovisning lämnas.\n",
    ],
  ],
  'a document with another id': [
    ['data/documents/protokoll.yaml', '', '=> data/documents/protokollet.yaml'],
    [plan, '[rapport, protokoll]', '[rapport, protokollet]'],
    ['data/municipalities/alvdal.yaml', 'document: protokoll,', 'document: protokollet,'],
    ['data/decisions/nivaer-2028.yaml', 'document: protokoll,', 'document: protokollet,'],
  ],
  'a value, and the name of its source': [
    [centre, 'value: 1036', 'value: 1037'],
    ['data/documents/rapport.yaml', 'short_title: Rapporten', 'short_title: Dalrapporten'],
  ],
  'a measure with another id': [
    ['data/measures.yaml', 'guests:\n', 'visitors:\n'],
    [centre, 'guests:\n', 'visitors:\n'],
    [centre, 'aasnas.guests', 'aasnas.visitors'],
    ['content/plans/2030-05/alvdal.mdx', 'aasnas.guests', 'aasnas.visitors'],
  ],
  'an error and an aspect under other keys': [
    ['data/documents/rapport.yaml', '  twice:', '  repeated-word:'],
    ['content/plans/2030-05/alvdal.mdx', 'rapport.twice', 'rapport.repeated-word'],
    [centre, '      premises:\n', '      cooperation:\n'],
    [
      'data/aspects.yaml',
      'premises:\n',
      'cooperation:\n  label: Samverkan\n  definition: Samverkan.\n\npremises:\n',
    ],
  ],
  'an error under another key, and edited': [
    ['data/documents/rapport.yaml', '  twice:', '  repeated-word:'],
    ['data/documents/rapport.yaml', 'why: Ordet står två gånger.', 'why: Ordet gäster upprepas.'],
    ['content/plans/2030-05/alvdal.mdx', 'rapport.twice', 'rapport.repeated-word'],
  ],
  'a gap of a source gone, and two others in its place': [
    [
      'data/documents/rapport.yaml',
      '  - page: 2\n    text: Rapporten säger inte hur medeltalet är räknat.',
      '  - page: 3\n    text: Rapporten har ingen underskrift.\n  - text: Rapporten nämner ingen författare.',
    ],
  ],
  'a sentence that is reworded, with a link that is new': [
    [centre, 'Nya grepp bedöms behövas. Inget', 'Nya [grepp](/uppfoljning/) behövs. Inget'],
  ],
  'a figure that is named in the note of another': [
    [centre, 'value: 250\n      qualifier: omkring', 'value: 250\n      qualifier: drygt'],
  ],
  'a stated count that does not agree': [
    [
      'data/municipalities/alvdal.yaml',
      '2030-04: { value: 5, source: { document: rapport, page: 3 } }\n\n',
      '2030-04: { value: 6, source: { document: rapport, page: 3 } }\n\n',
    ],
  ],
  'a word of an aspect': [['data/aspects.yaml', 'label: god', 'label: mycket god']],
  'a word of an aspect under another key, and edited': [
    ['data/aspects.yaml', 'good: { label: god,', 'sound: { label: mycket god,'],
    ['data/centres/zinkby.yaml', 'value: good', 'value: sound'],
  ],
  'a measure and a term under other keys, and edited': [
    ['data/measures.yaml', 'guests:\n  label: Gäster\n', 'visitors:\n  label: Besökare\n'],
    [centre, 'guests:\n', 'visitors:\n'],
    [centre, 'aasnas.guests', 'aasnas.visitors'],
    ['content/plans/2030-05/alvdal.mdx', 'aasnas.guests', 'aasnas.visitors'],
    ['data/terms.yaml', 'angslan:\n  label: Ängslan & oro\n', 'oro:\n  label: oro\n'],
    ['content/plans/2030-05/inledning.mdx', 'id="angslan"', 'id="oro"'],
  ],
  'an error in a source': [
    ['data/documents/rapport.yaml', 'page: 4\n    as_printed', 'page: 3\n    as_printed'],
  ],
  'one more error in a source': [
    [
      'data/documents/rapport.yaml',
      '    shown: Ordet står en gång på webbplatsen.\n',
      '    shown: Ordet står en gång på webbplatsen.\n  wrong:\n    page: 3\n    as_printed: fel ord\n' +
        '    should_be: rätt ord\n    why: Ordet är fel.\n    shown: Ordet visas inte.\n',
    ],
  ],
  'a term': [['data/terms.yaml', 'text: Motsatsen till trygghet.', 'text: Brist på trygghet.']],
  'white space, comments, quotes and the order of keys': [
    [
      centre,
      'name: Åsnäs hälsocentral\nshort_name: Åsnäs\n',
      "# Namnen\nshort_name: 'Åsnäs'\n\nname: Åsnäs   hälsocentral\n".replace('   ', ' '),
    ],
    [
      centre,
      '{ value: -3.5, source: { document: rapport, page: 4 } }',
      '{ source: { page: [4], document: "rapport" }, value: -3.50 }',
    ],
    ['content/plans/2030-05/inledning.mdx', 'I dalen finns', 'I   dalen\nfinns'],
  ],
  'words alone': [['content/plans/2030-05/inledning.mdx', 'Den minsta har', 'Den allra minsta har']],
};

export function applyEdits(files: readonly WorkspaceFile[], edits: readonly Edit[]): WorkspaceFile[] {
  return edits.reduce<WorkspaceFile[]>(
    (all, [path, from, to]) => {
      const file = all.find((one) => one.path === path);
      if (from !== '' && !file?.text.includes(from)) throw new Error(`"${from}" is not in ${path}`);
      const others = all.filter((one) => one !== file);
      if (from === '' && to === '') return others;
      if (to.startsWith('=> ') && file) return [...others, { ...file, path: to.slice(3) }];
      return [...others, { path, text: from === '' ? to : (file?.text ?? '').replace(from, to) }];
    },
    [...files],
  );
}
