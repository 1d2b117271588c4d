// What a page asks of the read model. A build that knows it, and that all of it would be answered as it was when the
// page was made last, need not make the page again. Nothing is noted where nobody listens.

/** Questions, each once. Every one leads to its answer in any read model, see answerQuestion. */
export type Asked = Set<string>;

/** Whoever listens: what is asked by the work under way, or undefined while nobody wants to know. */
export interface Ear {
  current(): Asked | undefined;
  /** Notes what is asked by what does not wait for anything. */
  within<Result>(asked: Asked, work: () => Result): Result;
  /** Notes nothing that is asked by what does not wait for anything. */
  without<Result>(work: () => Result): Result;
}

let ear: Ear | undefined;

/** Begins to listen, or ends. */
export function listen(to: Ear | undefined): void {
  ear = to;
}

export function ask(question: string): void {
  ear?.current()?.add(question);
}

/** Does something whose result is the answer to one question, whatever it takes to find it. */
export function answer<Result>(question: string, work: () => Result): Result {
  const asked = ear?.current();
  if (!ear || !asked) return work();
  asked.add(question);
  return ear.without(work);
}

/** Does something and tells what it asked; undefined where nobody listens. */
export function overhear<Result>(work: () => Result): { result: Result; asked: Asked | undefined } {
  if (!ear?.current()) return { result: work(), asked: undefined };
  const asked: Asked = new Set();
  return { result: ear.within(asked, work), asked };
}

/** Does something that asks for nothing, whatever it takes. */
export const unheard = <Result>(work: () => Result): Result => (ear ? ear.without(work) : work());

/** Whether it is noted what is asked. */
export const isHeard = (): boolean => ear?.current() !== undefined;

const names = new WeakMap<object, string>();

/** Gives something the name that it has in questions and in answers. */
export function name<Named extends object>(object: Named, ...words: string[]): Named {
  names.set(object, joinWords(...words));
  return object;
}

export const nameOf = (object: object): string | undefined => names.get(object);

/** A question's words: "edition", "2026-03", "summaryOf", "data/centres/asen.yaml". */
export const joinWords = (...words: string[]): string => words.join('\t');

/**
 * The same object, of which each property is a question of its own; so is what each of its functions makes of names
 * and ids. What an entity says is asked of its file too.
 * @param open what asks for itself, and what is the same for every workspace.
 */
export function answering<Answerer extends object>(
  words: readonly string[],
  object: Answerer,
  open: readonly (keyof Answerer & string)[] = [],
): Answerer {
  const answerer = {};
  for (const [key, value] of Object.entries(object)) {
    const isOpen = (open as readonly string[]).includes(key);
    const question = joinWords(...words, key);
    const shown = !isOpen && typeof value === 'function' ? answerCalls(question, value) : value;
    const get = () => {
      if (shown === value && !isOpen) ask(question);
      return shown;
    };
    Object.defineProperty(answerer, key, { enumerable: true, get });
  }
  return name(answerer as Answerer, ...words);
}

function answerCalls(question: string, call: (...given: unknown[]) => unknown) {
  return (...given: unknown[]) => {
    const asked = ear?.current();
    if (!ear || !asked) return call(...given);
    let whole = question;
    for (const one of given) {
      const named = typeof one === 'object' && one !== null ? nameOf(one) : undefined;
      if (named === undefined && typeof one !== 'string')
        throw new Error(`${question} is asked with what has no name`);
      if (named !== undefined) asked.add(named);
      whole = joinWords(whole, named ?? String(one));
    }
    asked.add(whole);
    return ear.without(() => call(...given));
  };
}
