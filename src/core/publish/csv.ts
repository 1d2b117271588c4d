/** machine: RFC 4180, comma and decimal point. excel: what Excel and LibreOffice open right with Swedish settings. */
export type CsvKind = 'machine' | 'excel';

export type CsvValue = string | number | boolean | null;

const BYTE_ORDER_MARK = '\ufeff';

/** Rows of cells, the first with the headings, as one CSV text. An empty cell is a missing value. */
export function formatCsv(rows: readonly (readonly CsvValue[])[], { kind }: { kind: CsvKind }): string {
  const separator = kind === 'excel' ? ';' : ',';
  const lines = rows.map((row) =>
    row.map((value) => quote(formatCell(value, kind), separator)).join(separator),
  );
  return `${kind === 'excel' ? BYTE_ORDER_MARK : ''}${lines.map((line) => `${line}\r\n`).join('')}`;
}

function formatCell(value: CsvValue, kind: CsvKind): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return disarmText(value);
  return kind === 'excel' ? formatPlain(value).replace('.', ',') : formatPlain(value);
}

/**
 * A spreadsheet would run a text that begins like a formula; an apostrophe makes it a text. Whoever reads the file
 * by a program takes away one apostrophe that stands before = + - @, a tab or a line's end.
 */
export function disarmText(text: string): string {
  return /^'*[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
}

const PLAIN = new Intl.NumberFormat('en-US', { useGrouping: false, maximumFractionDigits: 20 });

/** Without exponent, whatever the size: 1e-7 → "0.0000001". */
function formatPlain(value: number): string {
  const text = String(value);
  return text.includes('e') ? PLAIN.format(value) : text;
}

function quote(text: string, separator: string): string {
  const isPlain =
    !text.includes(separator) && !/["\r\n]/.test(text) && text === text.trim() && !text.startsWith('#');
  return isPlain ? text : `"${text.replaceAll('"', '""')}"`;
}
