import { statfsSync } from 'node:fs';

const FULL = ['ENOSPC', 'EDQUOT'];
const FORBIDDEN = ['EACCES', 'EPERM', 'EROFS'];
/** What a folder answers that is a disk of its own, as a container's volume is, when it is to be put aside. */
const HELD = ['EBUSY', 'EXDEV'];
const NO_FOLDER = ['ENOTDIR', 'EEXIST'];

/**
 * Why a disk did not take what a build writes, and what to do; undefined for every other error.
 * @param places folders that the build writes into, on one disk or more.
 */
export function describeDiskFault(error: unknown, places: readonly string[]): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code, path } = readCode(error);
  const where = path ?? 'en fil';
  if (FULL.includes(code))
    return `Disken är full${describeFullest(places)}. Frigör plats och bygg igen, eller bygg till en annan disk med REPORT_OUT.`;
  if (FORBIDDEN.includes(code))
    return `Bygget får inte skriva eller läsa ${where} (${code}). Ändra rättigheterna, eller bygg till en annan mapp med REPORT_OUT.`;
  if (NO_FOLDER.includes(code))
    return `Här behövs en mapp, men där ligger en fil: ${where}. Flytta filen, eller bygg till en annan mapp med REPORT_OUT.`;
  if (HELD.includes(code))
    return `${where} går inte att byta ut (${code}): mappen är en egen disk, eller används av ett annat program. Bygg till en mapp i den med REPORT_OUT.`;
  return describeDiskFault(error.cause, places);
}

/** Node says it with a code and a path, the bundler in words only: "EACCES: permission denied, mkdir '/dist'". */
function readCode({ code = '', message, path, syscall }: NodeJS.ErrnoException): {
  code: string;
  path?: string;
} {
  const said = /no space left/i.test(message) ? 'ENOSPC' : (/\bE[A-Z]{4,}(?=: )/.exec(message)?.[0] ?? '');
  const where = path ?? / '([^']+)'$/.exec(message)?.[1];
  // So Node says it when neither a folder nor the one above it can be made.
  const isForbidden = code === 'ENOENT' && syscall === 'mkdir';
  const told = isForbidden ? 'EROFS' : /^E[A-Z]+$/.test(code) ? code : said;
  return { code: told, ...(where === undefined ? {} : { path: where }) };
}

/** Which of the folders has the least space left, where that can be told. */
function describeFullest(places: readonly string[]): string {
  const [fullest] = places
    .flatMap((folder) => {
      try {
        const { bavail, bsize } = statfsSync(folder);
        return [{ folder, free: bavail * bsize }];
      } catch {
        return [];
      }
    })
    .sort((a, b) => a.free - b.free);
  return fullest ? ` där ${fullest.folder} ligger` : '';
}
