/** Words of the pages. */
export const site = {
  'site.skip': 'Hoppa till innehållet',
} as const;
