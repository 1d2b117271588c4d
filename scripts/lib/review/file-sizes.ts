/** A link to a file with what stands before and after its size: "<a href="…" download>CSV</a> (", "12 kB", ")". */
const SIZED =
  /(<a\b[^<>]*\bhref="([^"]*)"[^<>]*\bdownload\b[^<>]*>(?:[^<]|<(?!\/a>))*<\/a> \()([^()<>]* ?(?:B|kB|MB))(?=\))/g;

/**
 * The earlier version of a page with the sizes of files as the later one has them: nobody has written them, and files
 * that differ are told as such.
 */
export function takeSizes(before: string, after: string): string {
  const sizes = new Map([...after.matchAll(SIZED)].map(([, , href = '', size = '']) => [href, size]));
  if (sizes.size === 0) return before;
  return before.replace(
    SIZED,
    (_, link: string, href: string, size: string) => link + (sizes.get(href) ?? size),
  );
}
