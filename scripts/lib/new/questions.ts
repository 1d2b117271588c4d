import { createInterface } from 'node:readline/promises';
import { Fault } from '../fault.ts';

/** Asks for what the command line did not say. */
export type Ask = (question: string) => Promise<string>;

/** Asks on a terminal; without one what is missing is a fault that says how to give it. */
export function createAsk(input: NodeJS.ReadStream = process.stdin, output = process.stdout): Ask {
  return async (question) => {
    if (!input.isTTY) throw new Fault(`Uppgiften saknas: ${question}`);
    const lines = createInterface({ input, output });
    try {
      return (await lines.question(`${question}: `)).trim();
    } finally {
      lines.close();
    }
  };
}

export type Options = Readonly<Record<string, string | undefined>>;

/** A value given as --name, or the answer to a question; never empty. */
export async function need(options: Options, name: string, question: string, ask: Ask): Promise<string> {
  const given = options[name] ?? (await ask(`${question} (--${name})`));
  if (given.trim() === '') throw new Fault(`Uppgiften saknas: ${question} (--${name})`);
  return given.trim();
}
