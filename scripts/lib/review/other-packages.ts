import type { Texts } from '../../../src/i18n/texts.ts';

/** More than these nobody reads. */
const MOST = 6;

/** What package-lock.json says of each package by where it lies, "node_modules/diff"; "" is the project itself. */
type Lock = { packages?: Record<string, { version?: string }> };

/** Says which packages one package-lock.json asks for otherwise than another: "diff 8.0.1 (här 8.0.2)". */
export function describeOtherPackages(there: string, here: string, { t }: Texts): string {
  const [theirs, ours] = [there, here].map(readVersions) as [Map<string, string>, Map<string, string>];
  const others = [...new Set([...theirs.keys(), ...ours.keys()])]
    .filter((place) => theirs.get(place) !== ours.get(place))
    .sort()
    .map((place) => {
      const name = place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
      const [wanted, found] = [theirs.get(place), ours.get(place)];
      if (wanted === undefined) return t('review.packages.unwanted', { name });
      return t(found === undefined ? 'review.packages.missing' : 'review.packages.other', {
        name,
        wanted,
        found: found ?? '',
      });
    });
  if (others.length === 0) return t('review.pages.packages');
  const rest = others.length - MOST;
  const more = rest > 0 ? [t('review.packages.more', { count: rest })] : [];
  return t('review.pages.packages-named', { packages: [...others.slice(0, MOST), ...more].join(', ') });
}

function readVersions(lock: string): Map<string, string> {
  try {
    const { packages = {} } = JSON.parse(lock) as Lock;
    return new Map(
      Object.entries(packages).flatMap(([place, { version = '' }]) =>
        place === '' ? [] : [[place, version]],
      ),
    );
  } catch {
    return new Map();
  }
}
