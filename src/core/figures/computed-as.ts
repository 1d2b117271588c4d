/** What a stated count of the region or a municipality is computed as: "alvdal.stated" and "own.count" → "alvdal.own.count". */
export function addressComputed(owner: string, computedAs: string): string {
  const [subject] = owner.split('.');
  return subject === 'region' ? computedAs.replace(/^(own|other)\./, '$1-run.') : `${subject}.${computedAs}`;
}
