/** The names by which programs show a font: family, unique id, full name, PostScript name, and their kin. */
const shownNames = [1, 3, 4, 6, 16, 25];

/**
 * Replaces a word in the names of a TrueType font by one of the same length, as a licence with a reserved
 * font name asks of changed fonts. The copyright notice keeps its words. Gives a copy.
 */
export function renameFont(font: Buffer, from: string, to: string): Buffer {
  if (from.length !== to.length) throw new Error(`${from} and ${to} are not of the same length.`);
  const copy = Buffer.from(font);
  const table = findTable(copy, 'name');
  const strings = table + copy.readUInt16BE(table + 4);
  for (let at = 0; at < copy.readUInt16BE(table + 2); at++) {
    const record = table + 6 + at * 12;
    if (!shownNames.includes(copy.readUInt16BE(record + 6))) continue;
    const start = strings + copy.readUInt16BE(record + 10);
    // Platform 1 has a byte a letter, the others two with the high one first.
    const wide = copy.readUInt16BE(record) !== 1;
    const text = copy.subarray(start, start + copy.readUInt16BE(record + 8));
    const found = text.indexOf(encode(from, wide));
    if (found >= 0) encode(to, wide).copy(text, found);
  }
  return copy;
}

function encode(text: string, wide: boolean): Buffer {
  return wide ? Buffer.from(text, 'utf16le').swap16() : Buffer.from(text, 'latin1');
}

function findTable(font: Buffer, tag: string): number {
  for (let at = 0; at < font.readUInt16BE(4); at++) {
    const entry = 12 + at * 16;
    if (font.toString('latin1', entry, entry + 4) === tag) return font.readUInt32BE(entry + 8);
  }
  throw new Error(`The font has no table called ${tag}.`);
}
