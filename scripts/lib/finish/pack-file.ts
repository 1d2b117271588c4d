import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** What servers send compressed; fonts, pictures, archives and the search's own files are compact as they are. */
const TEXT = /\.(?:html|css|js|json|jsonld|csv|svg|xml|rdf|ics|txt|md)$/;

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

/** Whether a file is text that servers send packed. */
export const isText = (path: string): boolean => TEXT.test(path);

/** A text as Brotli and as gzip, by the ending that each gets; only what saves something. */
export function packText(bytes: Buffer): [ending: string, bytes: Buffer][] {
  if (bytes.length < LEAST_BYTES) return [];
  return Object.entries(ways)
    .map(([ending, pack]): [string, Buffer] => [ending, pack(bytes)])
    .filter(([, packed]) => packed.length < bytes.length);
}
