import { StartFailure } from './start-failure.ts';

/**
 * Runs a program to its end. A `StartFailure` is told in its one line, anything else with its
 * stack; both end with exit code 1.
 */
export async function runProgram(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    process.stderr.write(`${failureText(error)}\n`);
    process.exitCode = 1;
  }
}

function failureText(error: unknown): string {
  if (error instanceof StartFailure) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** From here on a repeated signal is a person's impatience, and not npm passing the first one on. */
const REPEAT_MS = 1000;

/** Resolves at the first SIGINT or SIGTERM; another one later ends the process at once. */
export async function untilToldToStop(): Promise<void> {
  let toldAt: number | undefined;
  await new Promise<void>((resolve) => {
    const stop = (): void => {
      toldAt ??= performance.now();
      if (performance.now() - toldAt > REPEAT_MS) process.exit(1);
      resolve();
    };
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop);
  });
}
