import { linkSync, lstatSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Bytes: to compare a larger file takes more memory than is worth it. */
const LARGEST = 4_000_000;

/** Of what may be done with a file, what its folder tells of it: who may read and who may change it. */
const READ_AND_WRITE = 0o666;

/**
 * Gives a file of the last site one more name in the new one, where it is what would be written there. So it keeps its
 * time, by which servers, browsers and programs that copy sites tell what is new; and a disk makes names faster than
 * files, most of all soon after others were removed. Nobody writes into a file that a site has: the sites stay apart.
 * @param last the folder of the last site, or where it would be. @param next the new one's. @param path from there.
 * @returns false when the last site does not have it, or the disk has no such names.
 */
export function linkSame(last: string | undefined, next: string, path: string, content: Uint8Array): boolean {
  if (last === undefined || content.length > LARGEST) return false;
  const [before, now] = [join(last, path), join(next, path)];
  try {
    // Also where the last site has a file by the name of what is a folder now.
    if (lstatSync(before, { throwIfNoEntry: false })?.size !== content.length) return false;
    linkSync(before, now);
  } catch {
    return false;
  }
  // Looked at under its new name: another build may have put its site in place of the last one meanwhile.
  const isSame = isLikeNew(now) && readFileSync(now).equals(content);
  if (!isSame) rmSync(now);
  return isSame;
}

/** Whether a file is one, and may be read and changed by the same as one that were made there now. */
function isLikeNew(file: string): boolean {
  const [own, place] = [lstatSync(file), lstatSync(dirname(file))];
  return own.isFile() && ((own.mode ^ place.mode) & READ_AND_WRITE) === 0;
}
