import type { Nodes } from 'mdast';
import type { Prose } from '../narrative/parse.ts';
import { walk } from '../narrative/tree.ts';
import { findNearest } from '../parse/nearest.ts';
import type { Workspace } from '../parse/workspace.ts';
import { paths } from '../paths.ts';
import type { Finding } from './report.ts';

/** The pages that the site will have, with the anchors that data decides; other anchors are checked when built. */
export interface KnownPages {
  pages: Set<string>;
  anchors: Map<string, Set<string>>;
}

export function listPages(workspace: Workspace): KnownPages {
  const pages = new Set<string>(Object.values(paths).filter((path) => typeof path === 'string'));
  const anchors = new Map<string, Set<string>>();
  for (const id of idsOf(workspace, 'plans')) pages.add(paths.plan(id));
  for (const [id, { data }] of workspace.plans) {
    anchors.set(paths.plan(id), new Set(data.sections));
  }
  for (const id of idsOf(workspace, 'municipalities')) pages.add(paths.municipality(id));
  for (const id of idsOf(workspace, 'centres')) pages.add(paths.centre(id));
  for (const id of idsOf(workspace, 'documents')) pages.add(paths.document(id));
  for (const [id, { data }] of workspace.documents) {
    for (const section of data.separate_pages ? (data.sections ?? []) : [])
      pages.add(paths.documentSection(id, section));
  }
  for (const id of idsOf(workspace, 'compensation')) pages.add(paths.compensation(id));
  for (const key of idsOf(workspace, 'indicators')) {
    pages.add(paths.indicator(key)).add(paths.indicators(key.replace(/\/.*$/, '')));
  }
  for (const key of workspace.narratives.keys())
    if (key.startsWith('pages/')) pages.add(paths.ownPage(key.slice('pages/'.length)));
  anchors.set(paths.glossary, new Set(Object.keys(workspace.terms?.data ?? {})));
  anchors.set(paths.followUp, new Set(idsOf(workspace, 'decisions')));
  return { pages, anchors };
}

/** Ids of a folder, also of files that cannot be read at the moment. */
function idsOf(
  workspace: Workspace,
  folder: 'plans' | 'municipalities' | 'centres' | 'decisions' | 'documents' | 'compensation' | 'indicators',
): string[] {
  const unreadable = [...workspace.unreadable].filter((key) => key.startsWith(`${folder}/`));
  return [...workspace[folder].keys(), ...unreadable.map((key) => key.slice(folder.length + 1))];
}

/** Links within the site lead to a page, and to a section or decision, that will be there. */
export function checkLinks(prose: Prose, { pages, anchors }: KnownPages): Finding[] {
  const findings: Finding[] = [];
  walk(prose.tree, (node) => {
    if (node.type === 'link' && /^\/(?!\/)/.test(node.url)) findings.push(...checkLink(node, node.url));
    return true;
  });
  return findings;

  function checkLink(node: Nodes, url: string): Finding[] {
    const [path = '', anchor] = url.split('#');
    const page = path.split('?')[0] ?? path;
    const start = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? start + 1;
    // "[text](url)": the address stands last; a title after it makes the place the whole link.
    const from = end - url.length - 1;
    const fault = (target: string, nearest: string | undefined): Finding[] => {
      const bare = prose.place(from, end - 1);
      const isBare = bare.length === url.length;
      const place = isBare ? bare : prose.place(start, end);
      const fix = nearest === undefined || !isBare ? {} : { fix: nearest };
      return [{ rule: 'link/unknown', place, parameters: { url, target, nearest: nearest ?? '' }, ...fix }];
    };
    if (!pages.has(page)) {
      const closed = `${page.replace(/\/?(?:index\.html)?$/, '')}/`;
      const nearest = pages.has(closed) ? closed : findNearest(page, pages);
      return fault(page, nearest && (anchor === undefined ? nearest : `${nearest}#${anchor}`));
    }
    const known = anchors.get(page);
    if (anchor === undefined || !known || known.has(anchor)) return [];
    const nearest = findNearest(anchor, known);
    // Pages have anchors that data does not decide, of headings and tables: only a near miss is surely a slip.
    return nearest ? fault(`#${anchor}`, `${page}#${nearest}`) : [];
  }
}
