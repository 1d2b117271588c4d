import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { makeUpRegion } from './made-up-region.ts';
import { writeCentre } from './write-centre.ts';
import { writeDocuments } from './write-documents.ts';
import { writeDecision, writeMunicipality, writeSection } from './write-municipality.ts';
import { writeRegionFiles } from './write-region.ts';

const SEED = 1;

/** A valid workspace with a number of made-up centres, by path; the same each time. */
export function makeWorkspace(size: number, seed = SEED): Record<string, string> {
  const municipalities = makeUpRegion(size, seed);
  const files: Record<string, string> = {
    ...writeRegionFiles(municipalities),
    ...writeDocuments([...new Set(municipalities.map(({ document }) => document))]),
  };
  for (const [index, municipality] of municipalities.entries()) {
    files[`data/municipalities/${municipality.id}.yaml`] = writeMunicipality(municipality);
    files[`data/decisions/forslag-${municipality.id}.yaml`] = writeDecision(municipality);
    files[`content/plans/2030-05/${municipality.id}.mdx`] = writeSection(municipality, index);
    for (const centre of municipality.centres)
      files[`data/centres/${centre.id}.yaml`] = writeCentre(centre, municipality);
  }
  return files;
}

/** Puts the files into a folder. */
export async function writeWorkspace(folder: string, files: Record<string, string>): Promise<void> {
  const folders = new Set(Object.keys(files).map((path) => dirname(path)));
  for (const name of folders) await mkdir(join(folder, name), { recursive: true });
  for (const [path, text] of Object.entries(files)) await writeFile(join(folder, path), text);
}
