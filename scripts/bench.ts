// Measures build, check, review and the developer's server on made-up regions beside a lower limit: npm run bench --
// --sizes 28,1000,10000. With --published as if the site had an address; --json FILE for machines.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stopChildren, untilAsked } from './lib/bench/children.ts';
import { formatHead, formatRow, type Row } from './lib/bench/format-rows.ts';
import { makeWorkspace, writeWorkspace } from './lib/bench/make-workspace.ts';
import { measureSize } from './lib/bench/measure-size.ts';
import { parseOptions } from './lib/bench/options.ts';
import { runMain } from './lib/fault.ts';

await runMain(async () => {
  const { sizes, json, published } = parseOptions(process.argv.slice(2));
  const folder = await mkdtemp(join(tmpdir(), 'bilaga-bench-'));
  const rows: Row[] = [];
  const add = (row: Row) => {
    rows.push(row);
    console.log(formatRow(row, rows));
  };
  const measure = async () => {
    for (const size of sizes) {
      const home = join(folder, String(size));
      await writeWorkspace(join(home, 'region'), makeWorkspace(size));
      // Nothing is removed before all is measured: some disks take ten times as long to make a file for minutes after.
      for await (const row of measureSize(home, published)) add({ size, ...row });
    }
    if (json) await writeFile(json, `${JSON.stringify(rows, undefined, 2)}\n`);
  };
  console.log(formatHead());
  const code = await Promise.race([measure(), untilAsked()]).finally(async () => {
    await stopChildren();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  });
  // What was being measured may wait for a server that is gone.
  if (code !== undefined) process.exit(code);
});
