import { applyPatch } from 'diff';
import type { Element, ElementContent } from 'hast';
import { moveLines } from '../line-moves.ts';
import { textOf } from '../page-words.ts';

/** Path → text, made from what it was by what the review's page says of the files, and by nothing else. */
export function writeBack(
  before: ReadonlyMap<string, string>,
  page: readonly Element[],
): Map<string, string> {
  const files = new Map(before);
  const section = page.find(({ properties }) => properties.id === 'rader');
  const sentences = findAll(section, 'p').map(textOf);
  const find = (pattern: RegExp) => sentences.flatMap((sentence) => pattern.exec(sentence)?.slice(1) ?? []);
  const pairs = (words: readonly string[]) =>
    words.flatMap((word, at) => (at % 2 === 0 ? [[word, words[at + 1] ?? ''] as const] : []));
  for (const [path, from] of pairs(find(/^(\S+) hette förut (\S+)\. /))) {
    files.set(path, files.get(from) ?? '');
    files.delete(from);
  }
  // Where some lines of a file end otherwise than others, the lines show it.
  const told = pairs(find(/^(\S+): så slutar raderna: (.*)\.$/));
  const endings = new Map(told.filter(([, ending]) => !ending.includes('/')));
  for (const path of endings.keys()) files.set(path, (files.get(path) ?? '').replaceAll('\r\n', '\n'));
  for (const sentence of sentences) {
    const [, path = '', ...lines] =
      /^(\S+): (?:rad|sedan är rad) (\d+)–(\d+) (?:är )?flyttade och står nu efter rad (\d+)/.exec(
        sentence,
      ) ?? [];
    const [first = 0, last = 0, after = 0] = lines.map(Number);
    if (path !== '') files.set(path, moveLines(files.get(path) ?? '', { first, last, after }));
  }
  for (const part of findAll(section, 'details')) {
    const [path = '', lines = ''] = [...findAll(part, 'summary'), ...findAll(part, 'code')].map(readAll);
    const patch = `--- ${path}\n+++ ${path}\n${lines.replaceAll('\u240d', '\r')}`;
    const made = applyPatch(files.get(path) ?? '', patch, { autoConvertLineEndings: false });
    files.set(path, made === false ? `The lines do not fit:\n${lines}` : made);
  }
  for (const [path, ending] of endings)
    if (ending.endsWith('CRLF')) files.set(path, (files.get(path) ?? '').replaceAll('\n', '\r\n'));
  for (const path of find(/^(\S+) är borttagen\.$/)) files.delete(path);
  return files;
}

function findAll(within: Element | undefined, tagName: string): Element[] {
  return (within?.children ?? []).flatMap((child) =>
    child.type === 'element'
      ? [...(child.tagName === tagName ? [child] : []), ...findAll(child, tagName)]
      : [],
  );
}

/** All signs as they are, white space too. */
function readAll(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(readAll).join('') : '';
}
