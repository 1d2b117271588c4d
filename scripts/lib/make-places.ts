import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

/** Makes the folder that a file is to lie in, once: to ask for it again takes as long as to write a small file. */
export function createPlaces(): (file: string) => void {
  const made = new Set<string>();
  return (file) => {
    const folder = dirname(file);
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
  };
}
