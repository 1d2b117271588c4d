/** How often a server looks whether npm still waits for it. */
const lookMs = 500;

/** Who started us; asked at once, for a build may go before the server. */
const parent = process.ppid;

/** Ends the process in good order on Ctrl-C, on a signal, and when the npm that started it was killed. */
export function stopWhenAsked(close: () => Promise<void>): void {
  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    void close().then(() => process.exit(0));
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);

  // npm and its shell die of a signal without passing it on, and would leave the server behind.
  if (process.env.npm_lifecycle_event === undefined) return;
  setInterval(() => process.ppid !== parent && stop(), lookMs).unref();
}
