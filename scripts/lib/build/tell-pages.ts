/** What a build tells of a page that it has made: where it lies until the whole site is in its place. */
export interface ToldPage {
  /** The folder of the site that is being made. */
  folder: string;
  /** From there, e.g. "kommuner/index.html". */
  file: string;
  /** Where at its host the site is to lie: "/", or "/bilaga/". */
  base: string;
}

/** Hands files on as they come, and tells who started this process of each page among them, when that listens. */
export async function* tellPages(
  folder: string,
  base: string,
  files: AsyncIterable<string>,
): AsyncGenerator<string> {
  for await (const file of files) {
    const isPage = file.endsWith('.html');
    // Who does not wait any more is told nothing.
    if (isPage) process.send?.({ folder, file, base } satisfies ToldPage, undefined, {}, () => {});
    yield file;
  }
}
