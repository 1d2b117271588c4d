import { listNames } from '../../check/check-people.ts';
import { isComponent, walk } from '../../narrative/tree.ts';
import { type Comparison, type Draft, draft } from './draft.ts';
import type { TextAt } from './field-texts.ts';
import { listTexts } from './texts.ts';

/** Texts that call a centre or a municipality what it was called. Advice: what tells of its past may. */
export function followOldNames({ head, index }: Comparison): Draft[] {
  const names = listNames(head.workspace);
  const facts = [...index.factsOfKind('centre'), ...index.factsOfKind('municipality')]
    .filter(({ kind, path }) => kind === 'changed' && (path === 'name' || path === 'short_name'))
    .map((fact) => ({ fact, old: fact.before?.text ?? '' }))
    .filter(({ old }) => !names.includes(old))
    .sort((a, b) => b.old.length - a.old.length);
  const texts = facts.length > 0 ? listTexts(head, head.edition, true) : [];
  return facts.flatMap(({ fact, old }) => {
    // What stands inside a longer name is not this one; "Norrby hälsocentral" is told once, and not as "Norrby" too.
    const longer = names.filter((name) => createPattern(old).test(name));
    names.push(old);
    const places = new Map<
      string,
      { title: string; file: string; href?: string | undefined; lines: Set<string> }
    >();
    for (const text of texts) {
      const { title, href } = text;
      for (const { file, line } of findPlaces(text, old, longer)) {
        const key = [title, file, href].join('|');
        const known = places.get(key) ?? { title, file, href, lines: new Set() };
        places.set(key, known);
        known.lines.add(String(line));
      }
    }
    const items = [...places.values()].map(({ title, file, href, lines }) => ({
      label: `${title} (${file}:${head.formats.list([...lines])})`,
      ...(href ? { href } : {}),
    }));
    return items.length === 0
      ? []
      : [draft('old-name', { title: head.texts.t('change.old-name', { name: old }), items }, [fact.id])];
  });
}

/** Where a text says a name, also in its front matter and its attributes; a quote says what its source does. */
function findPlaces(
  { prose }: TextAt,
  name: string,
  longer: readonly string[],
): { file: string; line: number }[] {
  const found: { file: string; line: number }[] = [];
  const search = (written: string, from: number) => {
    const text = longer.reduce(
      (rest, other) => rest.replace(createPattern(other), (match) => ' '.repeat(match.length)),
      written,
    );
    for (const { index } of text.matchAll(createPattern(name))) {
      const { file, line } = prose.place(from + index, from + index + name.length);
      found.push({ file, line });
    }
  };
  walk(prose.tree, (node) => {
    const from = node.position?.start.offset ?? 0;
    if (node.type === 'yaml') search(node.value, from + '---\n'.length);
    else if ('value' in node) search(node.value, from);
    if (!isComponent(node)) return true;
    for (const { value } of node.attributes) if (typeof value === 'string') search(value, from);
    return node.name !== 'Quoted';
  });
  return found;
}

/** A name in running text: "Norrby", "Norrbys"; not in "Norrbyn". */
function createPattern(name: string): RegExp {
  const escaped = name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&').replace(/\s+/g, '\\s+');
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}s?(?![\\p{L}\\p{N}])`, 'gu');
}
