/** What earlier runs of this very program parsed, by what it was parsed as and the text that it was parsed from. */
export interface ParseMemory {
  recall(kind: ParsedKind, text: string): unknown;
  keep(kind: ParsedKind, text: string, parsed: unknown): void;
}

export type ParsedKind = 'yaml' | 'markdown';

let memory: ParseMemory | undefined;

/** Gives the parsers a memory; they have none by themselves. */
export function openParseMemory(opened: ParseMemory | undefined): void {
  memory = opened;
}

/**
 * What a text is parsed to: remembered, or parsed and from then on remembered. Parsing is most of the time that it
 * takes to read a workspace.
 * @param parse pure, and gives plain data.
 * @param isSound what has faults is not remembered: they have places of their own in each file.
 */
export function parseOnce<Parsed>(
  kind: ParsedKind,
  text: string,
  parse: () => Parsed,
  isSound: (parsed: Parsed) => boolean,
): Parsed {
  const known = memory?.recall(kind, text);
  if (known !== undefined) return known as Parsed;
  const parsed = parse();
  if (isSound(parsed)) memory?.keep(kind, text, parsed);
  return parsed;
}
