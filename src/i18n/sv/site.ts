/** Words of the pages. */
export const site = {
  'site.skip': 'Hoppa till innehållet',
  'figure.mark': 'Källa till {measure}, {subject}',
  'figure.computed': 'Beräknat:',
  'figure.inferred': 'Slutsats:',
  'figure.source': 'Källa:',
  'problem-page.title.one': 'Ett fel i data eller text',
  'problem-page.title.other': '{n} fel i data och text',
  'problem-page.lead': 'Webbplatsen visas igen av sig själv när felen är rättade och filerna sparade.',
  'problem-page.rest.one': 'Och ett fel till.',
  'problem-page.rest.other': 'Och {n} fel till.',
  'table.not-stated': 'anges inte',
  'table.note': 'Förbehåll {letter}',
  'chart.table': 'Visa som tabell',
  'proposal.kind.change': 'Förslag',
  'proposal.kind.inquiry': 'Utredning föreslås',
  'proposal.kind.none': 'Ingen åtgärd föreslås',
} as const;
