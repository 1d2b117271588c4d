import { COLLECTIONS, SINGLES } from '../../../src/core/parse/workspace.ts';

const MODELINE = /^# yaml-language-server: \$schema=.*\n/;

/** The first line of a data file, for editors without settings: "# yaml-language-server: $schema=../../.vscode/…". */
export function modelineFor(path: string): string | undefined {
  const [root, folder = '', ...rest] = path.split('/');
  const name = rest.length === 0 ? folder.replace(/\.yaml$/, '') : folder;
  if (root !== 'data' || !(Object.hasOwn(SINGLES, name) || Object.hasOwn(COLLECTIONS, name)))
    return undefined;
  const up = '../'.repeat(path.split('/').length - 1);
  return `# yaml-language-server: $schema=${up}.vscode/schemas/${name}.json`;
}

/** A data file whose first line names its schema. */
export function withModeline(path: string, text: string): string {
  const modeline = modelineFor(path);
  return modeline === undefined ? text : `${modeline}\n${text.replace(MODELINE, '')}`;
}
