import { execFileSync } from 'node:child_process';
import { cp, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../paths.ts';

export interface Repository {
  root: string;
  /** Runs git in it and gives what it prints. */
  git: (...words: string[]) => string;
}

/** A new repository with a made-up region in it, not yet committed; whoever asked for it removes it. */
export async function createRepository(name = 'norrdal'): Promise<Repository> {
  const root = await mkdtemp(join(tmpdir(), 'repository-'));
  const region = join(projectRoot, 'src/__tests__/cases', name);
  for (const folder of ['data', 'content'])
    await cp(join(region, folder), join(root, folder), { recursive: true });
  const author = ['-c', 'user.name=A', '-c', 'user.email=a@example.se', '-c', 'commit.gpgsign=false'];
  const git = (...words: string[]) =>
    execFileSync('git', [...author, ...words], { cwd: root, encoding: 'utf8' }).trim();
  git('init', '-q');
  return { root, git };
}
