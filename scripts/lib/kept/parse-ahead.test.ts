import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ParsedKind } from '../../../src/core/parse/parse-memory.ts';
import type { WorkspaceFile } from '../../../src/core/parse/workspace-file.ts';
import { keep, keyOf, prepareStore, recall } from './keep.ts';
import { type AheadOrder, withParsingAhead } from './parse-ahead.ts';

let root: string;
let kept: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'ahead-'));
  kept = join(root, 'kept.sqlite');
  prepareStore(kept, 3);
});
afterEach(() => rm(root, { recursive: true, force: true }));

const files = {
  'content/plans/p/a.mdx': '---\ntitle: A\n---\n\nOm *a*.\n',
  'data/decisions/b.yaml': 'title: B\n',
  'data/decisions/c.yaml': 'title: C\nbody: [\n',
  'data/terms.yaml': 'ord:\n  label: ord\n  text: Ett *ord*.\n',
};
const workspace = Object.entries(files).map(([path, text]): WorkspaceFile => ({ path, text }));
const known = (kind: ParsedKind, text: string) => recall(kept, keyOf(kind, text));
const prose = () => known('markdown', 'Ett *ord*.');
const narrative = () => known('markdown', files['content/plans/p/a.mdx']);

async function parseBackwards() {
  const workerData: AheadOrder = { kept };
  const thread = new Worker(new URL('./parse-backwards.ts', import.meta.url), { workerData });
  thread.postMessage(workspace);
  await once(thread, 'exit');
}

test('all files are parsed, and the texts in them; one with a fault is left to who tells it', async () => {
  await parseBackwards();
  expect(known('yaml', files['data/terms.yaml'])).toMatchObject({ data: { ord: { label: 'ord' } } });
  expect(prose()).toMatchObject({ tree: { type: 'root' } });
  expect(narrative()).toMatchObject({ tree: { type: 'root' } });
  expect(known('yaml', files['data/decisions/c.yaml'])).toBeUndefined();
});

test('what comes before a file that is known is left to who parsed that', async () => {
  keep(kept, keyOf('yaml', files['data/decisions/b.yaml']), { data: {}, faults: [], traps: [] });
  await parseBackwards();
  expect(prose()).toBeDefined();
  expect(narrative()).toBeUndefined();
});

test('files are parsed while the work is done, whose result is given', async () => {
  const result = await withParsingAhead(kept, (parse) => {
    parse(workspace);
    return vi.waitFor(() => {
      expect(narrative()).toBeDefined();
      return 'done';
    }, 20_000);
  });
  expect(result).toBe('done');
});

test('the work is done also where nothing is kept or can be; what it throws is thrown', async () => {
  for (const file of [undefined, join(root, 'none', 'kept.sqlite')]) {
    const work = async (parse: (files: readonly WorkspaceFile[]) => void) => {
      parse(workspace);
      return 'done';
    };
    expect(await withParsingAhead(file, work)).toBe('done');
  }
  const fail = () => Promise.reject(new Error('a fault'));
  await expect(withParsingAhead(kept, fail)).rejects.toThrow('a fault');
});
