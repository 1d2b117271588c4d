import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** What servers send compressed; fonts, pictures, archives and the search's own files are compact as they are. */
const PACKED = /\.(?:html|css|js|json|jsonld|csv|svg|xml|rdf|ics|txt|md)$/;

/** Below this a header of the answer outweighs what is saved. */
const LEAST_BYTES = 512;

/**
 * Level 5 of 11 takes a thirtieth of the time of the highest, and gives a tenth more bytes; what gzip gains above
 * its usual 6 is one in a hundred.
 */
const ways = {
  '.br': (bytes: Buffer) =>
    brotliCompressSync(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 5,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
  '.gz': (bytes: Buffer) => {
    const packed = gzipSync(bytes, { level: 6 });
    // The header names the system that it was made on; 255 is any.
    packed[9] = 255;
    return packed;
  },
};

/** A file as Brotli and as gzip, by its path with the ending; only what saves something. */
export function packFile(path: string, bytes: Buffer): [path: string, bytes: Buffer][] {
  if (!PACKED.test(path) || bytes.length < LEAST_BYTES) return [];
  return Object.entries(ways)
    .map(([ending, pack]): [string, Buffer] => [path + ending, pack(bytes)])
    .filter(([, packed]) => packed.length < bytes.length);
}
