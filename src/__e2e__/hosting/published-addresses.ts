import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';

/** What is the same whatever site it is on: code, compressed copies, pictures, and a workbook's own parts. */
const OWN =
  /^_astro\/.*\.js$|^pagefind\/(?!fragment\/)|\.(?:br|gz|png|woff2)$|!(?:xl\/(?!sharedStrings)|docProps|_rels|\[)/;
/** An element's end, which may stand in a made-up name, and a key of JSON. */
const NO_ADDRESS = /(?:<|&lt;|&#x3C;|\\u003c)\/[a-z]+|"[^"\n]*":/g;
const STOP = String.raw`\s"'<>()\\,;\`\u2028`;

/**
 * Every path of a host that stands in any published file, packed or not, alone or in a whole address, with the files
 * that have it: links, cells, strings, lines of a calendar, running text. Keys of JSON are none.
 */
export async function listPublishedAddresses(site: string, host: string): Promise<Map<string, Set<string>>> {
  const whole = new RegExp(`https?://${host.replaceAll('.', '\\.')}(/[^${STOP}]*)?`, 'g');
  const fromRoot = new RegExp(`(?:^|["'>(=,;\\s])(/[\\w%][^${STOP}]*|/(?=["']))`, 'gm');
  const found = new Map<string, Set<string>>();
  for (const [file, text] of await readTexts(site)) {
    if (OWN.test(file)) continue;
    for (const pattern of [whole, fromRoot]) {
      for (const [, path = '/'] of text.replace(NO_ADDRESS, ' ').matchAll(pattern))
        found.set(path, (found.get(path) ?? new Set()).add(file));
    }
  }
  return found;
}

/** What each file says, those in archives and the search's own too: "a.zip!b.csv". Lines of a calendar are unfolded. */
async function readTexts(site: string): Promise<[file: string, text: string][]> {
  const entries = await readdir(site, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const read = files.map(async (path) => {
    const file = relative(site, path).replaceAll(sep, '/');
    return unpack(file, await readFile(path));
  });
  return (await Promise.all(read))
    .flat()
    .map(([file, bytes]) => [file, new TextDecoder().decode(bytes).replaceAll(/\r\n[ \t]/g, '')]);
}

function unpack(file: string, bytes: Uint8Array): [file: string, bytes: Uint8Array][] {
  if (/\.(?:zip|xlsx)$/.test(file))
    return Object.entries(unzipSync(bytes)).flatMap(([name, inner]) => unpack(`${file}!${name}`, inner));
  if (file.endsWith('.pf_fragment')) return [[file, gunzipSync(bytes)]];
  return [[file, bytes]];
}
