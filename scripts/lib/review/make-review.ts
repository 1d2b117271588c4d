import { createTexts } from '../../../src/i18n/texts.ts';
import { adviseOnText, checkFaults, checkNumerals, checkSourced, checkSourceErrors } from './check-text.ts';
import type { SitesCompared } from './compare-files.ts';
import { compareVersions, type Differences } from './compare-versions.ts';
import type { PageChange } from './everywhere.ts';
import type { NarrativeChange } from './narrative-change.ts';
import { type CheckItem, REVIEW_VERSION, type Review } from './schema.ts';
import { tellSeen } from './seen-on-pages.ts';
import type { Versions } from './side.ts';

export interface ReviewInput extends Versions {
  name?: string | undefined;
  /** Where they have been found already. */
  differences?: Differences;
  /** Absent when the sites were not compared; then `notCompared` says why. */
  pages?: SitesCompared | undefined;
  notCompared?: string | undefined;
  /** Pages with other styles or scripts. */
  looks?: readonly string[];
  /** What was found on the built site. */
  siteChecks: readonly CheckItem[];
}

/** More than these nobody reads, and a hundred thousand would weigh a hundred megabytes. */
const MOST_PROBLEMS = 500;

/** Everything that the page, the comment and the file tell. Pure: the same two versions give the same review. */
export function makeReview(input: ReviewInput): Review {
  const { base, head, files, pages } = input;
  const texts = createTexts('sv');
  const { changes, narratives, lines } = input.differences ?? compareVersions(input);
  const problems = [...head.build.problems, ...changes.problems];
  const facts = new Set([
    ...[...changes.facts, ...changes.unread].map(({ file }) => file),
    ...changes.facts.flatMap(({ followed = [] }) => followed),
  ]);
  const workspace = files.filter(({ kind }) => kind === 'workspace');
  const formatting = [...lines.keys()].filter(
    (path) => path.startsWith('data/') && path.endsWith('.yaml') && !facts.has(path) && isOnBoth(path),
  );
  const checklist = [
    checkFaults(problems, texts),
    checkNumerals(base.build, head.build, texts),
    checkSourced(head.build, texts),
    checkSourceErrors(base.build, head.build, texts),
    ...input.siteChecks,
    adviseOnText(narratives, changes.facts, texts),
  ];
  return {
    version: REVIEW_VERSION,
    ...(input.name === undefined ? {} : { name: input.name }),
    base: base.commit ?? '',
    ...(head.commit === undefined ? {} : { head: head.commit }),
    counts: {
      facts: changes.facts.length,
      narratives: narratives.length,
      pages: pages?.pages.length ?? 0,
      code: files.filter(({ kind }) => kind === 'code' || kind === 'machinery').length,
      workspace: workspace.length,
      problems: problems.length,
    },
    ...(isOnlyDrafts() ? { isDraft: true } : {}),
    facts: pages ? tellSeen(changes.facts, pages, texts) : changes.facts,
    rest: changes.rest,
    narratives,
    formatting,
    ...(pages
      ? {
          pages: {
            changed: pages.pages.map(tellOnward),
            everywhere: pages.everywhere,
            looks: [...(input.looks ?? [])],
            files: pages.files,
            total: pages.total,
          },
        }
      : { notCompared: input.notCompared ?? '' }),
    files: files.map(({ path, change, kind }) => {
      const written = kind === 'workspace' ? lines.get(insideOf(path)) : undefined;
      return { path, change, kind, ...written };
    }),
    strange: [...head.strange],
    unread: changes.unread,
    problems: problems.slice(0, MOST_PROBLEMS),
    checklist,
  };

  /** A page that is gone, with where its address leads on to. */
  function tellOnward(page: PageChange): PageChange {
    const to =
      page.kind === 'removed' ? head.build.model?.workspace.region?.data.moved?.[page.path] : undefined;
    return to === undefined ? page : { ...page, to };
  }
  /** Of drafts alone: facts, texts, and no code. */
  function isOnlyDrafts(): boolean {
    const { drafts, unread } = changes;
    const isIn = (file: string) => drafts.some((id) => file.startsWith(`content/plans/${id}/`));
    const isOfDraft = ({ kind, file, from, passages }: NarrativeChange) =>
      isIn(file) &&
      (kind !== 'renamed' || isIn(from ?? '')) &&
      passages.every((passage) => passage.from === undefined || isIn(passage.from));
    return (
      changes.facts.length + narratives.length > 0 &&
      changes.facts.every(({ isDraft }) => isDraft) &&
      narratives.every(isOfDraft) &&
      unread.length + problems.length === 0 &&
      files.every(({ kind }) => kind === 'workspace' || kind === 'other')
    );
  }
  function isOnBoth(path: string): boolean {
    return [base, head].every((side) => side.files.some((file) => file.path === path));
  }
  /** A workspace may lie in a folder of its repository. */
  function insideOf(path: string): string {
    return [...lines.keys()].find((key) => path === key || path.endsWith(`/${key}`)) ?? path;
  }
}
