import type { FactChange } from '../change.ts';
import { type Comparison, type Draft, draft } from './draft.ts';
import { findName, listOwnTexts } from './old-names.ts';
import { blockAt, escapePattern, listPlaces, sentenceAt, type Written } from './written.ts';

/** What a fact says in a word of a vocabulary, which texts may say in their own. */
interface OldWord {
  fact: FactChange;
  /** Of a proposal, the words for one, and of a unit its forms; absent where it is what was told. */
  words?: readonly string[];
  /** What is said of them, where it is not what is said of a word of a vocabulary. */
  title?: 'change.old-proposal' | 'change.old-unit';
  isMeant(text: Written, at: number): boolean;
}

/** Texts that say a word that was true of a centre, a target or a proposal: "beroende av inhyrda läkare". Advice, as of names. */
export function followOldWords(comparison: Comparison): Draft[] {
  const { head, index } = comparison;
  const sought = [
    ...index.factsOfKind('centre').flatMap(listAspect),
    ...index.factsOfKind('aspect').flatMap(listLabel),
    ...index.factsOfKind('indicator').flatMap(listTarget),
    ...index.factsOfKind('decision').flatMap((fact) => listProposal(comparison, fact)),
    ...index.factsOfKind('measure').flatMap((fact) => listUnit(comparison, fact)),
  ];
  if (sought.length === 0) return [];
  const texts = listOwnTexts(comparison);
  return sought.flatMap(({ fact, isMeant, words, title: key }) => {
    const [word, now] = [fact.before?.text ?? '', fact.after?.text ?? ''];
    const longer = now.includes(word) ? [now] : [];
    const readings = (words ?? [word]).flatMap((one) => [one, one.charAt(0).toUpperCase() + one.slice(1)]);
    const found = texts.flatMap((text) =>
      readings
        .flatMap((reading) => findName(text, reading, longer))
        .filter(({ start }) => isMeant(text, start))
        .map((place) => ({ text, ...place })),
    );
    const items = listPlaces(comparison, found);
    const title = head.texts.t(key ?? 'change.old-word', { word, now, name: fact.subject.name });
    return items.length === 0 ? [] : [draft('old-name', { title, items }, [fact.id])];
  });
}

/** Of a centre, where its own file or a paragraph that names it says it. */
function listAspect(fact: FactChange): OldWord[] {
  const { kind, path, file, subject } = fact;
  if (kind !== 'changed' || !/^assessments\.[^.]+\.aspects\.[^.]+\.value$/.test(path)) return [];
  return [{ fact, isMeant: (text, at) => text.file === file || blockAt(text, at).includes(subject.name) }];
}

/** A word of the vocabulary itself, in all texts; a single one is a word of the language too. */
function listLabel(fact: FactChange): OldWord[] {
  const { kind, path, before } = fact;
  const isWord = kind === 'changed' && /\.values\.[^.]+\.label$/.test(path);
  return isWord && /\s/.test(before?.text ?? '') ? [{ fact, isMeant: () => true }] : [];
}

/** Whose a target is, where the same paragraph says the target. */
function listTarget(fact: FactChange): OldWord[] {
  if (fact.kind !== 'changed' || fact.path !== 'target.level') return [];
  const address = `indicators.${fact.subject.id.replace(/^.*\//, '')}.target`;
  return [{ fact, isMeant: (text, at) => blockAt(text, at).includes(address) }];
}

/** A proposal that is none any more, where a text tells of it or of the one that it is about. */
function listProposal({ head }: Comparison, fact: FactChange): OldWord[] {
  const { kind, path, before, file, subject } = fact;
  if (kind !== 'changed' || path !== 'status' || before?.raw !== 'proposed') return [];
  const about = head.workspace.decisions.get(subject.id)?.data.about?.centres ?? [];
  // What is said of many is said of much else.
  const centre = about.length === 1 ? head.workspace.centres.get(about[0] ?? '') : undefined;
  const files = [file, centre?.yaml.file.path];
  const names = [subject.id, subject.name, ...(centre ? [centre.data.short_name] : [])];
  const isMeant = (text: Written, at: number) =>
    files.includes(text.file) || names.some((name) => sentenceAt(text, at).includes(name));
  const words = head.texts.t('change.words.proposed').split(', ');
  return [{ fact, words, title: 'change.old-proposal', isMeant }];
}

/** A unit that is written by hand beside a figure: "<Value of="backe.lease_notice" as="words" /> månaders uppsägningstid". */
function listUnit({ base, head }: Comparison, fact: FactChange): OldWord[] {
  const { kind, path, subject } = fact;
  const [old, now] = [base, head].map(({ workspace }) => workspace.measures?.data[subject.id]?.unit);
  if (kind !== 'changed' || path !== `${subject.id}.unit` || !old || !now) return [];
  const words = [...new Set([old.one, old.other])].filter((word) => word !== now.one && word !== now.other);
  const isLimit = head.edition.plan.threshold.measure === subject.id;
  const bound = new RegExp(`\\.${escapePattern(subject.id)}(?!\\w)${isLimit ? '|plan\\.threshold' : ''}`);
  const isMeant = (text: Written, at: number) => bound.test(blockAt(text, at));
  return words.length > 0 ? [{ fact, words, title: 'change.old-unit', isMeant }] : [];
}
