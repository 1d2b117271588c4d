import type { FactChange } from '../change.ts';
import { type Comparison, type Draft, draft } from './draft.ts';
import { findName, listOwnTexts } from './old-names.ts';
import { blockAt, listPlaces, type Written } from './written.ts';

/** What a fact says in a word of a vocabulary, which texts may say in their own. */
interface OldWord {
  fact: FactChange;
  isMeant(text: Written, at: number): boolean;
}

/** Texts that say of a centre or a target the word that was true of it: "beroende av inhyrda läkare". Advice, as of names. */
export function followOldWords(comparison: Comparison): Draft[] {
  const { head, index } = comparison;
  const sought = [
    ...index.factsOfKind('centre').flatMap(listAspect),
    ...index.factsOfKind('indicator').flatMap(listTarget),
  ];
  if (sought.length === 0) return [];
  const texts = listOwnTexts(comparison);
  return sought.flatMap(({ fact, isMeant }) => {
    const [word, now] = [fact.before?.text ?? '', fact.after?.text ?? ''];
    const longer = now.includes(word) ? [now] : [];
    const readings = [word, word.charAt(0).toUpperCase() + word.slice(1)];
    const found = texts.flatMap((text) =>
      readings
        .flatMap((reading) => findName(text, reading, longer))
        .filter(({ start }) => isMeant(text, start))
        .map((place) => ({ text, ...place })),
    );
    const items = listPlaces(comparison, found);
    const title = head.texts.t('change.old-word', { word, now, name: fact.subject.name });
    return items.length === 0 ? [] : [draft('old-name', { title, items }, [fact.id])];
  });
}

/** Of a centre, where its own file or a paragraph that names it says it. */
function listAspect(fact: FactChange): OldWord[] {
  const { kind, path, file, subject } = fact;
  if (kind !== 'changed' || !/^assessments\.[^.]+\.aspects\.[^.]+\.value$/.test(path)) return [];
  return [{ fact, isMeant: (text, at) => text.file === file || blockAt(text, at).includes(subject.name) }];
}

/** Whose a target is, where the same paragraph says the target. */
function listTarget(fact: FactChange): OldWord[] {
  if (fact.kind !== 'changed' || fact.path !== 'target.level') return [];
  const address = `indicators.${fact.subject.id.replace(/^.*\//, '')}.target`;
  return [{ fact, isMeant: (text, at) => blockAt(text, at).includes(address) }];
}
