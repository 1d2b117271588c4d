import { cp, rename } from 'node:fs/promises';

/** Renames, or copies where the two are on different disks. */
export async function moveFolder(from: string, to: string): Promise<void> {
  await rename(from, to).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EXDEV') throw error;
    return cp(from, to, { recursive: true });
  });
}
