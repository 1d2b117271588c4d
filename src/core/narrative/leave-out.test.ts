import { expect, it } from 'vitest';
import { modelOf } from '../__tests__/sketch.ts';
import { leaveOut } from './leave-out.ts';

function kindsOf(section: string): string[] {
  const narrative = modelOf({ section, centres: { asen: { listed: 900 } } }).edition.sections[0]?.narrative;
  if (!narrative) throw new Error('no section');
  return leaveOut(narrative, ['CentreTable']).tree.children.map(({ type }) => type);
}
const table = '<CentreTable of="own-run" columns="listed" />';

it('leaves out a block and the heading that would stand over nothing', () => {
  expect(kindsOf(`Först.\n\n### Tabell\n\n${table}\n`)).toEqual(['yaml', 'paragraph']);
});

it('keeps a heading that has more below it', () => {
  expect(kindsOf(`### Tabell\n\n${table}\n\nSist.\n`)).toEqual(['yaml', 'heading', 'paragraph']);
});
