import { execFileSync } from 'node:child_process';

/** Which version of the workspace is built: REPORT_COMMIT, else what git says of the folder, else none. */
export function readCommit(folder: string, settings = process.env): string | undefined {
  if (settings.REPORT_COMMIT) return settings.REPORT_COMMIT;
  try {
    const words = ['-C', folder, 'describe', '--always', '--dirty', '--abbrev=40', '--exclude=*'];
    return (
      execFileSync('git', words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim() ||
      undefined
    );
  } catch {
    // No git here, or a folder that was unpacked from an archive.
    return undefined;
  }
}
