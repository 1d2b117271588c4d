/** A fault that the person at the keyboard can mend: printed without a stack trace. */
export class Fault extends Error {}

/** Runs an entry point: a fault is printed as it is, anything else is a bug and keeps its stack. */
export async function runMain(main: () => Promise<void>): Promise<void> {
  try {
    await main();
  } catch (error) {
    console.error(error instanceof Fault ? `\n${error.message}\n` : error);
    process.exitCode = 1;
  }
}
