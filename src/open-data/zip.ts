import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';

export interface ZippedFile {
  name: string;
  bytes: Uint8Array;
}

/** A zip archive; the same files and the same day give the same bytes, whatever the clock and its time zone. */
export async function zipFiles(files: readonly ZippedFile[], day: string): Promise<Uint8Array> {
  const [year = 1980, month = 1, date = 1] = day.split('-').map(Number);
  // A zip's own times have no zone, so the local time is what is written.
  const mtime = new Date(year, month - 1, date, 12);
  const zip = new ZipFile();
  for (const { name, bytes } of files) {
    zip.addBuffer(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), name, {
      mtime,
      forceDosTimestamp: true,
    });
  }
  zip.end();
  return buffer(zip.outputStream);
}
