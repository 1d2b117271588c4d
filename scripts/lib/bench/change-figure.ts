import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface Change {
  /** Of the centre whose figure it is. */
  id: string;
  /** As the page writes it. */
  shown: string;
}

/** Writes another list size into the first centre's file, as an editor would: the benchmark's one-line change. */
export async function changeFigure(root: string, by = 1): Promise<Change> {
  const folder = join(root, 'data', 'centres');
  const [name = ''] = (await readdir(folder)).sort();
  const file = join(folder, name);
  let value = 0;
  const text = (await readFile(file, 'utf8')).replace(
    /(2030-04:\n +value: )(\d+)/,
    (_, before: string, was: string) => {
      value = Number(was) + by;
      return `${before}${value}`;
    },
  );
  await writeFile(file, text);
  return { id: name.replace(/\.yaml$/, ''), shown: new Intl.NumberFormat('sv-SE').format(value) };
}

/** Writes a further word into a paragraph of the first municipality's section. */
export async function changeParagraph(root: string, word: string): Promise<string> {
  const folder = join(root, 'content', 'plans', '2030-05');
  const [name = ''] = (await readdir(folder)).filter((file) => file.endsWith('-kommun.mdx')).sort();
  const file = join(folder, name);
  await writeFile(
    file,
    (await readFile(file, 'utf8')).replace(/Läget (?:\S+ )?följs upp/, `Läget ${word} följs upp`),
  );
  return name.replace(/\.mdx$/, '');
}
