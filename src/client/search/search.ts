// Ships to the reader, on the search page only: reads the question from the form and the address, shows the hits.
import { answerQuestion, type Reading, type Vocabulary } from './answer.ts';
import { fold, type Hit, normaliseQuery, type Question } from './find.ts';
import { createLoader } from './pagefind.ts';
import { createHit, say } from './show.ts';

const STEP = 10;
const PAUSE_MS = 250;

const find = <T extends HTMLElement>(name: string): T => {
  const element = document.querySelector<T>(`[data-search="${name}"]`);
  if (!element) throw new Error(`No element for "${name}"`);
  return element;
};

const form = find<HTMLFormElement>('form');
const [status, results, list] = [find('status'), find('results'), find('hits')];
const [more, centres] = [find<HTMLButtonElement>('more'), find<HTMLButtonElement>('centres')];
const base = form.dataset.base ?? '';
const load = createLoader(`${base}/pagefind/`);
const vocabulary: Vocabulary = {
  names: new Set(readWords('[data-search="names"] a').map(fold)),
  known: new Map(readWords('.site-index a').map((word) => [fold(word), word])),
  small: new Set(say('search.small-words').split(' ')),
};
let asked = 0;
let query = '';
let waiting: Hit[] = [];
let count = 0;

function readWords(links: string): string[] {
  return [...document.querySelectorAll(links)].flatMap(
    (link) => link.textContent?.match(/[\p{L}\p{N}]+/gu) ?? [],
  );
}

function readForm(): Question {
  const data = new FormData(form);
  const read = (name: string) => String(data.get(name) ?? '');
  return { query: read('q'), kind: read('slag'), municipality: read('kommun') };
}

function readAddress(): void {
  const parameters = new URLSearchParams(location.search);
  for (const name of ['q', 'slag', 'kommun']) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement)
      field.value = parameters.get(name) ?? '';
  }
}

/** The question stands in the address, so that its answer can be shared and gone back to. */
function writeAddress({ query, kind, municipality }: Question, isNew: boolean): void {
  const entries = Object.entries({ q: query, slag: kind, kommun: municipality }).filter(
    ([, value]) => value !== '',
  );
  const address = `${location.pathname}${entries.length > 0 ? `?${new URLSearchParams(entries)}` : ''}`;
  if (isNew) history.pushState(null, '', address);
  else history.replaceState(null, '', address);
}

async function answer(): Promise<void> {
  const question = readForm();
  const turn = ++asked;
  if (question.query.trim() === '') {
    results.hidden = true;
    status.textContent = '';
    return;
  }
  if (results.hidden) status.textContent = say('search.working');
  try {
    const found = await answerQuestion(await load(), question, vocabulary);
    const first = await createHits(found.hits.slice(0, STEP), found.query);
    // A later question may have been answered first.
    if (turn === asked) show(question, found, first);
  } catch (error) {
    if (turn !== asked) return;
    console.error(error);
    results.hidden = true;
    status.textContent = say('search.failed');
  }
}

function createHits(hits: readonly Hit[], query: string): Promise<HTMLLIElement[]> {
  return Promise.all(hits.map(async ({ hit, about }) => createHit(await hit.data(), about, base, query)));
}

function show(question: Question, found: Reading, first: readonly HTMLLIElement[]): void {
  query = found.query;
  waiting = found.hits.slice(STEP);
  count = found.hits.length;
  list.replaceChildren(...first);
  results.hidden = found.count === 0;
  more.hidden = waiting.length === 0;
  centres.hidden = found.keptBack === 0;
  centres.textContent = say('search.centres', { n: found.keptBack });
  const isAsAsked = query === normaliseQuery(question.query);
  const key = found.count === 0 ? 'search.none' : isAsAsked ? 'search.count' : 'search.instead';
  const told = isAsAsked ? question.query : query;
  status.textContent = say(key, { n: found.count, query: told, asked: question.query });
}

async function showMore(): Promise<void> {
  const turn = asked;
  const items = await createHits(waiting.slice(0, STEP), query);
  if (turn !== asked) return;
  waiting = waiting.slice(STEP);
  list.append(...items);
  more.hidden = waiting.length === 0;
  status.textContent = say('search.more.shown', { n: count - waiting.length, count });
  // Who asked for more by keyboard goes on with the first of them.
  items[0]?.querySelector('a')?.focus();
}

let pause: ReturnType<typeof setTimeout> | undefined;
form.addEventListener('submit', (event) => {
  event.preventDefault();
  clearTimeout(pause);
  writeAddress(readForm(), true);
  void answer();
});
form.addEventListener('input', () => {
  clearTimeout(pause);
  pause = setTimeout(() => {
    writeAddress(readForm(), false);
    void answer();
  }, PAUSE_MS);
});
more.addEventListener('click', () => void showMore());
centres.addEventListener('click', () => {
  const kind = form.elements.namedItem('slag');
  if (kind instanceof HTMLSelectElement) kind.value = 'centre';
  writeAddress(readForm(), true);
  void answer().then(() => list.querySelector('a')?.focus());
});
addEventListener('popstate', () => {
  readAddress();
  void answer();
});

readAddress();
void answer();
