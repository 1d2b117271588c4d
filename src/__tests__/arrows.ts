import { posix } from 'node:path';
import { type Import, readImports } from './read-imports.ts';

/** Path from the project's root → text, e.g. { "src/core/figure.ts": "import …" }. */
export type Files = Record<string, string>;

/** Which rooms a room may take from, besides itself and i18n. */
const arrows: Record<string, string[]> = {
  pages: ['layouts', 'components', 'site', 'workspace', 'charts', 'open-data', 'core', 'client', 'styles'],
  layouts: ['components', 'site', 'workspace', 'charts', 'core', 'client', 'styles'],
  components: ['site', 'workspace', 'charts', 'open-data', 'core', 'client', 'styles'],
  site: ['workspace', 'open-data', 'core'],
  workspace: ['core'],
  charts: ['core'],
  'open-data': ['core'],
  client: ['core'],
  core: [],
  i18n: [],
  scripts: ['charts', 'workspace', 'core'],
};

/** What core may take from outside; of the tree formats only the types, which are gone when it runs. */
const corePackages = [
  'zod',
  'yaml',
  'unified',
  'remark-parse',
  'remark-mdx',
  'remark-frontmatter',
  'mdast-util-to-hast',
  'hast-util-to-html',
];
const coreTypes = /^(mdast|hast|unist|vfile|vfile-message|mdast-util-[\w-]+)$/;

/** Every breach of the house's plan, as sentences. */
export function checkArrows(files: Files, dependencies: string[]): string[] {
  const faults: string[] = [];
  const graph = new Map<string, string[]>();
  for (const [path, text] of Object.entries(files)) {
    const { imports, impure } = readImports(path, text);
    const targets: string[] = [];
    faults.push(...checkName(path));
    for (const it of imports) {
      const target = resolve(path, it.specifier);
      if (target === undefined) faults.push(...checkPackage(path, it, dependencies));
      else if (/\.(ts|mjs|astro)$/.test(target) && !(target in files))
        faults.push(`${path}: there is no ${target}`);
      else {
        targets.push(target);
        faults.push(...checkDirection(path, target, it));
      }
    }
    graph.set(path, targets);
    if (findRoom(path) === 'core' && !isTest(path)) {
      faults.push(...impure.map((what) => `${path}: core is pure and may not use ${what}`));
    }
  }
  return [...faults, ...findCycles(graph).map((cycle) => `These import each other: ${cycle.join(' → ')}`)];
}

function checkName(path: string): string[] {
  if (/(^|\/)utils?\//.test(path))
    return [`${path}: no drawer called utils: name the folder by what is in it`];
  if (/(^|\/)index\.(ts|mjs|js)$/.test(path)) return [`${path}: no barrel: import from the file itself`];
  return [];
}

function checkDirection(path: string, target: string, { specifier }: Import): string[] {
  const from = findRoom(path);
  const to = findRoom(target);
  if (isTest(path)) return [];
  if (isTest(target)) return [`${path}: ${specifier} is a test's and not for the site`];
  if (from === to || to === 'i18n') return [];
  if (to === undefined || arrows[from ?? '']?.includes(to)) return [];
  return [`${path}: ${from} may not import from ${to} (${specifier})`];
}

function checkPackage(path: string, { specifier, typeOnly }: Import, dependencies: string[]): string[] {
  const room = findRoom(path);
  if (isTest(path)) return [];
  if (/^(astro|virtual):/.test(specifier)) {
    // Of the scripts one is bundled with the pages; in another Node would not find it.
    const isBundled = room === 'site' || room === 'scripts';
    return isBundled ? [] : [`${path}: ${specifier} is only for src/site`];
  }
  if (specifier.startsWith('node:')) {
    const rooms = specifier.startsWith('node:fs')
      ? ['workspace', 'charts', 'scripts']
      : ['workspace', 'charts', 'open-data', 'scripts', 'site'];
    return rooms.includes(room ?? '') ? [] : [`${path}: ${room} may not use ${specifier}`];
  }
  const name = specifier.match(/^(@[^/]+\/)?[^/]+/)?.[0] ?? specifier;
  if (room === 'i18n') return [`${path}: i18n imports nothing (${specifier})`];
  if (room === 'core' && !corePackages.includes(name) && !(typeOnly && coreTypes.test(name))) {
    return [`${path}: core may not import ${specifier}`];
  }
  // The benchmark compares the build with what the drawing alone costs.
  const isBench = path.startsWith('scripts/lib/bench/');
  if (name === 'chart.js' && room !== 'charts' && room !== 'client' && !isBench) {
    return [`${path}: Chart.js is only for src/charts and src/client`];
  }
  if (typeOnly || dependencies.includes(name)) return [];
  return [`${path}: package.json does not list ${name}`];
}

/** The file that a relative import names; undefined for a package. */
function resolve(path: string, specifier: string): string | undefined {
  if (!specifier.startsWith('.')) return undefined;
  return posix.join(posix.dirname(path), specifier.replace(/\?.*$/, ''));
}

/** e.g. "src/core/schema/figure.ts" → "core"; src/content.config.ts is Astro's door and belongs to site. */
function findRoom(path: string): string | undefined {
  if (path.startsWith('scripts/')) return 'scripts';
  const room = path.match(/^src\/([^/]+)\//)?.[1];
  return room ?? (path.startsWith('src/') ? 'site' : undefined);
}

function isTest(path: string): boolean {
  return /\.test\.ts$|\/__tests__\/|\/__e2e__\//.test(path);
}

function findCycles(graph: Map<string, string[]>): string[][] {
  const cycles: string[][] = [];
  const done = new Set<string>();
  const visit = (path: string, trail: string[]): void => {
    const at = trail.indexOf(path);
    if (at >= 0) cycles.push([...trail.slice(at), path]);
    if (at >= 0 || done.has(path)) return;
    for (const target of graph.get(path) ?? []) visit(target, [...trail, path]);
    done.add(path);
  };
  for (const path of graph.keys()) visit(path, []);
  return cycles;
}
