// A thread of the build that parses files from the last one on, so that what comes to them from the first one on has
// half of the work.
import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { parseProseFields } from '../../../src/core/parse/prose-fields.ts';
import { parseWorkspace } from '../../../src/core/parse/workspace.ts';
import type { WorkspaceFile } from '../../../src/core/parse/workspace-file.ts';
import { keepParsed } from './keep-parsed.ts';
import type { AheadOrder } from './parse-ahead.ts';

const { kept } = workerData as AheadOrder;
const known = new Set<string>();
keepParsed(kept, (text) => known.add(text));
if (!parentPort) throw new Error('A thread of parse-ahead.ts');
const [files] = (await once(parentPort, 'message')) as [WorkspaceFile[]];
for (const file of files.reverse()) {
  const { workspace } = parseWorkspace([file]);
  // Here the other one has been, or an earlier build.
  if (known.has(file.text)) break;
  parseProseFields(workspace);
}
