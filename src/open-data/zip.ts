import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { crc32, deflateRaw, deflateRawSync, inflateRaw, inflateRawSync, type ZlibOptions } from 'node:zlib';
import { Zip, type ZipInputFile } from 'fflate';

/** A file as it stands in an archive: text a tenth of its size. */
export interface PackedFile {
  size: number;
  crc: number;
  /** In hexadecimal. */
  sha256: string;
  data: Uint8Array<ArrayBuffer>;
}

const DEFLATE = 8;

const deflate = promisify<Uint8Array, ZlibOptions, Uint8Array<ArrayBuffer>>(deflateRaw);
const inflate = promisify<Uint8Array, ZlibOptions, Uint8Array<ArrayBuffer>>(inflateRaw);

/** To ask another thread for a smaller text takes more of this one's time than to pack it. */
const LEAST_FOR_THREAD = 200_000;

/**
 * What comes from another thread comes in chunks, each when this one has time for it: where pages are made, the
 * thousands that Node would make of a large text take minutes. Text is packed to less than this part of itself.
 */
const LIKELY_RATIO = 4;

/** At zlib's usual level: the highest takes four times as long for a thirtieth less. A large text in another thread. */
export async function deflateFile(bytes: Uint8Array): Promise<PackedFile> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const { length } = bytes;
  const packed =
    length < LEAST_FOR_THREAD
      ? deflateRawSync(bytes)
      : await deflate(bytes, { chunkSize: Math.ceil(length / LIKELY_RATIO) });
  // A copy: what zlib gives keeps all the space that it was given.
  return { size: length, crc: crc32(bytes), sha256, data: new Uint8Array(packed) };
}

export async function inflateFile({ size, data }: PackedFile): Promise<Uint8Array<ArrayBuffer>> {
  // With a byte to spare it is known to be at its end.
  return size < LEAST_FOR_THREAD ? inflateRawSync(data) : inflate(data, { chunkSize: size + 1 });
}

/**
 * A zip archive; the same files and the same day give the same bytes, whatever the clock and its time zone.
 * @param files by name, in the order that they get.
 */
export function zipFiles(files: ReadonlyMap<string, PackedFile>, day: string): Uint8Array<ArrayBuffer> {
  const [year = 1980, month = 1, date = 1] = day.split('-').map(Number);
  // A zip's times have no zone, so the local time is what is written.
  const mtime = new Date(year, month - 1, date, 12);
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  for (const [filename, { size, crc, data }] of files) {
    const entry: ZipInputFile = { filename, size, crc, compression: DEFLATE, mtime, os: 3 };
    zip.add(entry);
    entry.ondata?.(null, data, true);
  }
  zip.end();
  return Buffer.concat(chunks);
}
