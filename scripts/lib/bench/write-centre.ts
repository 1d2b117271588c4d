import { type MadeUpCentre, type MadeUpMunicipality, MEASURES } from './made-up-region.ts';

/** A centre's file, of about the same length as a real one. */
export function writeCentre(centre: MadeUpCentre, municipality: MadeUpMunicipality): string {
  const { id, name, isOwn, figures, staffing, isProposed } = centre;
  const source = (page: number) => `source: { document: ${municipality.document}, page: ${page} }`;
  const lines = [
    `name: ${name} hälsocentral`,
    `short_name: ${name}`,
    `operator: ${isOwn ? 'region' : 'other'}`,
    `municipality: { id: ${municipality.id}, ${source(1)} }`,
    '',
    'figures:',
  ];
  for (const [measure, periods] of Object.entries(MEASURES)) {
    lines.push(`  ${measure}:`);
    for (const [index, period] of periods.entries()) {
      const value = figures[measure as keyof typeof MEASURES][index];
      lines.push(`    ${period}:`);
      if (value === undefined)
        lines.push('      missing: not-stated', '      why: Rapporten anger ingen kostnad.');
      else lines.push(`      value: ${value}`, `      ${source(2)}`);
      if (measure === 'cost' && value !== undefined)
        lines.push(`      note: Rapporten delar kostnaden på <Value of="${id}.listed" as="unit" />.`);
    }
  }
  const proposal = [
    '    proposal:',
    '      kind: change',
    '      label: Nya arbetssätt',
    '      text: Nya arbetssätt bedöms behövas. Inget är beslutat.',
    `      ${source(3)}`,
  ];
  return [
    ...lines,
    '',
    'assessments:',
    '  2030-05:',
    `    summary: ${name} har <Value of="${id}.listed" as="unit" /> och lokaler som räcker.`,
    ...(isOwn && isProposed ? proposal : []),
    '    aspects:',
    '      staffing:',
    `        value: ${staffing}`,
    '        text: Bemanningen vilar på några få, och inhyrd personal används i *perioder*.',
    `        ${source(3)}`,
    '      premises:',
    `        text: Avståndet till ett äldreboende är <Value of="${id}.distance" as="unit" />.`,
    '        note: Källan säger inte hur avståndet är mätt.',
    `        ${source(3)}`,
    '',
  ].join('\n');
}
