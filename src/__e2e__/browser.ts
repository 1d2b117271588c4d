import { type Browser, chromium } from 'playwright-core';
import { findBrowser } from '../../scripts/lib/browser/find.mjs';

/** What makes Chromium quiet: no sandbox (containers have none) and no traffic of its own. */
const flags = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-gpu',
  '--disable-quic',
];

/** Starts the browser that the set-up found. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = await findBrowser();
  if (!executablePath) throw new Error('No browser here: run node scripts/setup.mjs --tests');
  return chromium.launch({ executablePath, args: flags });
}
