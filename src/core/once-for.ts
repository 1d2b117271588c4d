import { type Asked, answer, ask, isHeard, joinWords, overhear } from './asked.ts';

/**
 * A function that works its result out once for each object, and keeps it as long as the object is kept. Who asks for
 * the result later has asked what was asked to work it out.
 */
export function onceFor<Key extends object, Value extends object>(
  make: (key: Key) => Value,
): (key: Key) => Value {
  const made = new WeakMap<Key, { value: Value; asked: Asked | undefined }>();
  return (key) => {
    let known = made.get(key);
    if (!known || (!known.asked && isHeard())) {
      const { result, asked } = overhear(() => make(key));
      // What was worked out before anybody listened is the same thing.
      known = { value: known?.value ?? result, asked };
      made.set(key, known);
    }
    if (isHeard()) for (const question of known.asked ?? []) ask(question);
    return known.value;
  };
}

/**
 * As onceFor, for what is worked out of a whole model: who asks for it depends on what it says, and not on all that
 * was gone through for it.
 * @param name what the question is called, see answerQuestion.
 */
export function answerOnce<Model extends object, Answer extends object>(
  name: string,
  make: (model: Model) => Answer,
): (model: Model) => Answer {
  const find = onceFor(make);
  return (model) => answer(joinWords('list', name), () => find(model));
}
