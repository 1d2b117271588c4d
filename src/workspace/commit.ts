import { execFileSync } from 'node:child_process';

/**
 * Which version of the workspace is built: REPORT_COMMIT, else what git says of the folder, else none. It ends in
 * "-dirty" where a file that git keeps is not as it was committed, or the workspace has one that git does not know.
 */
export function readCommit(folder: string, settings = process.env): string | undefined {
  if (settings.REPORT_COMMIT) return settings.REPORT_COMMIT;
  const commit = askGit(folder, 'describe', '--always', '--dirty', '--abbrev=40', '--exclude=*');
  if (commit === undefined || commit.endsWith('-dirty')) return commit;
  const unknown = askGit(folder, 'ls-files', '--others', '--exclude-standard', '--', 'data', 'content');
  return unknown === undefined ? commit : `${commit}-dirty`;
}

/** When that version was committed, in seconds since 1970 as SOURCE_DATE_EPOCH has it. */
export function readCommitTime(folder: string): string | undefined {
  return askGit(folder, 'log', '-1', '--format=%ct');
}

function askGit(folder: string, ...words: string[]): string | undefined {
  try {
    const answer = execFileSync('git', ['-C', folder, ...words], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return answer.trim() || undefined;
  } catch {
    // No git here, or a folder that was unpacked from an archive.
    return undefined;
  }
}
