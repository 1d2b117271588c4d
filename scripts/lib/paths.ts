import { readlinkSync, realpathSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** The folder that holds src/ and scripts/. */
export const projectRoot = join(import.meta.dirname, '..', '..');

/** Astro's own command line asks for this; our scripts call Astro themselves. */
process.env.ASTRO_TELEMETRY_DISABLED = '1';

/** The workspace: the folder that holds data/ and content/. */
export function findReportRoot(env = process.env): string {
  return resolve(env.REPORT_ROOT || projectRoot);
}

/** Where the finished site goes. */
export function findReportOut(env = process.env): string {
  return followLink(resolve(env.REPORT_OUT || join(projectRoot, 'dist')));
}

/** The site that a new one has most in common with: the one that it takes the place of, unless told. */
export function findLastSite(env = process.env): string {
  return env.REPORT_LAST ? resolve(env.REPORT_LAST) : findReportOut(env);
}

/** Where the preview of a change goes: never where the site lies that is to be published. */
export function findPreviewOut(env = process.env): string {
  return followLink(resolve(env.REPORT_OUT || join(projectRoot, 'dist.preview')));
}

/** Where a folder lies that is a link: a new site takes the place of what the link leads to, never of the link. */
function followLink(folder: string): string {
  let target: string;
  try {
    target = readlinkSync(folder);
  } catch {
    return folder;
  }
  try {
    return realpathSync(folder);
  } catch {
    // Nothing is there yet.
    return resolve(dirname(folder), target);
  }
}
