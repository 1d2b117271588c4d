import type { Figure } from './figure.ts';
import type { Group } from './groups.ts';
import { isFault, type Lookup } from './lookup.ts';

/** The figure of an address that the program itself has put together; a fault is a programmer's bug. */
export function knownFigure(lookup: Lookup, address: string): Figure {
  const figure = lookup.find(address);
  if (isFault(figure)) throw new Error(`No figure at "${address}": ${figure.fault}`);
  return figure;
}

/** The group of an address that the program itself has put together. */
export function knownGroup(lookup: Lookup, address: string): Group {
  const group = lookup.findGroup(address);
  if (isFault(group)) throw new Error(`No group at "${address}": ${group.fault}`);
  return group;
}

/** The figure of an address, where there is one. */
export function findFigure(lookup: Lookup, address: string): Figure | undefined {
  const figure = lookup.find(address);
  return isFault(figure) ? undefined : figure;
}
