import { setFlagsFromString } from 'node:v8';

/**
 * Has garbage collected when it is half of what is in use. Left alone, Node lets it grow to several times that
 * on a machine with much memory; here pages are made and written one after the other, and most of each is garbage.
 */
export function keepHeapSmall(): void {
  setFlagsFromString('--heap-growing-percent=50');
}
