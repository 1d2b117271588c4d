import { type MadeUpMunicipality, THRESHOLD } from './made-up-region.ts';

const PLAN_DOCUMENT = 'rapport-1';

/** The files that there is one of, whatever the size. */
export function writeRegionFiles(municipalities: readonly MadeUpMunicipality[]): Record<string, string> {
  const centres = municipalities.flatMap((municipality) => municipality.centres);
  const [first] = centres;
  const count = (measure: string, value: number) => `  ${measure}:
    2030-04: { value: ${value}, source: { document: ${PLAN_DOCUMENT}, page: 1 } }`;
  const sections = municipalities.map(({ id }) => `  - ${id}`).join('\n');
  return {
    'data/region.yaml': `name: Region Mätdal
area: dalen
language: sv
publisher: { name: Region Mätdal, organisation_number: 000000-0000 }
contact: { role: Planeringsenheten, email: plan@example.se }
licence: { name: CC BY 4.0, url: https://creativecommons.org/licenses/by/4.0/deed.sv }
current_plan: 2030-05
about: En påhittad region, gjord för att mäta.
figures:
${count('centres', centres.length)}
${count('own_centres', centres.filter(({ isOwn }) => isOwn).length)}
groups:
  own-run:
    figures:
      cost:
        2029:
          value: 11500
          source: { document: ${PLAN_DOCUMENT}, page: 2 }
          note: Rapporten säger inte hur medeltalet är räknat.
`,
    'data/plans/2030-05.yaml': `title: Plan för små hälsocentraler
edition: maj 2030
date: 2030-05-06
status: proposal
status_note: Förslag till nämnden.
case_number: MÄT/12/2030
threshold: { measure: listed, below: ${THRESHOLD}, source: { document: ${PLAN_DOCUMENT}, page: 1 } }
measures:
  listed: { period: 2030-04 }
  cost: { period: '2029', reference: own-run.cost }
  visits: { period: '2029' }
documents: [${PLAN_DOCUMENT}, arsrapport]
sections:
  - inledning
${sections}
front:
  title: Dalens <Value of="own-run.under_threshold.count" /> små hälsocentraler
  lead: >-
    Regionen driver <Value of="region.own_centres" /> av dalens <Value of="region.centres" /> hälsocentraler.
    Planen gäller dem som har färre än <Value of="plan.threshold" as="unit" />.
  figures:
    - { of: own-run.under_threshold.listed, label: listade på de små hälsocentralerna }
    - { of: own-run.cost, label: medeltal i egen regi 2029 }
    - { of: ${first?.id}.listed, label: listade på ${first?.name} }
`,
    'data/accessibility.yaml': `actor: Region Mätdal
service: webbplatsen om planen
status: full
status_note: Inga brister är kända.
faults: {}
evaluation: { how: Planeringsenheten har själv provat sidorna., date: 2030-06-01 }
updated: 2030-06-01
report: Skriv till planeringsenheten.
supervision: { name: Tillsynen, url: https://tillsyn.example.se/ }
`,
    'data/aspects.yaml': `staffing:
  label: Bemanning
  definition: Hur bemannad hälsocentralen är.
  values:
    good: { label: god, definition: Personalen räcker. }
    weak: { label: svag }
premises: { label: Lokaler, definition: Vad källan säger om lokalerna. }
`,
    'data/terms.yaml': `skor-bemanning:
  label: Skör bemanning
  text: Flera uppgifter vilar på en enda person.
  source: { document: ${PLAN_DOCUMENT}, page: 1 }
`,
    'data/measures.yaml': [
      measure('listed', 'Listade', ['listad', 'listade'], 'sum'),
      measure('cost', 'Kostnad per listad', ['kr', 'kr'], 'none'),
      measure('visits', 'Besök', ['besök', 'besök'], 'sum'),
      measure('distance', 'Avstånd till äldreboende', ['meter', 'meter'], 'none'),
      measure('centres', 'Hälsocentraler', ['hälsocentral', 'hälsocentraler'], 'sum', 'all.count'),
      measure(
        'own_centres',
        'Hälsocentraler i egen regi',
        ['hälsocentral', 'hälsocentraler'],
        'sum',
        'own.count',
      ),
    ].join('\n'),
    'content/pages/om.mdx': page('Om webbplatsen', 'Webbplatsen återger en plan för en påhittad region.'),
    'content/plans/2030-05/inledning.mdx': page(
      'Inledning',
      `I dalen finns <Value of="region.centres" /> hälsocentraler, och regionen driver
<Value of="region.own_centres" /> av dem. De små har tillsammans
<Value of="own-run.under_threshold.listed" as="unit" />.`,
    ),
  };
}

function measure(
  id: string,
  label: string,
  [one, other]: [string, string],
  total: string,
  computed?: string,
) {
  return `${id}:
  label: ${label}
  unit: { one: ${one}, other: ${other} }
  decimals: 0
  definition: ${label}, så som rapporterna räknar.
  better: neither
  total: ${total}
${computed ? `  computed_as: ${computed}\n` : ''}`;
}

function page(title: string, text: string): string {
  return `---\ntitle: ${title}\ndescription: ${title}.\n---\n\n${text}\n`;
}
