import { listNames } from '../../check/check-people.ts';
import { type Comparison, type Draft, draft } from './draft.ts';
import { createNamePattern, findName, listOwnTexts } from './old-names.ts';
import { escapePattern, listPlaces, type Written } from './written.ts';

/** Texts of a municipality that tell of a centre that now lies in another one. Advice: what tells of its past may. */
export function followOldHomes(comparison: Comparison): Draft[] {
  const { base, head, index, rename, oldName } = comparison;
  const moves = index.factsOfKind('centre').flatMap((fact) => {
    const centre = head.workspace.centres.get(fact.subject.id);
    const was = base.workspace.centres.get(oldName(fact.subject.id))?.data.municipality?.id;
    const from = head.workspace.municipalities.get(rename(was ?? ''));
    const to = head.workspace.municipalities.get(centre?.data.municipality?.id ?? '');
    const isMove = /^municipality(?:\.id)?$/.test(fact.path) && from !== to;
    return isMove && centre && from && to ? [{ fact, centre, from, to }] : [];
  });
  if (moves.length === 0) return [];
  const texts = listOwnTexts(comparison);
  const all = listNames(head.workspace);
  return moves.flatMap(({ fact, centre: { id, data }, from, to }) => {
    const files = new Set([
      from.yaml.file.path,
      ...[...head.workspace.narratives.values()]
        .filter(({ section }) => section.municipality === from.id)
        .map(({ file }) => file.path),
    ]);
    const names = [data.name, data.short_name];
    const findIn = (text: Written) => [
      ...names.flatMap((name) =>
        findName(
          text,
          name,
          all.filter((other) => isLonger(other, name)),
        ),
      ),
      ...[...text.words.matchAll(blockPattern(id))].map(({ 0: found, index: start }) => {
        return { start, end: start + found.length };
      }),
    ];
    const found = texts
      .filter(({ file }) => files.has(file))
      .flatMap((text) => findIn(text).map((place) => ({ text, ...place })));
    const items = listPlaces(comparison, found);
    const parameters = { name: data.short_name, home: to.data.name, old: from.data.name };
    const title = head.texts.t('change.old-home', parameters);
    return items.length === 0 ? [] : [draft('old-name', { title, items }, [fact.id])];
  });
}

function isLonger(other: string, name: string): boolean {
  return other !== name && createNamePattern(name).test(other);
}

/** The id of a component that holds blocks, which stands by itself: <Centre id="norrby">. */
function blockPattern(id: string): RegExp {
  return new RegExp(`(?<=\\uFFFD)${escapePattern(id)}(?=\\uFFFD|$)`, 'g');
}
