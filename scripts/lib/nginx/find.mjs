import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * The nginx of this machine. Debian puts it where only the administrator's programs are.
 * @param {{ PATH?: string | undefined }} env
 * @param {(path: string) => boolean} exists
 * @returns {string | undefined}
 */
export function findNginx(env = process.env, exists = existsSync) {
  const folders = [...(env.PATH ?? '').split(delimiter).filter(Boolean), '/usr/sbin', '/usr/local/sbin'];
  return folders.map((folder) => join(folder, 'nginx')).find((path) => exists(path));
}
