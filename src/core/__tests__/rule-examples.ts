import type { WorkspaceFile } from '../parse/workspace-file.ts';

/** A change of the region in src/__tests__/cases/norrdal that breaks one rule. */
export type RuleExample = Edit | { edits: Edit[] } | WorkspaceFile;

export type Edit = [path: string, from: string, to: string];

const centre = 'data/centres/aasnas.yaml';
const plan = 'data/plans/2030-05.yaml';
const report = 'data/documents/rapport.yaml';
const region = 'data/region.yaml';
const decision = 'data/decisions/nya-grepp-2030.yaml';
const next = 'content/plans/2030-05/nasta-steg.mdx';
const valley = 'content/plans/2030-05/alvdal.mdx';

/** Breaks in files, YAML and data. */
export const dataExamples: Record<string, RuleExample> = {
  'yaml/syntax': [report, 'short_title: Rapporten', 'short_title Rapporten'],
  'yaml/syntax.fix': [report, 'short_title: Rapporten', 'short_title: Rapporten: läget'],
  'yaml/syntax.sign': [centre, 'text: Lokalerna är stora.', 'text: [Lokalerna](/om/) är stora.'],
  'yaml/syntax.unclosed': [centre, 'operator: region', 'closed: { date: 2030-06-01\noperator: region'],
  'yaml/syntax.hard-space': [centre, 'operator: region', 'operator:\u00a0region'],
  'yaml/syntax.quote': [centre, 'name: Åsnäs hälsocentral', 'name: "Åsnäs hälsocentral'],
  'yaml/duplicate-key': [centre, 'short_name: Åsnäs\n', 'short_name: Åsnäs\nshort_name: Åsen\n'],
  'yaml/tab': [centre, '    2030-04: { value: -3.5', '\t2030-04: { value: -3.5'],
  'yaml/alias': [centre, 'text: Lokalerna är stora.', 'text: *stora*'],
  'yaml/anchor': [decision, 'title: Nya grepp i Åsnäs', 'title: &Nya grepp i Åsnäs'],
  'yaml/tag': [decision, 'title: Nya grepp i Åsnäs', 'title: !viktigt Nya grepp'],
  'yaml/directive': [decision, 'title: Nya grepp', '%YAML 1.1\n---\ntitle: Nya grepp'],
  'yaml/several-documents': [decision, 'kind: proposal', '---\nkind: proposal'],
  'yaml/too-deep': { path: centre, text: `name: ${'['.repeat(20_000)}` },
  'yaml/empty': { path: centre, text: '# Kommer senare.\n' },
  'yaml/forbidden-key': [centre, 'operator: region', '__proto__: {}\noperator: region'],
  'yaml/odd-number': [centre, 'value: 1036', 'value: 01036'],
  'yaml/odd-number.too-large': [centre, 'value: 1036', 'value: 12345678901234567890'],
  'yaml/comment-in-text': [centre, 'short_name: Åsnäs', 'short_name: Åsnäs #2 i dalen'],
  'yaml/marks': [centre, 'short_name: Åsnäs', 'short_name: ”Åsnäs”'],
  'moved/taken': [region, 'licence:', 'moved: { /om/: /kommuner/ }\nlicence:'],
  'moved/unknown': [region, 'licence:', 'moved:\n  /gamla/: /komuner/\nlicence:'],
  'file/missing': [region, '', ''],
  'file/unknown': { path: 'data/centres/notes.txt', text: 'Kom ihåg.' },
  'file/unknown.nearest': { path: 'data/center/bergby.yml', text: 'name: Bergby' },
  'file/bad-id': { path: 'data/centres/Åsnäs Nya.yaml', text: '' },
  'file/reserved-id': { path: 'data/centres/region.yaml', text: '' },
  'file/encoding': {
    path: centre,
    text: 'name: Ã\u0085snÃ¤s',
    fault: { kind: 'encoding', parameters: { encoding: 'UTF-16' } },
  },
  'file/byte-order-mark': {
    path: centre,
    text: 'name: Åsnäs',
    fault: { kind: 'byte-order-mark', parameters: {} },
  },
  'file/line-ends': {
    path: centre,
    text: 'name: Åsnäs\n',
    fault: { kind: 'line-ends', parameters: {} },
  },
  'file/characters': {
    path: centre,
    text: 'name: Ås\u200bnäs',
    fault: { kind: 'characters', parameters: { code: 'U+200B' }, at: 8 },
  },
  'file/conflict': {
    path: centre,
    text: 'name: Åsnäs\n<<<<<<< HEAD\noperator: region\n=======\noperator: other\n>>>>>>> gren\n',
    fault: { kind: 'conflict', parameters: {}, at: 12 },
  },
  'file/too-large': {
    path: centre,
    text: '',
    fault: { kind: 'too-large', parameters: { size: 4812, limit: 1000 } },
  },
  'file/link': { path: centre, text: '', fault: { kind: 'link', parameters: { target: '/etc/passwd' } } },
  'file/unreadable': {
    path: centre,
    text: '',
    fault: { kind: 'unreadable', parameters: { code: 'EACCES' } },
  },
  'schema/no-keys': { path: centre, text: 'Åsnäs hälsocentral\n' },
  'schema/missing-key': [centre, 'short_name: Åsnäs\n', ''],
  'schema/missing-key.branch': [
    plan,
    'case_number:',
    'publication: { withdrawn: { date: 2030-07-01 } }\ncase_number:',
  ],
  'schema/unknown-key': [centre, 'operator: region', 'operator: region\nöppettider: vardagar'],
  'schema/unknown-key.fix': [centre, 'short_name: Åsnäs', 'shortname: Åsnäs'],
  'schema/not-together': [
    centre,
    'value: 1036',
    'value: 1036\n      missing: not-stated\n      why: Oklart.',
  ],
  'schema/missing-key.inline': [
    centre,
    '{ id: alvdal, source: { document: rapport, page: 3 } }',
    '{ id: alvdal, source: { document: rapport } }',
  ],
  'schema/wrong-type.fix-several': [
    centre,
    '{ id: alvdal, source: { document: rapport, page: 3 }',
    '{ id: alvdal, source: { document: rapport, page: 3-4 }',
  ],
  'schema/wrong-type': [centre, 'aliases: [Åsnes]', 'aliases: { annat: Åsnes }'],
  'schema/wrong-type.fix': [centre, 'value: 1036', 'value: 1 036 st'],
  'schema/wrong-type.missing': [centre, 'value: 1036', 'value: uppgift saknas'],
  'schema/not-in-vocabulary': [centre, 'operator: region', 'operator: kommunen'],
  'schema/not-in-vocabulary.branch': [plan, 'case_number:', 'publication: utkast\ncase_number:'],
  'schema/not-in-vocabulary.fix': [centre, 'operator: region', 'operator: regionn'],
  'schema/out-of-range': [centre, 'document: rapport, page: [3, 4]', 'document: rapport, page: 0'],
  'schema/bad-key': [region, 'licence:', 'moved:\n  /plan/#gammal: /om/\nlicence:'],
  'schema/bad-key.fix': [region, 'licence:', 'moved:\n  kommuner/Gamla: /kommuner/\nlicence:'],
  'schema/markup': [centre, 'short_name: Åsnäs', 'short_name: <Term id="lista">Åsnäs</Term>'],
  'schema/bad-format': [report, 'date: 2030-05-06', 'date: i våras'],
  'schema/bad-format.fix': [report, 'date: 2030-05-06', 'date: 6 maj 2030'],
  'reference/unknown': [centre, 'id: alvdal', 'id: storstaden'],
  'reference/unknown.fix': [centre, 'id: alvdal', 'id: alvdall'],
  'prose/unknown-address.front': [plan, 'of: aasnas.cost', 'of: aasnas.kost'],
  'reference/page': [centre, 'page: [3, 4]', 'page: [3, 14]'],
  'reference/page.quotation': [
    'content/plans/2030-05/inledning.mdx',
    '<Quoted from="rapport" page="1">nära vård',
    '<Quoted from="rapport" page="11">nära vård',
  ],
  'reference/gone': [next, 'Läs mer', `${'<Term id="omsorg">Omsorg</Term>,\n'.repeat(6)}läs mer`],
  'reference/gone.centre': [
    next,
    'Läs mer',
    `${'<Centre id="qvarn">\n\nOrd.\n\n</Centre>\n\n'.repeat(3)}Läs mer`,
  ],
  'reference/twice': [plan, '[rapport, protokoll]', '[rapport, protokoll, rapport]'],
  'reference/renamed': ['data/measures.yaml', 'guests:', 'guest:'],
  'figure/no-source': [
    centre,
    '2030-04: { value: -3.5, source: { document: rapport, page: 4 } }',
    '2030-04: { value: -3.5 }',
  ],
  'figure/other-year': {
    path: 'data/compensation/2030.yaml',
    text:
      'title: Ersättning\ndocument: rapport\nsummary: Ett förslag.\nproviders: {}\nfigures:\n' +
      '  cost:\n    2029: { value: 100, source: { document: rapport, page: 1 } }\n',
  },
  'figure/no-note': [
    report,
    'why: Ordet står två gånger.',
    'why: Ordet står två gånger.\n    figures: [aasnas.growth]',
  ],
  'figure/implausible': [centre, 'value: 1036', 'value: -1036'],
  'figure/outlier': [centre, 'value: 1036', 'value: 1036000'],
  'figure/decimals': [centre, 'value: 1036', 'value: 1.036'],
  'figure/after-document': [centre, '  guests:\n    2030-04:', '  guests:\n    2030-09:'],
  'figure/unused-waiver': [centre, 'value: 10680', 'value: 10680\n      plausible: Många gäster.'],
  'figure/corrected-same': [
    centre,
    'value: 10680',
    "value: 10680\n      corrected: { from: 10680, date: '2030-06-01', why: Ett skrivfel. }",
  ],
  'statement/empty': [
    centre,
    'text: Lokalerna är stora.\n        source',
    'note: Källan är otydlig.\n        source',
  ],
  'statement/no-source': [
    centre,
    'text: Lokalerna är stora.\n        source: { document: rapport, page: 3 }',
    'text: Lokalerna är stora.',
  ],
  'decision/after-document': [decision, "date: '2030-05'", "date: '2031-05'"],
  'decision/due-before': [decision, "date: '2030-10'", "date: '2029-10'"],
  'decision/not-decided': [decision, 'kind: proposal', 'kind: decision'],
  'name/taken': [centre, 'short_name: Åsnäs', 'short_name: Tomtebo'],
  'document/page-lines': [report, 'pages: 4', 'pages: 4\npage_lines: [1, 40, 80]'],
  'arithmetic/count': [region, '{ value: 8,', '{ value: 9,'],
  'arithmetic/total': [
    region,
    '      cost:\n',
    '      listed:\n        2030-04: { value: 4711, source: { document: rapport, page: 1 } }\n      cost:\n',
  ],
  'arithmetic/mean': {
    edits: [
      ...['emile', 'tomtebo'].map(
        (id): Edit => [
          `data/centres/${id}.yaml`,
          'figures:\n',
          'figures:\n  growth:\n    2030-04: { value: 2, source: { document: rapport, page: 4 } }\n',
        ],
      ),
      [
        region,
        'groups:\n',
        'groups:\n  other-run:\n    figures:\n      growth:\n        2030-04: { value: 49, source: { document: rapport, page: 1 } }\n',
      ],
    ],
  },
  'arithmetic/equation': [report, 'pages: 4', "pages: 4\nequations: [{ page: 1, text: '8 + 3 = 10' }]"],
  'arithmetic/unreadable': [
    report,
    'pages: 4',
    'pages: 4\nequations: [{ page: 1, text: åtta och två är tio }]',
  ],
  'arithmetic/settled': [
    report,
    'why: Ordet står två gånger.',
    'why: Antalet.\n    figures: [alvdal.stated.centres]\n    computed: alvdal.all.count',
  ],
  'arithmetic/equation-settled': [
    report,
    'why: Ordet står två gånger.',
    "why: Summan.\n    equation: '8 + 2 = 10'",
  ],
  'people/identity-number': [next, 'Detta händer sedan', 'Patienten 19121212-1212 kallas'],
  'people/e-mail': [next, 'Detta händer sedan', 'Skriv till anna.andersson@example.org'],
  'people/phone': [next, 'Detta händer sedan', 'Ring 070-174 06 35'],
  'people/name': [next, 'Detta händer sedan', 'Handläggare är Anna Andersson'],
};

