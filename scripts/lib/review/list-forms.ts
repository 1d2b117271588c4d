import type { Form } from './everywhere.ts';
import type { Block } from './read-page.ts';

/** What a reader sees that two blocks with the same words do not share; empty where it is not known. */
export function listForms(before: Block, after: Block): Form[] {
  const [old, now] = [readForm(before), readForm(after)];
  return [
    ...(old.around === now.around ? [] : [nameAround(old.around, now.around)]),
    ...(old.stress === now.stress ? [] : ['stress' as const]),
    ...(old.link === now.link ? [] : ['link' as const]),
  ];
}

/** The form of a block in its parts: "h2<em två></om/ Ett>", before the sign that its words follow. */
function readForm({ exact = '' }: Block): { around: string; stress: string; link: string } {
  const form = exact.slice(0, Math.max(0, exact.indexOf('\0')));
  const marks = form.match(/<[^<>]*/g) ?? [];
  const isStress = (mark: string) => /^<(?:em|strong|code) /.test(mark);
  return {
    around: form.replace(/<.*$/s, ''),
    stress: marks.filter(isStress).join(),
    link: marks.filter((mark) => !isStress(mark)).join(),
  };
}

/** By what the words stood in and stand in. */
function nameAround(before: string, after: string): Form {
  const both = `${before} ${after}`;
  if (/h\d/.test(both)) return 'level';
  if (both.includes('aside')) return 'margin';
  if (both.includes('blockquote')) return 'quote';
  // In lists at both sides, one of them in more of them.
  const [old, now] = [before, after].map((around) => around.match(/[ou]l/g)?.length ?? 0);
  return old && now && old !== now ? 'depth' : 'list';
}
