import type { Page } from 'playwright-core';

export interface PrintedPage {
  /** Words in the order that they were written. */
  text: string;
  /** Lines from the top down: where the baseline is as a part of the page's height, 0 at the top. */
  lines: { text: string; at: number; size: number }[];
  /** Fonts of this page, with whether the file holds them. */
  fonts: { name: string; isEmbedded: boolean }[];
}

export interface Printed {
  pages: PrintedPage[];
  /** Bookmarks with those below them. */
  outline: Bookmark[];
  title: string;
  language: string | null;
  /** Roles of the tags of all pages: "H1", "Table", "P" … */
  roles: Set<string>;
}

export interface Bookmark {
  title: string;
  items: Bookmark[];
}

interface Tag {
  role?: string;
  children?: object[];
}

/** Prints the page as the browser does and reads the PDF back. */
export async function print(page: Page): Promise<Printed> {
  const bytes = await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true });
  const { getDocument, OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: true, verbosity: 0 });
  const document = await task.promise;
  const { info } = await document.getMetadata();
  const roles = new Set<string>();
  const pages: PrintedPage[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const sheet = await document.getPage(number);
    const height = sheet.view[3] ?? 1;
    const { items } = await sheet.getTextContent();
    const words = items.flatMap((item) => ('str' in item ? [item] : []));
    const operators = await sheet.getOperatorList();
    const names = operators.fnArray.flatMap((code, index) =>
      code === OPS.setFont ? [String(operators.argsArray[index]?.[0])] : [],
    );
    const fonts = [...new Set(names)].map(
      (name) => sheet.commonObjs.get(name) as { name: string; missingFile?: boolean },
    );
    collectRoles(await sheet.getStructTree(), roles);
    pages.push({
      text: words.map(({ str, hasEOL }) => `${str}${hasEOL ? '\n' : ''}`).join(''),
      lines: toLines(words, height),
      fonts: fonts.map(({ name, missingFile }) => ({ name, isEmbedded: missingFile !== true })),
    });
  }
  const printed: Printed = {
    pages,
    outline: (await document.getOutline()) ?? [],
    title: (info as { Title?: string }).Title ?? '',
    language: (info as { Language?: string | null }).Language ?? null,
    roles,
  };
  await task.destroy();
  return printed;
}

function toLines(
  words: readonly { str: string; transform: number[] }[],
  height: number,
): PrintedPage['lines'] {
  const lines = new Map<number, { text: string; at: number; size: number }>();
  for (const { str, transform } of words) {
    if (str.trim() === '') continue;
    const y = Math.round(transform[5] ?? 0);
    const size = Math.abs(transform[3] ?? 0);
    const line = lines.get(y);
    if (line) lines.set(y, { ...line, text: `${line.text}${str}`, size: Math.max(line.size, size) });
    else lines.set(y, { text: str, at: 1 - y / height, size });
  }
  return [...lines.values()].sort((a, b) => a.at - b.at);
}

function collectRoles(tag: Tag | null, roles: Set<string>): void {
  if (!tag) return;
  if (tag.role) roles.add(tag.role);
  for (const child of tag.children ?? []) collectRoles(child as Tag, roles);
}
