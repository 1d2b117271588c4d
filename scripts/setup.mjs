// Makes the project ready to run: packages, and with --tests what the tests need: a browser and nginx.
// Plain JavaScript on built-in modules, for it runs before anything is installed, on Node 20.19 or later.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBrowser } from './lib/browser/ensure.mjs';
import { ensureNginx } from './lib/nginx/ensure.mjs';
import { SetupError } from './lib/setup/error.mjs';
import { installPackages } from './lib/setup/install.mjs';
import { findMissing } from './lib/setup/installed.mjs';
import { withLock } from './lib/setup/lock.mjs';
import { checkNode } from './lib/setup/node-version.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Installs what the lock file asks for, when it is not there already. */
async function ensurePackages() {
  if ((await findMissing(root)).length === 0) return false;
  return withLock(join(root, '.cache', 'setup.lock'), async () => {
    // Another set-up may have done the work while this one waited.
    if ((await findMissing(root)).length === 0) return false;
    await installPackages(root);
    const missing = await findMissing(root);
    if (missing.length > 0) {
      throw new SetupError(`npm left these packages out: ${missing.join(', ')}`, 'Run the command again.');
    }
    return true;
  });
}

try {
  const installed = await ensurePackages();
  await checkNode(root, { thorough: installed });
  if (process.argv.includes('--tests')) {
    await ensureBrowser(root);
    await ensureNginx(root);
  }
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  console.error(`\nSet-up failed. ${error.message}\n${error.hint}\n`);
  process.exitCode = 1;
}
