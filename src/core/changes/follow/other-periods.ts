import type { Figure } from '../../figures/figure.ts';
import type { FactChange } from '../change.ts';
import type { FactIndex } from './fact-index.ts';

/** Of a figure that an address without a period leads to at one side alone: those of other periods that have come or gone. */
export function ofOtherPeriods(figure: Figure, index: FactIndex): string[] {
  const name = leavePeriod(figure.address);
  return index
    .allFacts()
    .filter((fact) => {
      if (fact.kind === 'changed') return false;
      return fact.address === undefined ? isOtherYear(figure, fact) : leavePeriod(fact.address) === name;
    })
    .map(({ id }) => id);
}

/** A year of compensation, or of an indicator, has figures of the same names as the other years. */
function isOtherYear({ address, subject }: Figure, { path, subject: { kind, id } }: FactChange): boolean {
  if (path !== '') return false;
  if (kind === 'compensation') return address.startsWith('compensation.');
  return kind === 'indicator' && subject.kind === kind && id.endsWith(`/${subject.id}`);
}

function leavePeriod(address: string): string {
  return address.replace(/@.*$/, '');
}
