import type { Changes, Consequence, FactChange } from '../changes/change.ts';

/** All that a comparison says, as a person can read it; ⍽ is a no-break space. */
export function tellChanges({ facts, rest, unread, problems }: Changes): string {
  const parts = [
    ...facts.flatMap(tellFact),
    ...(rest.length > 0 ? ['Utan orsak i data', ...rest.flatMap(tellConsequence).map(indent)] : []),
    ...unread.map(({ side, file, why }) => `Oläst (${side}) ${file}: ${why}`),
    ...problems.map(({ rule, file, line, message, hint }) => `${rule} ${file}:${line}\n${message}\n${hint}`),
  ];
  return `${parts.join('\n').replaceAll('\u00a0', '⍽') || 'Inget har ändrats.'}\n`;
}

function tellFact(fact: FactChange): string[] {
  const { file, line, path, from, contents, consequences } = fact;
  return [
    `${fact.kind} ${fact.telling}`,
    `  ${file}:${line} ${path} → ${fact.subject.href ?? 'ingen sida'}${from ? ` (förut ${from.file} ${from.path})` : ''}`,
    ...contents.map(({ label, path: place, state }) => `  + ${label} [${place}]: ${state.text}`),
    ...consequences.flatMap(tellConsequence).map(indent),
  ];
}

function tellConsequence({ kind, title, before, after, items, href, also }: Consequence): string[] {
  const arrow = (old: string | undefined, now: string | undefined) =>
    [old, now].some((text) => text !== undefined) ? `: ${old ?? '(inget)'} → ${now ?? '(inget)'}` : '';
  return [
    `${kind} ${title}${arrow(before, after)} [${href ?? '–'}]${also.length > 0 ? ` även ${also.join(', ')}` : ''}`,
    ...items.map((item) => `  · ${item.label}${arrow(item.before, item.after)}`),
  ];
}

function indent(line: string): string {
  return `  ${line}`;
}
