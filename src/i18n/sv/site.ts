/** Words of the pages. */
export const site = {
  'site.skip': 'Hoppa till innehållet',
  'figure.mark': 'Källa till {measure}, {subject}',
  'figure.computed': 'Beräknat:',
  'figure.inferred': 'Slutsats:',
  'figure.source': 'Källa:',
} as const;
