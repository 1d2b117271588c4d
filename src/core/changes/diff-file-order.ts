import type { UntoldFact } from './diff-subject.ts';
import type { Side } from './side.ts';

/** Vocabularies that readers meet in the order of their file: those that both have and that stand elsewhere. */
export function diffFileOrder(base: Side, head: Side): UntoldFact[] {
  return (['measure', 'aspect'] as const).flatMap((kind): UntoldFact[] => {
    const [was, is] = [wordsOf(base, kind), wordsOf(head, kind)];
    if (!was || !is) return [];
    const both = (words: readonly string[]) => words.filter((id) => id in was.data && id in is.data);
    const [olds, nows] = [both(Object.keys(was.data)), both(Object.keys(is.data))];
    if (olds.join() === nows.join()) return [];
    const state = (ids: string[]) => {
      const items = ids.map((id) => is.data[id]?.label ?? id);
      return { text: items.join(' \u00b7 '), items, raw: ids };
    };
    const [before, after] = [state(olds), state(nows)];
    const { texts } = head;
    const label = texts.t('change.part.order');
    return [
      {
        id: `${kind}-order`,
        subject: { kind, id: '', name: texts.t(`change.order.${kind}.all`) },
        ...{ kind: 'changed', what: texts.t(`change.order.${kind}`) },
        ...{ file: is.yaml.file.path, path: '', line: 1, before, after },
        parts: [{ part: 'order', label, before: before.text, after: after.text }],
        contents: [],
      },
    ];
  });
}

function wordsOf({ workspace }: Side, kind: 'measure' | 'aspect') {
  return kind === 'measure' ? workspace.measures : workspace.aspects;
}
