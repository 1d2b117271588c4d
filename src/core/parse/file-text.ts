import type { FileFault } from './workspace-file.ts';

/** Larger files are slips: the largest of a real workspace is a hundredth of this. */
export const MAX_BYTES = 1_000_000;

/** What an editor never writes and cannot see: control signs, marks that turn the direction of text, zero width. */
const HIDDEN = /(?![\t\n]|\r\n)[\p{Cc}\u200b\u2028\u2029\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufffe\uffff]/u;

/** What git writes around the lines that two changes have in common; those between are no data or text yet. */
const CONFLICT = /^(?:<{7}|>{7}) /m;

export function tooLarge(size: number): FileFault {
  return { kind: 'too-large', parameters: { size: Math.round(size / 1000), limit: MAX_BYTES / 1000 } };
}

/** Bytes of a file → text; when they are no sound UTF-8 text, why. */
export function decodeFile(bytes: Uint8Array): { text: string; fault?: FileFault } {
  const wide = findWideEncoding(bytes);
  if (wide) return { text: '', fault: { kind: 'encoding', parameters: { encoding: wide } } };
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    const decoded = new TextDecoder('windows-1252').decode(bytes);
    return {
      text: decoded,
      fault: { kind: 'encoding', parameters: { encoding: 'Latin-1 (Windows-1252)' }, at: firstWide(decoded) },
    };
  }
  if (text.startsWith('\ufeff'))
    return { text: text.slice(1), fault: { kind: 'byte-order-mark', parameters: {} } };
  // Lines that end as no program has ended them for twenty years: all is one line to others.
  if (/\r(?!\n)/.test(text) && !text.includes('\n'))
    return { text: text.replaceAll('\r', '\n'), fault: { kind: 'line-ends', parameters: {} } };
  const conflict = text.search(CONFLICT);
  if (conflict >= 0) return { text, fault: { kind: 'conflict', parameters: {}, at: conflict } };
  const at = text.search(HIDDEN);
  if (at < 0) return { text };
  const code = (text.codePointAt(at) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return { text, fault: { kind: 'characters', parameters: { code: `U+${code}` }, at } };
}

/** UTF-16 has a mark at its start, or a zero in every other byte. */
function findWideEncoding(bytes: Uint8Array): string | undefined {
  const [first = 0, second = 0] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return 'UTF-16';
  const start = bytes.slice(0, 200);
  const zeros = start.filter((byte) => byte === 0).length;
  return bytes.length > 3 && zeros * 3 > start.length ? 'UTF-16' : undefined;
}

function firstWide(text: string): number {
  return Math.max(0, text.search(/[\u0080-\uffff]/));
}
