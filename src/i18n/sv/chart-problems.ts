/** Charts that would mislead, as editors read why they are refused. */
export const chartProblems = {
  'expected.addresses': 'adresser till uppgifter, med mellanslag emellan',
  'expected.period-of-chart': 'en period, till exempel 2025 eller 2026-02',
  'chart/no-comparison.title': 'Ett diagram som saknar jämförelse',
  'chart/no-comparison.message': '<{name}> visar måttet som utgåvan jämför, men utgåvan jämför inget.',
  'chart/no-comparison.hint':
    'Ange reference för ett mått under measures i utgåvans fil i data/plans/, eller ta bort diagrammet.',
  'chart/unreadable.title': 'Ett diagram vars uppgifter inte går att läsa',
  'chart/unreadable.message': '<{name}> kan inte ritas: {reason}',
  'chart/unreadable.hint': 'Ange måttets period under measures i utgåvans fil i data/plans/.',
  'table/unreadable.title': 'En tabellkolumn vars uppgifter inte går att läsa',
  'table/unreadable.message': 'Kolumnen {measure} kan inte fyllas: {reason}',
  'table/unreadable.hint': 'Ange måttets period under measures i utgåvans fil i data/plans/.',
  'chart/no-values.title': 'Ett diagram utan värden',
  'chart/no-values.message': 'Ingen av hälsocentralerna har uppgift om {measure} för {period}.',
  'chart/no-values.hint':
    'Skriv en period som finns i data/centres/, eller ta bort period så gäller utgåvans.',
  'chart/repeated.title': 'Samma uppgift två gånger i ett diagram',
  'chart/repeated.message': '”{address}” står redan i diagrammet.',
  'chart/repeated.hint': 'Ta bort den ena.',
  'chart/mixed-units.title': 'Olika enheter i ett diagram',
  'chart/mixed-units.message':
    '”{first}” är i {a} och ”{address}” i {b}. På samma axel skulle de se ut att gå att jämföra.',
  'chart/mixed-units.hint': 'Gör ett diagram för varje enhet.',
  'chart/mixed-measures.title': 'Olika mått i ett diagram',
  'chart/mixed-measures.message':
    '”{first}” är {a} och ”{address}” är {b}. På samma axel skulle de se ut att vara samma sak.',
  'chart/mixed-measures.hint': 'Gör ett diagram för varje mått.',
  'chart/mixed-periods.title': 'Olika perioder i ett diagram',
  'chart/mixed-periods.message': '”{first}” avser {a} och ”{address}” {b}. Ett diagram visar en period.',
  'chart/mixed-periods.hint':
    'Ange samma period med @ efter adressen, eller gör ett diagram för varje period.',
  'chart/not-whole.title': 'Delar som inte är hela',
  'chart/not-whole.message':
    'Delarna är {computed}, men ”{whole}” är {stated}. De visas inte som delar av något som de inte utgör.',
  'chart/not-whole.hint': 'Ta med alla delarna i of, eller ta bort whole.',
} as const;