/** Breaks in texts. */
export const narrativeExamples: Record<string, RuleExample> = {
  'narrative/syntax': [valley, '</Note>', ''],
  'narrative/syntax.fix': [next, 'Detta händer sedan', 'De som har <4 av dem'],
  'narrative/too-deep': [next, '- Nämnden', `${'- '.repeat(60)}Nämnden`],
  'narrative/no-head': [next, '---\ntitle: Nästa steg\n---\n', ''],
  'narrative/empty': { path: next, text: '---\ntitle: Nästa steg\n---\n' },
  'narrative/code': [next, 'Detta händer sedan', "import fs from 'node:fs'"],
  'narrative/code.image': [next, 'Läs mer i', '![](/bild.png) Läs mer i'],
  'narrative/code.reference': [next, '(/uppfoljning/).', '[1].\n\n[1]: /uppfoljning/'],
  'narrative/code.table': [next, 'Läs mer i', '| Ort | Läge |\n|:---|---|\n| Åsnäs | Dalen |\n\nLäs mer i'],
  'narrative/not-inline': [
    decision,
    'text: Direktören föreslår nya grepp i Åsnäs, som',
    'text: |\n  1. Direktören föreslår nya grepp i Åsnäs, som',
  ],
  'narrative/unknown-component': [valley, '<CostChart of="alvdal.own" />', '<Karta of="alvdal.own" />'],
  'narrative/unknown-component.fix': [valley, '<CostChart', '<CostChar'],
  'narrative/unknown-attribute': [valley, '<CostChart of', '<CostChart onclick="x" of'],
  'narrative/unknown-attribute.fix': [valley, ' columns=', ' colums='],
  'narrative/attribute-twice': [valley, '<CostChart of', '<CostChart of="alvdal.all" of'],
  'narrative/missing-attribute': [valley, '<CostChart of="alvdal.own" />', '<CostChart />'],
  'narrative/bad-attribute': [
    valley,
    '<Value of="aasnas.listed" as="unit" />',
    '<Value of="aasnas.listed" as="comparison" />',
  ],
  'narrative/bad-attribute.fix': [valley, 'as="comparison"', 'as="comparsion"'],
  'narrative/misplaced': [
    valley,
    '<CostChart of="alvdal.own" />',
    'Diagrammet: <CostChart of="alvdal.own" />',
  ],
  'narrative/misplaced.blocks': [valley, '<CostChart of="alvdal.own" />', '<Note>En anmärkning.</Note>'],
  'narrative/empty-component': [next, 'Nämnden möts', 'Nämnden <Plain why="ett namn"></Plain> möts'],
  'narrative/unsafe-link': [next, '(/uppfoljning/)', '(javascript:alert)'],
  'narrative/link-text': [next, '[uppföljningen]', '[här]'],
  'narrative/heading': [next, 'Detta händer sedan:', '##### Detta händer sedan'],
  'narrative/heading.fix': [next, 'Detta händer sedan:', '## Detta händer sedan'],
  'narrative/empty-heading': [next, 'Detta händer sedan:', '###'],
  'narrative/page-taken': {
    path: 'content/pages/sok.mdx',
    text: '---\ntitle: Sök\ndescription: Att söka.\n---\n\nSå söker du.\n',
  },
  'narrative/unknown-section': {
    path: 'content/plans/2030-05/framtiden.mdx',
    text: '---\ntitle: Framtiden\n---\n\nTexten.\n',
  },
  'link/unknown': [next, '(/uppfoljning/)', '(/kalender/)'],
  'link/unknown.fix': [next, '(/uppfoljning/)', '(/uppfoljningen/)'],
  'prose/loose-number': [next, 'Nämnden möts', 'De tolv i nämnden möts'],
  'prose/number-in-heading': [next, 'title: Nästa steg', 'title: De tre nästa stegen'],
  'prose/unknown-address': [valley, 'aasnas.guests', 'storstaden.guests'],
  'prose/unknown-address.fix': [valley, 'aasnas.guests', 'aasnas.gusts'],
  'prose/no-value': [valley, '<Value of="aasnas.guests"', '<Value of="citat.guests"'],
  'prose/quoted-differs': [
    next,
    'Nämnden möts',
    'Källan har <Quoted from="rapport" of="aasnas.listed">1 063 listade</Quoted>. Nämnden möts',
  ],
  'prose/long-quote': [
    next,
    'Nämnden möts',
    '<Quoted from="rapport">Nämnden har också i år möten som alla når</Quoted>. Nämnden möts',
  ],
  'prose/unused-waiver': [next, 'Nämnden möts', '<Plain why="ett namn">Nämnden</Plain> möts'],
  'prose/unused-phrase': [region, 'text: nivå 2', 'text: nivå 4'],
};
