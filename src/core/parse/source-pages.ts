/** A source document's text, page by page: at form feeds, or at the lines where pages start (from 1), or all one page. */
export function splitPages(text: string, pageLines: readonly number[] | undefined): string[] {
  const pages = text.replace(/\f$/, '').split('\f');
  if (pages.length > 1 || !pageLines) return pages;
  const lines = text.split('\n');
  return pageLines.map((start, index) =>
    lines
      .slice(start - 1, pageLines[index + 1] === undefined ? undefined : (pageLines[index + 1] ?? 0) - 1)
      .join('\n'),
  );
}
