import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { promisify } from 'node:util';
import {
  crc32,
  createInflateRaw,
  deflateRaw,
  deflateRawSync,
  inflateRawSync,
  type ZlibOptions,
} from 'node:zlib';
import { Zip, type ZipInputFile } from 'fflate';
import type { FileContent } from '../core/open-data/data-file.ts';

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

/** A large file is read in pieces of so many bytes: few of them lie in memory, and few are waited for. */
const PIECE = 4_000_000;

/** Zlib takes no less. */
const LEAST_CHUNK = 64;

/** What was packed; a large file in pieces. */
export function inflateFile({ size, data }: PackedFile): FileContent {
  // With a byte to spare it is known to be at its end.
  if (size <= PIECE) return inflateRawSync(data, { chunkSize: Math.max(size + 1, LEAST_CHUNK) });
  const pieces = createInflateRaw({ chunkSize: PIECE });
  pieces.end(data);
  return streamPieces(pieces);
}

export function streamPieces(pieces: Readable): FileContent {
  return Readable.toWeb(pieces) as ReadableStream<Uint8Array<ArrayBuffer>>;
}

/**
 * The pieces of a zip archive; the same files and the same day give the same bytes, whatever the clock and its time zone.
 * @param files by name, in the order that they get.
 */
export function zipFiles(files: ReadonlyMap<string, PackedFile>, day: string): Uint8Array<ArrayBuffer>[] {
  const [year = 1980, month = 1, date = 1] = day.split('-').map(Number);
  // A zip's times have no zone, so the local time is what is written.
  const mtime = new Date(year, month - 1, date, 12);
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    pieces.push(piece as Uint8Array<ArrayBuffer>);
  });
  for (const [filename, { size, crc, data }] of files) {
    const entry: ZipInputFile = { filename, size, crc, compression: DEFLATE, mtime, os: 3 };
    zip.add(entry);
    entry.ondata?.(null, data, true);
  }
  zip.end();
  return pieces;
}
