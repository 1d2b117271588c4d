import { findNearest } from '../parse/nearest.ts';
import type { Workspace } from '../parse/workspace.ts';
import { listPages } from './check-links.ts';
import type { Finding } from './report.ts';

/** Pages that are made of more than the data name: a build sees whether these are there. */
const UNLISTED = /^\/(?:data|diagram)\//;

/** A page that has moved is gone from its old address, and there is one at its new. */
export function checkMoved(workspace: Workspace): Finding[] {
  const { data, yaml } = workspace.region ?? {};
  const moved = data?.moved;
  if (!yaml || !moved) return [];
  const { pages } = listPages(workspace);
  // A file that cannot be read is the fault, and its page may be the one that is led to.
  const isKnown = workspace.unreadable.size === 0;
  const find = (rule: string, from: string, target: 'key' | 'value', more: Partial<Finding>): Finding => {
    return { rule, place: yaml.locate(['moved', from], target), path: `moved.${from}`, ...more };
  };
  return Object.entries(moved).flatMap(([from, to]) => {
    const [page = to] = to.split('#');
    const findings = pages.has(from) ? [find('moved/taken', from, 'key', { parameters: { from, to } })] : [];
    if (!isKnown || pages.has(page) || UNLISTED.test(page) || Object.hasOwn(moved, page)) return findings;
    const nearest = findNearest(page, pages);
    const fix = nearest === undefined ? {} : { fix: nearest + to.slice(page.length) };
    const parameters = { from, to, nearest: nearest ?? '' };
    return [...findings, find('moved/unknown', from, 'value', { parameters, ...fix })];
  });
}
