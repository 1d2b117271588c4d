import { type AsyncZippable, zipSync } from 'fflate';

export interface ZippedFile {
  name: string;
  bytes: Uint8Array;
}

/** A zip archive; the same files and the same day give the same bytes, whatever the clock and its time zone. */
export function zipFiles(files: readonly ZippedFile[], day: string): Uint8Array {
  const [year = 1980, month = 1, date = 1] = day.split('-').map(Number);
  // A zip's times have no zone, so the local time is what is written.
  const mtime = new Date(year, month - 1, date, 12);
  const entries: AsyncZippable = {};
  for (const { name, bytes } of files) entries[name] = [bytes, { mtime, level: 9 }];
  return zipSync(entries as Parameters<typeof zipSync>[0], { mtime, os: 3 });
}
