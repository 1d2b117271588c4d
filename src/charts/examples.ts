import type { Bar, BarChart, Gap, Tone } from '../core/charts/chart.ts';

const tones: Tone[] = ['own', 'proposed', 'other'];

/** "1040" → "1 040" with a no-break space, decimal comma and a true minus. */
const format = (value: number, unit = ''): string => {
  const [whole = '', decimals] = String(Math.abs(value)).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '\u00a0');
  return `${value < 0 ? '\u2212' : ''}${grouped}${decimals ? `,${decimals}` : ''}${unit && `\u00a0${unit}`}`;
};

const bar = (label: string, value: number, tone: Tone = 'own', unit = ''): Bar => ({
  address: `subject.measure@${label}`,
  label,
  value,
  text: format(value, unit),
  tone,
});

const gap = (label: string): Gap => ({ address: `subject.measure@${label}`, label, text: 'uppgift saknas' });

const chart = (
  id: string,
  title: string,
  bars: Bar[],
  { missing = [], ...rest }: Partial<Omit<BarChart, 'kind' | 'missing'>> & { missing?: string[] } = {},
): BarChart => ({
  kind: 'bars',
  id,
  title,
  question: `${title}?`,
  description: `${title}: ${bars.length} staplar.`,
  axis: title,
  bars,
  referenceLines: [],
  missing: missing.map(gap),
  missingCount: `${missing.length} till`,
  empty: 'uppgift saknas',
  legend: [],
  ...rest,
});

const names = [
  'Almby',
  'Björkvattnet',
  'Dalsta',
  'Ekbacken norra',
  'Fjällviken',
  'Granåsen',
  'Hammarnäset',
  'Klövsta',
  'Lillsjön',
  'Myrheden',
  'Nybyn',
  'Oxviken',
  'Sundet',
  'Stormyr',
];

const many = (count: number, largest: number): Bar[] =>
  Array.from({ length: count }, (_, index) => {
    const name = names[index % names.length] ?? '';
    const round = Math.floor(index / names.length);
    const value = Math.round(900 + ((largest - 900) * index ** 1.6) / Math.max(1, count - 1) ** 1.6);
    return bar(round === 0 ? name : `${name} ${round + 1}`, value, index % 4 === 1 ? 'proposed' : 'own');
  });

const legend: BarChart['legend'] = [
  { tone: 'own', label: 'i egen regi' },
  { tone: 'proposed', label: 'planen föreslår något nytt' },
];

const threshold = { value: 4000, label: '4\u00a0000 listade' };

