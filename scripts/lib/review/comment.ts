import { z } from 'zod';
import { Fault } from '../fault.ts';
import { COMMENT_MARK } from './render-comment.ts';

/** GitHub as this needs it. */
export interface Hub {
  /** Address of the repository in the API. */
  api: string;
  token: string;
  fetch: typeof fetch;
}

/** The run that made the preview, as GitHub itself tells it. */
export interface Run {
  repository: string;
  /** "owner:branch" and the commit that was reviewed. */
  head: string;
  commit: string;
  url: string;
}

const eventSchema = z.object({
  repository: z.object({ full_name: z.string().regex(/^[\w.-]+\/[\w.-]+$/) }),
  workflow_run: z.object({
    head_branch: z.string(),
    head_sha: z.string().regex(/^[\da-f]{40}$/),
    html_url: z.string(),
    head_repository: z.object({ owner: z.object({ login: z.string() }) }),
  }),
});
const pullsSchema = z.array(z.object({ number: z.number().int(), head: z.object({ sha: z.string() }) }));
const changedSchema = z.array(z.object({ filename: z.string(), previous_filename: z.string().nullish() }));
const commentsSchema = z.array(
  z.object({
    id: z.number().int(),
    body: z.string().nullish(),
    user: z.object({ type: z.string() }).nullish(),
  }),
);

/** What GitHub says of the run; nothing of it comes from the change's files. */
export function parseEvent(event: unknown): Run {
  const { repository, workflow_run: run } = eventSchema.parse(event);
  const head = `${run.head_repository.owner.login}:${run.head_branch}`;
  return { repository: repository.full_name, head, commit: run.head_sha, url: run.html_url };
}

/** The open pull request whose newest commit is the one that was reviewed. */
export async function findPullRequest(hub: Hub, { head, commit }: Run): Promise<number | undefined> {
  const found = await ask(hub, 'GET', `/pulls?state=open&per_page=100&head=${encodeURIComponent(head)}`);
  return pullsSchema.parse(found).find((pull) => pull.head.sha === commit)?.number;
}

/** GitHub lists no more files of a change. */
const MOST_FILES = 3000;

/**
 * The workflows that a change touches, as GitHub itself lists them: with another workflow than the one that is known
 * whatever was left as a review may be made up. Where not all files are listed, that is taken for one.
 */
export async function listWorkflows(hub: Hub, number: number): Promise<string[]> {
  const paths: string[] = [];
  for (let page = 1; page <= MOST_FILES / 100; page++) {
    const found = await ask(hub, 'GET', `/pulls/${number}/files?per_page=100&page=${page}`);
    const files = changedSchema.parse(found);
    for (const { filename, previous_filename: old } of files) paths.push(filename, ...(old ? [old] : []));
    if (files.length < 100) return paths.filter((path) => path.startsWith('.github/workflows/'));
  }
  return [`${MOST_FILES}+`];
}

/** Edits the comment that is there, writes it where there is none, or deletes it when there is nothing to say. */
export async function putComment(hub: Hub, number: number, body: string | undefined): Promise<string> {
  const old = await findComment(hub, number);
  if (body === undefined) {
    if (old !== undefined) await ask(hub, 'DELETE', `/issues/comments/${old}`);
    return old === undefined ? 'Inget att säga.' : 'Kommentaren är borttagen.';
  }
  if (old === undefined) await ask(hub, 'POST', `/issues/${number}/comments`, { body });
  else await ask(hub, 'PATCH', `/issues/comments/${old}`, { body });
  return old === undefined ? 'Kommentaren är skriven.' : 'Kommentaren är ändrad.';
}

/** Only a comment of a program's is its own: a person may quote the mark. */
async function findComment(hub: Hub, number: number): Promise<number | undefined> {
  for (let page = 1; page <= 20; page++) {
    const comments = commentsSchema.parse(
      await ask(hub, 'GET', `/issues/${number}/comments?per_page=100&page=${page}`),
    );
    const own = comments.find(({ body, user }) => user?.type === 'Bot' && body?.startsWith(COMMENT_MARK));
    if (own) return own.id;
    if (comments.length < 100) return undefined;
  }
  return undefined;
}

async function ask(
  { api, token, fetch }: Hub,
  method: string,
  path: string,
  body?: object,
): Promise<unknown> {
  const response = await fetch(api + path, {
    method,
    headers: { accept: 'application/vnd.github+json', authorization: `Bearer ${token}` },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  if (!response.ok) throw new Fault(`GitHub svarade ${response.status} på ${method} ${path}`);
  return response.status === 204 ? undefined : response.json();
}
