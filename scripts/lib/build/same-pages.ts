import { hash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { answerQuestion } from '../../../src/core/answer-question.ts';
import type { Asked } from '../../../src/core/asked.ts';
import type { Build, Model } from '../../../src/core/model.ts';
import { COLLECTIONS, SINGLES, type Workspace } from '../../../src/core/parse/workspace.ts';
import { findSiteAddress } from '../../../src/core/publish/site-address.ts';
import { listenToPages, noteAsked } from '../../../src/workspace/asking.ts';
import { keepSoon, keyOf, recall } from '../kept/keep.ts';
import { linkSame } from '../link-same.ts';

/** Of these there are as many as the region has parts. Astro gives each the entity that it is about, and nothing else. */
const ROUTES: readonly string[] = ['/halsocentraler/[id]', '/kommuner/[id]'];

/** So many answers are remembered at once: most pages ask what others ask too. */
const MOST_ANSWERS = 5000;

/** A page as it came out last. */
interface Kept {
  /** The checksum of what stands for all pages together. */
  site: string;
  /** Line by line. */
  asked: string;
  /** The checksum of what was answered. */
  answers: string;
  /** The checksum of the page. */
  html: string;
}

interface Wanted {
  build: Build & { model: Model };
  /** Where at its host the site is to lie: "/", or "/bilaga/". */
  base: string;
  env: Readonly<Record<string, string | undefined>>;
  /** The file of what earlier builds kept. */
  kept: string | undefined;
  /** Where the last site is, or would be. */
  last: string | undefined;
}

interface Page {
  address: string;
  route: { route: string };
  /** From the folder of the site. */
  file: string;
}

/** Pages that come out as they did when they were made last. */
export interface SamePages {
  /** Whether all that a page asked of the read model is answered as it was. */
  isSame(address: string): boolean;
  /** Takes such a page from the last site. @returns whether it is in the folder now. */
  take(page: Page, folder: string): boolean;
  /** Notes what a page asks while it is made. @param make gives what is written. */
  note(page: Page, make: () => Promise<Uint8Array | undefined>): Promise<void>;
}

export function findSamePages({ build, base, env, kept, last }: Wanted): SamePages {
  const { model } = build;
  listenToPages();
  const site = sumUpSite(build);
  // A preview's pages are other ones than those that are published.
  const shown = [...model.workspace.plans.keys()].join();
  const keyOfPage = (address: string) =>
    keyOf('page-asked', base, findSiteAddress(model.region, env) ?? '', shown, address);
  const sumUpAnswers = rememberAnswers(model);

  const hasLast = last !== undefined && existsSync(last);
  const found = new Map<string, Kept | undefined>();
  const find = (address: string): Kept | undefined => {
    if (!found.has(address)) {
      const known = hasLast ? recall<Kept>(kept, keyOfPage(address)) : undefined;
      const isSame = known?.site === site && sumUpAnswers(known.asked.split('\n')) === known.answers;
      found.set(address, isSame ? known : undefined);
    }
    return found.get(address);
  };

  return {
    isSame: (address) => find(address) !== undefined,
    take({ address, file }, folder) {
      const known = find(address);
      if (!known || last === undefined) return false;
      try {
        const html = readFileSync(join(last, file));
        if (sumUp(html) !== known.html) return false;
        if (!linkSame(last, folder, file, html)) writeFileSync(join(folder, file), html, { flag: 'wx' });
        return true;
      } catch {
        return false;
      }
    },
    async note({ address, route }, make) {
      const asked: Asked = new Set();
      const isKept = kept !== undefined && ROUTES.includes(route.route);
      const html = isKept ? await noteAsked(asked, make) : void (await make());
      if (!html) return;
      const questions = [...asked];
      const answers = sumUpAnswers(questions);
      if (answers === undefined) return;
      keepSoon<Kept>(kept, keyOfPage(address), {
        site,
        asked: questions.join('\n'),
        answers,
        html: sumUp(html),
      });
    },
  };
}

/** The checksum of what a model answers; undefined when something cannot be asked again. */
function rememberAnswers(model: Model): (asked: readonly string[]) => string | undefined {
  const answers = new Map<string, string | undefined>();
  const answer = (question: string) => {
    if (!answers.has(question)) {
      if (answers.size >= MOST_ANSWERS) answers.clear();
      answers.set(question, answerQuestion(model, question));
    }
    return answers.get(question);
  };
  return (asked) => {
    const texts: string[] = [];
    for (const question of asked) {
      const text = answer(question);
      if (text === undefined) return undefined;
      texts.push(text);
    }
    return sumUp(texts.join('\n'));
  };
}

/** What pages show or lean on without asking: which files there are, which editions show what, the day. */
function sumUpSite({ model, workspace }: Build & { model: Model }): string {
  const plans = [...workspace.plans.values()].flatMap(({ yaml: { file } }) => [file.path, file.text]);
  const seen = [model.workspace, ...model.editions.map((edition) => edition.workspace)];
  return keyOf('site', model.reportDate ?? '', ...plans, ...seen.flatMap(listIds));
}

function listIds(workspace: Workspace): string[] {
  const singles = Object.keys(SINGLES).filter((name) => workspace[name as keyof typeof SINGLES]);
  const folders = [...Object.keys(COLLECTIONS), 'narratives'] as (keyof typeof COLLECTIONS | 'narratives')[];
  return ['', ...singles, ...folders.flatMap((name) => ['', ...workspace[name].keys()])];
}

const sumUp = (content: Uint8Array | string): string => hash('sha256', content, 'base64');
