import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTexts } from '../../../src/i18n/texts.ts';
import { findPreviewOut, findReportOut } from '../paths.ts';
import { refuseToReplaceSite } from './write-review.ts';

const texts = createTexts('sv');
let out: string;
beforeAll(async () => {
  out = await mkdtemp(join(tmpdir(), 'preview-'));
});
afterAll(() => rm(out, { recursive: true, force: true }));

test('a preview lies beside the site that is to be published unless a folder is named', () => {
  expect(findPreviewOut({})).not.toBe(findReportOut({}));
  expect(findPreviewOut({ REPORT_OUT: out })).toBe(out);
});

test('a preview takes an empty place, that of another preview, and never that of a site', async () => {
  expect(() => refuseToReplaceSite(out, texts)).not.toThrow();
  await writeFile(join(out, 'index.html'), '');
  expect(() => refuseToReplaceSite(out, texts)).toThrow('får inte ersätta den');
  await writeFile(join(out, 'review.json'), '{}');
  expect(() => refuseToReplaceSite(out, texts)).not.toThrow();
});
