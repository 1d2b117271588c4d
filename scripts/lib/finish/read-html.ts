import { Parser } from 'htmlparser2';

/** What listens while a page is read from its beginning to its end. */
export interface PageReader {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(): void;
}

/** Reads a built page once for all who listen; every element that is opened is closed, also those without an end tag. */
export function readHtml(html: string, readers: readonly PageReader[]): void {
  const parser = new Parser({
    onopentag(name, attributes) {
      for (const reader of readers) reader.open(name, attributes);
    },
    ontext(text) {
      for (const reader of readers) reader.text?.(text);
    },
    onclosetag() {
      for (const reader of readers) reader.close?.();
    },
  });
  parser.end(html);
}