/** Ordinary and awkward charts of a region that does not exist, for tests and for looking at. */
export const examples = {
  three: chart(
    'three',
    'Kostnad per listad 2025',
    [
      bar('Dalsta', 15820, 'proposed', 'kr'),
      bar('Almby', 10610, 'proposed', 'kr'),
      bar('Björkvattnet', 9530, 'own', 'kr'),
    ],
    { referenceLines: [{ value: 9400, label: 'medel i egen regi 9\u00a0400\u00a0kr' }], legend },
  ),
  twelve: chart(
    'twelve',
    'Listade, februari 2026',
    [1020, 1075, 1250, 1300, 1515, 1740, 2460, 3540, 3585, 3615, 3755, 3870].map((value, index) =>
      bar(names[index] ?? '', value, [0, 1, 9].includes(index) ? 'proposed' : 'own'),
    ),
    { referenceLines: [threshold], legend },
  ),
  twentyEight: chart(
    'twenty-eight',
    'Listade per hälsocentral',
    many(28, 12345).map((each, index) => (index % 5 === 4 ? { ...each, tone: 'other' as const } : each)),
    { referenceLines: [threshold], legend: [...legend, { tone: 'other', label: 'i annan regi' }] },
  ),
  sixty: chart('sixty', 'Listade per hälsocentral', many(60, 9800), { referenceLines: [threshold], legend }),
  one: chart('one', 'Listade', [bar('Almby', 1040)]),
  none: chart('none', 'Listade', []),
  onlyMissing: chart('only-missing', 'Hyrtimmar', [], { missing: ['Almby', 'Björkvattnet'] }),
  manyMissing: chart('many-missing', 'Hyrtimmar', [bar('Almby', 1040)], {
    missing: Array.from({ length: 16 }, (_, index) => `Ort ${index + 1}`),
  }),
  missing: chart('missing', 'Kostnad per listad 2025', [bar('Almby', 15820, 'own', 'kr')], {
    missing: ['Björkvattnet', 'Dalsta', 'Hälsorum Norrviken och Söderbygdens gemensamma hälsocentral'],
    referenceLines: [{ value: 400, label: 'lägsta 400\u00a0kr' }],
  }),
  equal: chart(
    'equal',
    'Lika stora',
    ['Almby', 'Dalsta', 'Sundet'].map((name) => bar(name, 2000)),
  ),
  zero: chart('zero', 'Med noll', [bar('Almby', 0), bar('Dalsta', 12), bar('Sundet', 0, 'proposed')], {
    legend,
  }),
  allZero: chart('all-zero', 'Bara noll', [bar('Almby', 0), bar('Dalsta', 0)]),
  huge: chart('huge', 'Ersättning', [
    bar('Almby', 1_000_000_000, 'own', 'kr'),
    bar('Dalsta', 999_999_999, 'other', 'kr'),
    bar('Sundet', 1, 'proposed', 'kr'),
  ]),
  decimals: chart('decimals', 'Andel', [bar('Almby', 0.3, 'own', '%'), bar('Dalsta', 0.25, 'other', '%')]),
  negative: chart(
    'negative',
    'Skillnad mot medelvärdet',
    [bar('Almby', -1230, 'own', 'kr'), bar('Dalsta', 0, 'own', 'kr'), bar('Sundet', 6480, 'proposed', 'kr')],
    { referenceLines: [{ value: -1300, label: 'gräns' }], missing: ['Oxviken'] },
  ),
  allNegative: chart('all-negative', 'Underskott', [bar('Almby', -1230, 'other'), bar('Dalsta', -300)], {
    missing: ['Oxviken'],
  }),
  atTheLine: chart(
    'at-the-line',
    'Kring gränsen',
    [3000, 3400, 3700, 3900, 3990, 3999, 4000, 4001, 4010, 4100].map((value, index) =>
      bar(names[index] ?? '', value, tones[index % 3]),
    ),
    { referenceLines: [threshold] },
  ),
  twoLines: chart(
    'two-lines',
    'Två linjer tätt',
    [9000, 9300, 9530, 10610, 15820].map((value, index) => bar(names[index] ?? '', value, 'own', 'kr')),
    {
      referenceLines: [
        { value: 9400, label: 'medel i egen regi 9\u00a0400\u00a0kr' },
        { value: 9700, label: 'medel i riket 9\u00a0700\u00a0kr' },
      ],
    },
  ),
  fourLines: chart('four-lines', 'Fyra linjer', [bar('Almby', 70), bar('Dalsta', 52), bar('Sundet', 49)], {
    referenceLines: [
      { value: 50, label: 'riket, medelvärde 50' },
      { value: 50, label: 'målvärde för året 50' },
      { value: 55, label: 'medel i egen regi 55' },
      { value: 98, label: 'högsta i landet 98' },
    ],
  }),
  longNames: chart(
    'long-names',
    'Långa namn',
    [
      bar('Hälsorum Norrviken och Söderbygdens gemensamma hälsocentral', 3870),
      bar('Ed', 3755, 'proposed'),
      bar('Västra Stormyrbygdens hälsocentral, filial Klövsta', 1200, 'other'),
      bar('Länshälsocentralsverksamhetsutvecklingsenheten', 900),
    ],
    { referenceLines: [threshold] },
  ),
  hostile: chart(
    'hostile',
    'Titel med <script>alert("1")</script> & “citat”',
    [
      { ...bar('<script>alert(1)</script>', 12), text: '12 & <13' },
      { ...bar('Öby\u00a0& \'Bro\' "x" ]]>', 7), text: '7\u00a0“st”' },
      bar('Glad 😀👩🏽‍⚕️ ort', 5, 'other'),
      bar('', 3),
      bar('Ľubľana Šibeník \u0007', 2, 'proposed'),
    ],
    { description: 'Beskrivning <b>&</b> "så"', missing: ['<img src=x onerror=alert(1)>'] },
  ),
} satisfies Record<string, BarChart>;
