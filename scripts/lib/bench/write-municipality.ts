import type { MadeUpCentre, MadeUpMunicipality } from './made-up-region.ts';

/** A municipality's file: what is stated of it, and what is proposed for it. */
export function writeMunicipality({ name, centres, document }: MadeUpMunicipality): string {
  const own = centres.filter(({ isOwn }) => isOwn);
  return `name: ${name} kommun
short_name: ${name}

figures:
  centres:
    2030-04: { value: ${centres.length}, source: { document: ${document}, page: 1 } }
  own_centres:
    2030-04: { value: ${own.length}, source: { document: ${document}, page: 1 } }

proposals:
  2030-05:
    kind: ${own.some(({ isProposed }) => isProposed) ? 'change' : 'none'}
    label: Så vill planen göra
    text: Läget bedöms kräva nya arbetssätt på några års sikt. Inget är beslutat.
    source: { document: ${document}, page: 3 }
`;
}

/** The plan's section on a municipality; one in five has a chart. */
export function writeSection(municipality: MadeUpMunicipality, index: number): string {
  const { id, name, centres } = municipality;
  return `---
title: ${name} kommun
description: Läget vid hälsocentralerna i kommunen.
municipality: ${id}
---

I ${name} kommun finns <Value of="${id}.stated.centres" as="words" /> hälsocentraler. Av dem drivs
<Value of="${id}.own.count" as="words" /> av regionen, och de har <Value of="${id}.own.listed" as="unit" />
(<Value of="${id}.own.listed" as="period" />). Gränsen är <Value of="plan.threshold" as="unit" />.

<CentreTable of="${id}.all" columns="listed cost staffing" />
${index % 5 === 0 ? `\n<CostChart of="${id}.own" />\n` : ''}
${centres.map(writeStory).join('\n')}
### Bedömning och förslag

Läget följs upp (<Decision id="forslag-${id}" />). Mer står i [uppföljningen](/uppfoljning/).

<Proposal municipality="${id}" />
`;
}

function writeStory({ id, name }: MadeUpCentre): string {
  return `<Centre id="${id}">

${name} har <Value of="${id}.listed" as="unit" />, och antalet har ändrats med
<Value of="${id}.listed.change_from.2028-04" as="unit" /> sedan april 2028. Besöken var
<Value of="${id}.visits" as="unit" />. <Term id="skor-bemanning">Skör bemanning</Term> betyder att flera
uppgifter vilar på en enda person.

**Lokaler.** Lokalerna är stora och används lite. De ligger <Value of="${id}.distance" as="unit" /> från ett av
kommunens äldreboenden. **Framåt.** Ingen ljusning syns för rekryteringen i närområdet.

</Centre>
`;
}

/** What is proposed for the municipality's first centre, and when it is to be told. */
export function writeDecision({ id, name, centres, document }: MadeUpMunicipality): string {
  return `title: Nya arbetssätt i ${name}
kind: proposal
status: proposed
body: Direktören
date: '2030-05'
source: { document: ${document}, page: 3 }
text: Direktören föreslår nya arbetssätt vid <Value of="${centres[0]?.id}.listed" as="number" /> listade.
due:
  - date: '2030-10'
    text: En första redovisning lämnas.
    source: { document: ${document}, page: 3 }
about:
  centres: [${centres[0]?.id}]
  municipalities: [${id}]
`;
}
