import { findNearest } from '../parse/nearest.ts';
import { fileStart } from '../parse/places.ts';
import type { Workspace } from '../parse/workspace.ts';
import { paths, textPages } from '../paths.ts';
import { type Finding, phrase } from './report.ts';

/** The sections of plans and documents and the files of the narrative belong together, one to one. */
export function checkSections(workspace: Workspace): Finding[] {
  const findings: Finding[] = [];
  const books = [
    ...[...workspace.plans.values()].map((entity) => ({ entity, folder: `plans/${entity.id}/` })),
    ...[...workspace.documents.values()].map((entity) => ({ entity, folder: `documents/${entity.id}/` })),
  ];
  for (const { entity, folder } of books) {
    const { sections = [] } = entity.data;
    const written = [...workspace.narratives.keys()]
      .filter((key) => key.startsWith(folder))
      .map((key) => key.slice(folder.length));
    for (const [index, id] of sections.entries()) {
      const path = ['sections', index];
      const base = { place: entity.yaml.locate(path), path: path.join('.') };
      if (sections.indexOf(id) !== index)
        findings.push({ rule: 'reference/twice', ...base, parameters: { id } });
      if (written.includes(id) || workspace.unreadable.has(folder + id)) continue;
      const nearest = findNearest(id, written);
      const parameters = {
        kind: phrase('kind.section'),
        id,
        file: `content/${folder}${id}.mdx`,
        nearest: nearest ?? '',
      };
      findings.push({ rule: 'reference/unknown', ...base, parameters, ...(nearest ? { fix: nearest } : {}) });
    }
    for (const id of written.filter((name) => !sections.includes(name))) {
      const place = fileStart(`content/${folder}${id}.mdx`);
      findings.push({
        rule: 'narrative/unknown-section',
        place,
        parameters: { id, file: entity.yaml.file.path },
      });
    }
  }
  return [...findings, ...checkNarratives(workspace)];
}

/** Each narrative belongs to a plan or document that there is and names a municipality that there is. */
function checkNarratives(workspace: Workspace): Finding[] {
  const findings: Finding[] = [];
  for (const [key, { section, head, file }] of workspace.narratives) {
    const [, folder, book = ''] = /^(plans|documents)\/([^/]+)\/[^/]+$/.exec(key) ?? [];
    const isBook = folder === 'plans' || folder === 'documents';
    const isUsed = isBook ? isKnown(workspace, folder, book) : /^pages\/[^/]+$/.test(key);
    if (!isUsed)
      findings.push({ rule: 'file/unknown', place: fileStart(file.path), parameters: { file: file.path } });
    const taken = key.startsWith('pages/') ? findTaken(paths.ownPage(key.slice('pages/'.length))) : undefined;
    if (taken !== undefined)
      findings.push({
        rule: 'narrative/page-taken',
        place: fileStart(file.path),
        parameters: { path: taken },
      });
    const id = section.municipality;
    if (id === undefined || isKnown(workspace, 'municipalities', id)) continue;
    const nearest = findNearest(id, workspace.municipalities.keys());
    const parameters = {
      kind: phrase('kind.municipality'),
      id,
      file: `data/municipalities/${id}.yaml`,
      nearest: nearest ?? '',
    };
    findings.push({
      rule: 'reference/unknown',
      place: head.locate(['municipality']),
      path: 'municipality',
      parameters,
      ...(nearest ? { fix: nearest } : {}),
    });
  }
  return findings;
}

/** What the site has in its root besides the pages of `paths`: folders of pages and of files. */
const FOLDERS = '_astro bild data ersattning fonts granskning indikatorer pagefind plan'.split(' ');
const TAKEN = new Set([
  ...Object.values(paths).filter((path) => typeof path === 'string'),
  ...FOLDERS.map((id) => paths.ownPage(id)),
]);

/** The address of a text's page where the site has something else there already. */
function findTaken(path: string): string | undefined {
  return TAKEN.has(path) && !textPages.includes(path) ? path : undefined;
}

function isKnown(
  workspace: Workspace,
  folder: 'plans' | 'documents' | 'municipalities',
  id: string,
): boolean {
  return workspace[folder].has(id) || workspace.unreadable.has(`${folder}/${id}`);
}
