import type { ParseArgsConfig } from 'node:util';
import type { Config } from '../config.ts';
import { openServices } from '../services.ts';
import type { Services } from '../services.ts';

export type Values = Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;

/** What a command is given to work with. */
export interface Run {
  readonly config: Config;
  /** What follows the command's words, options apart. */
  readonly words: readonly string[];
  readonly values: Values;
  /** Writes a line to the standard output. */
  readonly print: (line: string) => void;
  /** Writes a line that is not part of the result, where it does not get into a file. */
  readonly note: (line: string) => void;
}

export interface Command {
  /** What calls it, e.g. `account add`. */
  readonly name: string;
  /** What follows the name, for the help. */
  readonly usage: string;
  readonly summary: string;
  readonly options?: NonNullable<ParseArgsConfig['options']>;
  /** How many words must follow the name. */
  readonly takes: number;
  run(run: Run): Promise<void>;
}

/** Opens the database for a command and closes it whatever happens. */
export async function withServices(
  config: Config,
  work: (services: Services) => Promise<void>,
): Promise<void> {
  const services = await openServices(config);
  try {
    await work(services);
  } finally {
    await services.storage.close();
  }
}
