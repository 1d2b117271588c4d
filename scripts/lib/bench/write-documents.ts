const INDICATORS = 12;

/** The reports that the figures are from, and a yearly report with its indicators. */
export function writeDocuments(ids: readonly string[]): Record<string, string> {
  const chapters = Array.from(
    { length: INDICATORS },
    (_, index) => `<Indicator id="matt-${index + 1}">

Läget är ungefär som året före, och skillnaderna mellan hälsocentralerna är stora.

</Indicator>
`,
  );
  return {
    ...Object.fromEntries(
      ids.map((id, index) => [`data/documents/${id}.yaml`, writeDocument(`Rapporten ${index + 1}`, '')]),
    ),
    'data/documents/arsrapport.yaml': writeDocument('Årsrapporten', 'sections: [kvalitet]\n'),
    'content/documents/arsrapport/kvalitet.mdx': `---\ntitle: Kvalitet\ndescription: Kvaliteten under året.\n---\n\n${chapters.join('\n')}`,
    ...Object.fromEntries(
      chapters.map((_, index) => [`data/indicators/2029/matt-${index + 1}.yaml`, writeIndicator(index)]),
    ),
  };
}

function writeDocument(title: string, more: string): string {
  return `title: '${title} om dalens hälsocentraler'
short_title: '${title}'
kind: report
status: report
issuer: Region Mätdal
date: 2030-05-06
case_numbers: [MÄT/12/2030]
pages: 12
summary: Läget på dalens hälsocentraler.
${more}`;
}

function writeIndicator(index: number): string {
  const at = (value: number) => `{ 2029: { value: ${value}, source: { document: arsrapport, page: 2 } } }`;
  return `number: 2.1.${index + 1}
title: Påhittat mått ${'abcdefghijklmnop'[index]}
chapter: kvalitet
definition: Andelen patienter som är nöjda.
better: higher
unit: { one: '%', other: '%' }
source: { document: arsrapport, page: 2 }
figures:
  outcome: ${at(60 + index)}
  national: ${at(64)}
  lowest: ${at(40)}
  highest: ${at(90)}
`;
}
