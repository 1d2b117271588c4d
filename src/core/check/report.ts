import type { Texts } from '../../i18n/texts.ts';
import { onceFor } from '../once-for.ts';
import type { WorkspaceFile } from '../parse/workspace-file.ts';
import { formatExcerpt, type Place, type Problem, UNSHOWN } from './problem.ts';

/** Words by their key in i18n, put in when the language is known. */
export interface Phrase {
  key: string;
  parameters?: FindingParameters;
}

export type FindingParameters = Readonly<Record<string, string | number | Phrase>>;

export interface Finding {
  /** Rule name; its words are `<rule>.title`, `.message`, `.hint` in i18n. */
  rule: string;
  place: Place;
  path?: string;
  parameters?: FindingParameters;
  /** Another key than `<rule>.hint` for the hint, e.g. "schema/unknown-key.nearest". */
  hint?: string;
  /** What to write at the place instead: the hint then shows the editor's own line corrected. */
  fix?: string;
}

/** Turns findings into problems in the reader's words. */
export type Report = (finding: Finding) => Problem;

export function phrase(key: string, parameters?: FindingParameters): Phrase {
  return parameters ? { key, parameters } : { key };
}

export function createReport(texts: Texts, files: ReadonlyMap<string, WorkspaceFile>): Report {
  const say = (key: string, parameters: FindingParameters): string => {
    if (!texts.has(key)) throw new Error(`No text for "${key}"`);
    const entries = Object.entries(parameters).map(([name, value]) => [
      name,
      typeof value === 'object' ? say(value.key, value.parameters ?? {}) : value,
    ]);
    return texts.t(key, Object.fromEntries(entries)).trim().replace(UNSHOWN, '\ufffd');
  };
  // A file of thousands of faults is cut into lines once.
  const linesOf = onceFor((file: WorkspaceFile) => file.text.split('\n'));
  return ({ rule, place, path = '', parameters = {}, hint, fix }) => {
    const file = files.get(place.file);
    const line = (file && linesOf(file)[place.line - 1])?.replace(/\r$/, '') ?? '';
    const corrected = fix === undefined ? undefined : correctLine(line, place, fix);
    const hintKey = hint ?? (corrected === undefined ? `${rule}.hint` : `${rule}.fix`);
    return {
      ...place,
      rule,
      path,
      title: say(`${rule}.title`, parameters),
      message: say(`${rule}.message`, parameters),
      hint: say(hintKey, corrected === undefined ? parameters : { ...parameters, line: corrected.trim() }),
      excerpt: formatExcerpt(line, place),
      ...(corrected === undefined ? {} : { corrected }),
    };
  };
}

/** The whole line with the marked stretch replaced. */
function correctLine(written: string, { column, length }: Place, fix: string): string {
  return written.slice(0, column - 1) + fix + written.slice(column - 1 + length);
}
