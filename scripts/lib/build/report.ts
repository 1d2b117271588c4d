import type { SiteSize } from './measure-site.ts';

/** Says what is done now, and does it. */
export function step<Result>(title: string, run: () => Promise<Result>): Promise<Result> {
  say(title);
  return run();
}

/** What is handed on as it comes; when all has come, says what is done now. */
export async function* thenSay<Item>(title: string, items: AsyncIterable<Item>): AsyncGenerator<Item> {
  yield* items;
  say(title);
}

const say = (title: string) => console.log(`${title} …`);

const number = new Intl.NumberFormat('sv-SE', { maximumFractionDigits: 1 });

/** The lines that end a build, e.g. "Klart: 52 sidor på 6,2 s". Facts are what the check has to say. */
export function describeBuild(size: SiteSize, milliseconds: number, facts: string[]): string {
  const pages = `${number.format(size.pages)} ${size.pages === 1 ? 'sida' : 'sidor'}`;
  return [
    '',
    `Klart: ${pages} på ${number.format(milliseconds / 1000)} s`,
    `  HTML och CSS ${formatBytes(size.htmlAndCss)}, allt ${formatBytes(size.total)}`,
    ...facts.map((fact) => `  ${fact}`),
  ].join('\n');
}

/** Bytes as text, e.g. "1,2 MB". */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 999_950) return `${number.format(bytes / 1000)} kB`;
  return `${number.format(bytes / 1_000_000)} MB`;
}
