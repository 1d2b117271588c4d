import { createRandom, type Random } from '../mutate/random.ts';
import { idOfPlace, namePlace } from './place-names.ts';

/** What each centre has, and its periods: the last is the one that the edition reads. */
export const MEASURES = {
  listed: ['2028-04', '2029-04', '2030-04'],
  cost: ['2028', '2029'],
  visits: ['2028', '2029'],
  distance: ['2030-04'],
} as const;

export interface MadeUpCentre {
  id: string;
  name: string;
  isOwn: boolean;
  /** Values by measure, in the order of its periods; undefined where no source says. */
  figures: Record<keyof typeof MEASURES, (number | undefined)[]>;
  staffing: 'good' | 'weak';
  isProposed: boolean;
}

export interface MadeUpMunicipality {
  id: string;
  name: string;
  /** The document that tells of it. */
  document: string;
  centres: MadeUpCentre[];
}

/** About as many as in a real region. */
const CENTRES_A_MUNICIPALITY = 4;
const MUNICIPALITIES_A_DOCUMENT = 6;
export const THRESHOLD = 4000;

/** A region of a size; the same seed gives the same region. */
export function makeUpRegion(size: number, seed: number): MadeUpMunicipality[] {
  const random = createRandom(seed);
  const count = Math.ceil(size / CENTRES_A_MUNICIPALITY);
  return Array.from({ length: count }, (_, index) => {
    const name = namePlace(size + index);
    const first = index * CENTRES_A_MUNICIPALITY;
    const length = Math.min(CENTRES_A_MUNICIPALITY, size - first);
    return {
      id: `${idOfPlace(name)}-kommun`,
      name,
      document: `rapport-${Math.floor(index / MUNICIPALITIES_A_DOCUMENT) + 1}`,
      centres: Array.from({ length }, (_, place) => makeUpCentre(first + place, random)),
    };
  });
}

function makeUpCentre(number: number, random: Random): MadeUpCentre {
  const name = namePlace(number);
  const between = (low: number, high: number) => Math.round(low + random() * (high - low));
  const listed = between(700, 11_000);
  const cost = between(8000, 16_000);
  const visits = between(2000, 30_000);
  // One in six lacks a cost, as reports do.
  const isCostStated = number % 6 !== 5;
  return {
    id: idOfPlace(name),
    name,
    isOwn: number % 5 !== 4,
    figures: {
      listed: [listed + between(20, 200), listed + between(-90, 10), listed],
      cost: [between(8000, 12_000), isCostStated ? cost : undefined],
      visits: [visits, visits + between(-300, 300)],
      distance: [between(20, 90)],
    },
    staffing: random() < 0.5 ? 'good' : 'weak',
    isProposed: random() < 0.3,
  };
}
