import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { projectRoot } from '../paths.ts';
import { unpainted } from './format-problems.ts';
import { parseOptions } from './options.ts';
import { readPdf } from './read-pdf.ts';
import { runCheck } from './run-check.ts';

const root = join(projectRoot, 'src', '__tests__', 'cases', 'norrdal');
let sources: string;
beforeEach(async () => {
  sources = await mkdtemp(join(tmpdir(), 'sources-'));
});
afterEach(() => rm(sources, { recursive: true }));

const run = async () =>
  JSON.parse(
    (await runCheck(root, parseOptions(['--sources', sources, '--format', 'json']), unpainted)).output,
  );

test('values are looked for on the page that they cite', async () => {
  await writeFile(join(sources, 'protokoll.txt'), 'Protokoll');
  await writeFile(
    join(sources, 'rapport.txt'),
    'tio, varav 8. Gränsen 4000\f9 000 kr\f1 036\fomkring 250 gäster gäster',
  );
  const { problems, sources: counts } = await run();
  const told: string[] = problems.map(
    ({ rule, message }: { rule: string; message: string }) => `${rule} ${message}`,
  );
  expect(counts.documents.rapport.confirmed).toBeGreaterThan(3);
  expect(told).toContain(
    'source/not-confirmed ”10680” går inte att återfinna i dokumentet rapport, sidan 4.',
  );
  expect(told.join()).not.toContain('”1036”');
});

test('quotations are looked for too, whatever the lines that the document breaks', async () => {
  await writeFile(join(sources, 'protokoll.txt'), 'Protokoll');
  const isTold = async (page: string) => {
    await writeFile(join(sources, 'rapport.txt'), page);
    const { problems } = await run();
    return problems.some(({ message }: { message: string }) => message.includes('”nära vård för alla”'));
  };
  expect(await isTold('Målet är nära\nvård för al-\nla.')).toBe(false);
  expect(await isTold('Målet är vård nära alla.')).toBe(true);
});

test('a document without a file is told', async () => {
  const { problems } = await run();
  expect(problems.map(({ rule }: { rule: string }) => rule)).toEqual(['source/no-file', 'source/no-file']);
});

test('a PDF is read page by page', async () => {
  const pages = await readPdf(Buffer.from(makePdf(['Kostnaden var 10 680 kr', 'Slut'])));
  expect(pages.map((page) => page.trim())).toEqual(['Kostnaden var 10 680 kr', 'Slut']);
});

/** The smallest PDF with a line of text a page. */
function makePdf(lines: readonly string[]): string {
  const kids = lines.map((_, index) => `${3 + index * 2} 0 R`).join(' ');
  const font = 3 + lines.length * 2;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${lines.length} >>`,
    ...lines.flatMap((line, index) => {
      const content = `BT /F1 12 Tf 20 100 Td (${line}) Tj ET`;
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] /Contents ${4 + index * 2} 0 R /Resources << /Font << /F1 ${font} 0 R >> >> >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ];
    }),
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let pdf = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = pdf.length;
    pdf += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  return `${pdf}xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${pdf.length}\n%%EOF`;
}
