import type { TextParameters, Texts } from '../i18n/texts.ts';
import { formatExcerpt, type Place, type Problem } from './problem.ts';
import type { WorkspaceFile } from './yaml.ts';

export interface Finding {
  /** Rule name; its words are `<rule>.title`, `.message`, `.hint` in i18n. */
  rule: string;
  place: Place;
  path?: string;
  parameters?: TextParameters;
  /** Another key than `<rule>.hint` for the hint, e.g. "schema/unknown-key.nearest". */
  hint?: string;
}

/** Turns findings into problems in the reader's words. */
export type Report = (finding: Finding) => Problem;

export function createReport(texts: Texts, files: ReadonlyMap<string, WorkspaceFile>): Report {
  const say = (key: string, parameters: TextParameters) => {
    if (!texts.has(key)) throw new Error(`No text for "${key}"`);
    return texts.t(key, parameters);
  };
  return ({ rule, place, path = '', parameters = {}, hint = `${rule}.hint` }) => ({
    ...place,
    rule,
    path,
    title: say(`${rule}.title`, parameters),
    message: say(`${rule}.message`, parameters).trim(),
    hint: say(hint, parameters),
    excerpt: formatExcerpt(files.get(place.file)?.text ?? '', place),
  });
}
