import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

export interface BareFigure {
  value?: number;
  source?: { document: string; page: number };
  note?: string;
}

export interface BareCentre {
  id: string;
  name: string;
  operator: string;
  municipality: { id: string };
  figures: Record<string, Record<string, BareFigure>>;
  assessments?: Record<string, unknown>;
}

/** The data of a workspace, only parsed: nothing is checked and no position is kept. */
export function readBareFacts(root: string) {
  const folder = <T>(name: string) =>
    readdirSync(join(root, name)).map((file) => {
      const data = parse(readFileSync(join(root, name, file), 'utf8'), { stringKeys: true }) as T;
      return { ...data, id: file.replace(/\.\w+$/, '') };
    });
  const texts = (name: string) =>
    new Map(
      readdirSync(join(root, name)).map((file) => [file, readFileSync(join(root, name, file), 'utf8')]),
    );
  return {
    centres: folder<BareCentre>('data/centres'),
    municipalities: folder<{ name: string }>('data/municipalities'),
    decisions: folder<{ title: string; text: string; about: { municipalities: string[] } }>('data/decisions'),
    documents: folder<{ title: string; summary: string }>('data/documents'),
    indicators: folder<{ title: string; figures: BareCentre['figures'] }>('data/indicators/2029'),
    sections: texts('content/plans/2030-05'),
  };
}
