import { lstat, mkdir, mkdtemp, readdir, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadWorkspace } from './load.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'workspace-'));
  await mkdir(join(root, 'data', 'centres'), { recursive: true });
  await mkdir(join(root, 'content'));
});
afterEach(() => rm(root, { recursive: true }));

const write = (path: string, content: string | Uint8Array) => writeFile(join(root, path), content);
const faults = async () => (await loadWorkspace(root)).map(({ path, fault }) => [path, fault?.kind]);

test('files come in the order of their paths, hidden ones and other folders are left out', async () => {
  await write('data/region.yaml', 'name: Östra');
  await write('content/om.mdx', 'text');
  await write('data/centres/b.yaml', 'b: 1');
  await write('data/.DS_Store', 'x');
  await write('notes.txt', 'x');
  expect(await loadWorkspace(root)).toEqual([
    { path: 'content/om.mdx', text: 'text' },
    { path: 'data/centres/b.yaml', text: 'b: 1' },
    { path: 'data/region.yaml', text: 'name: Östra' },
  ]);
});

test('a folder that is missing has no files', async () => {
  await rm(join(root, 'content'), { recursive: true });
  expect(await loadWorkspace(root)).toEqual([]);
});

test('what is not UTF-8 text comes with its fault', async () => {
  await write('data/a.yaml', Buffer.from('name: Åre', 'latin1'));
  await write('data/b.yaml', Buffer.from('\ufeffname: Åre', 'utf16le'));
  await write('data/c.yaml', '\ufeffname: Åre');
  await write('data/d.yaml', Buffer.from('name: Åre', 'utf16le'));
  await write('data/e.yaml', 'name: A\u0000re');
  await write('data/f.yaml', 'name: A\u202ere');
  await write('data/g.yaml', 'a: 1\r\nb: 2\r\n');
  await write('data/h.yaml', `a: ${'x'.repeat(1_000_001)}`);
  await write('data/i.yaml', 'a: 1\n<<<<<<< HEAD\nb: 2\n=======\nb: 3\n>>>>>>> other\n');
  await write('data/j.yaml', 'a: 1\r\n>>>>>>> other\r\n');
  await write('data/k.yaml', 'a: >-\n  <<<<<<< HEAD\nb: "======="\n');
  await write('data/l.yaml', 'a: 1\rb: 2\r');
  await write('data/m.yaml', 'a: 1\rb: 2\n');
  expect(await faults()).toEqual([
    ['data/a.yaml', 'encoding'],
    ['data/b.yaml', 'encoding'],
    ['data/c.yaml', 'byte-order-mark'],
    ['data/d.yaml', 'encoding'],
    ['data/e.yaml', 'characters'],
    ['data/f.yaml', 'characters'],
    ['data/g.yaml', undefined],
    ['data/h.yaml', 'too-large'],
    ['data/i.yaml', 'conflict'],
    ['data/j.yaml', 'conflict'],
    ['data/k.yaml', undefined],
    ['data/l.yaml', 'line-ends'],
    ['data/m.yaml', 'characters'],
  ]);
});

test('a link may lead to a file of the workspace and nowhere else', async () => {
  await write('secret.txt', 'secret');
  await write('data/a.yaml', 'a: 1');
  await symlink(join(root, 'secret.txt'), join(root, 'data', 'b.yaml'));
  await symlink('/etc/hostname', join(root, 'data', 'c.yaml'));
  await symlink(join(root, 'data', 'a.yaml'), join(root, 'data', 'd.yaml'));
  await symlink(join(root, 'nowhere'), join(root, 'data', 'e.yaml'));
  await symlink(tmpdir(), join(root, 'data', 'f'));
  const files = await loadWorkspace(root);
  expect(files.map(({ path, fault }) => [path, fault?.kind])).toEqual([
    ['data/a.yaml', undefined],
    ['data/b.yaml', 'link'],
    ['data/c.yaml', 'link'],
    ['data/d.yaml', undefined],
    ['data/e.yaml', 'unreadable'],
    ['data/f', 'link'],
  ]);
  expect(files.map(({ text }) => text).join('')).not.toContain('secret');
});

test('of many files only some are open at once: a system allows so many', async () => {
  const paths = Array.from({ length: 1000 }, (_, index) => `data/centres/c${1000 + index}.yaml`);
  for (const path of paths) await write(path, 'a: 1');
  let open = 0;
  let most = 0;
  const read = async (file: string) => {
    most = Math.max(most, ++open);
    const bytes = await readFile(file);
    open--;
    return bytes;
  };
  const files = await loadWorkspace(root, [], {
    lstat,
    readdir,
    readFile: read as typeof readFile,
    realpath,
  });
  expect(files.map(({ path }) => path)).toEqual(paths);
  expect(most).toBeLessThan(200);
});
