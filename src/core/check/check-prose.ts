import type { Texts } from '../../i18n/texts.ts';
import type { Edition } from '../edition.ts';
import { createAttributeCheck } from '../narrative/attributes.ts';
import { type Coverage, checkProse, emptyCoverage } from '../narrative/check.ts';
import { createFindNumerals, type Numeral } from '../narrative/numerals.ts';
import type { Narrative, Prose } from '../narrative/parse.ts';
import type { ProseAt } from '../parse/prose-fields.ts';
import type { Workspace } from '../parse/workspace.ts';
import { checkLinks, listPages } from './check-links.ts';
import type { Finding } from './report.ts';

/** Every text of the workspace against the vocabulary, its addresses, its links and its numerals. */
export function checkAllProse(
  workspace: Workspace,
  editions: readonly Edition[],
  current: Edition,
  proseAt: ProseAt,
  texts: Texts,
): { findings: Finding[]; coverage: Map<string, Coverage> } {
  const units = Object.values(workspace.measures?.data ?? {}).flatMap(({ unit }) => [unit.one, unit.other]);
  const waived = (workspace.region?.data.plain ?? []).map(({ text }) => text);
  const findNumerals = createFindNumerals(texts, { waived, units });
  const used = new Set<string>();
  const findAndNote = (text: string): Numeral[] => {
    const numerals = findNumerals(text);
    for (const { kind, text: found } of numerals) if (kind === 'waived') used.add(found.toLowerCase());
    return numerals;
  };
  const checks = new Map(
    editions.map((edition) => [edition.id, createAttributeCheck(workspace, edition.lookup)]),
  );
  const lookups = new Map(editions.map(({ id, lookup }) => [id, lookup]));
  const pages = listPages(workspace);
  const findings: Finding[] = [];
  const coverage = new Map<string, Coverage>();

  const check = (file: string, prose: Prose, edition: string | undefined, isInline: boolean) => {
    const id = edition !== undefined && checks.has(edition) ? edition : current.id;
    const result = checkProse(prose, {
      lookup: lookups.get(id) ?? current.lookup,
      checkAttribute: checks.get(id) ?? (() => []),
      findNumerals: findAndNote,
      linkTexts: texts.linkTexts,
      isInline,
    });
    for (const finding of result.findings) findings.push(finding);
    findings.push(...checkLinks(prose, pages));
    const sum = coverage.get(file) ?? emptyCoverage();
    for (const kind of Object.keys(sum) as (keyof Coverage)[]) sum[kind] += result.coverage[kind];
    coverage.set(file, sum);
  };
  for (const [key, narrative] of workspace.narratives) {
    findings.push(...checkHead(narrative, findAndNote));
    check(narrative.file.path, narrative, /^plans\/([^/]+)\//.exec(key)?.[1], false);
  }
  for (const { file, path, prose } of proseAt.all()) {
    const edition =
      path.map(String).find((step) => checks.has(step)) ?? /^data\/plans\/([^/]+)\.yaml$/.exec(file)?.[1];
    check(file, prose, edition, true);
  }
  return { findings: [...findings, ...checkPhrases(workspace, used)], coverage };
}

/** Titles and descriptions cannot fetch figures, so they have none. */
function checkHead({ section, head }: Narrative, findNumerals: (text: string) => Numeral[]): Finding[] {
  return (['title', 'description'] as const).flatMap((key) =>
    findNumerals(section[key] ?? '')
      .filter(({ kind }) => kind === 'loose')
      .map(({ text }) => ({
        rule: 'prose/number-in-heading',
        place: head.locate([key]),
        path: key,
        parameters: { key, numeral: text },
      })),
  );
}

/** A phrase that may stand unbound everywhere but stands nowhere. */
function checkPhrases({ region, unreadable }: Workspace, used: ReadonlySet<string>): Finding[] {
  // A file that could not be read may be the one that uses it.
  if (!region || unreadable.size > 0) return [];
  return (region.data.plain ?? []).flatMap(({ text }, index): Finding[] => {
    if (used.has(text.toLowerCase())) return [];
    const path = ['plain', index, 'text'];
    return [
      {
        rule: 'prose/unused-phrase',
        place: region.yaml.locate(path),
        path: path.join('.'),
        parameters: { text },
      },
    ];
  });
}
