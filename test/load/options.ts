import { parseArgs } from 'node:util';

/** What `npm run load` plays. */
export interface LoadOptions {
  /** How many villages of each regency have a phone; never more than it has villages. */
  readonly villages: number;
  /** Minutes within which all phones find a network; 0 is all at once. */
  readonly minutes: number;
  /** How many regencies share the database, each with processes of its own. */
  readonly regencies: number;
  /** How many server processes a regency has; more than one stand behind nginx. */
  readonly processes: number;
  /** Photos that each village sends. */
  readonly photos: number;
  readonly engine: 'sqlite' | 'postgresql';
  /** How many processes are killed while the phones send, and started again. */
  readonly kills: number;
  readonly seed: number;
  readonly json: boolean;
}

const HELP = `npm run load -- [options]

  --villages N    phones of each regency, one a village              (295)
  --minutes N     within which all find a network; 0: all at once    (10)
  --regencies N   on one database, each with processes of its own    (1)
  --processes N   of each regency; more than one behind nginx        (1)
  --photos N      of each village, 60 kB each                        (4)
  --engine E      sqlite or postgresql                               (sqlite; postgresql where shared)
  --kills N       processes killed meanwhile, and started again      (0)
  --seed N        of the order in which phones find a network        (1)
  --json          for machines
`;

/** @throws Error naming what is wrong */
export function readOptions(args: readonly string[]): LoadOptions | 'help' {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean', default: false } as const;
  const { values } = parseArgs({
    args: [...args],
    options: {
      villages: text,
      minutes: text,
      regencies: text,
      processes: text,
      photos: text,
      engine: text,
      kills: text,
      seed: text,
      json: flag,
      help: flag,
    },
  });
  if (values.help) return 'help';
  const regencies = count('regencies', values.regencies, 1, 1, 30);
  const processes = count('processes', values.processes, 1, 1, 16);
  const isShared = regencies > 1 || processes > 1;
  const engine = values.engine ?? (isShared ? 'postgresql' : 'sqlite');
  if (engine !== 'sqlite' && engine !== 'postgresql') {
    throw new Error('--engine is sqlite or postgresql');
  }
  if (engine === 'sqlite' && isShared) {
    throw new Error('An SQLite file has one process and one regency: leave --engine out');
  }
  return {
    villages: count('villages', values.villages, 295, 1, 700),
    minutes: count('minutes', values.minutes, 10, 0, 60),
    regencies,
    processes,
    photos: count('photos', values.photos, 4, 0, 20),
    engine,
    kills: count('kills', values.kills, 0, 0, 50),
    seed: count('seed', values.seed, 1, 0, Number.MAX_SAFE_INTEGER),
    json: values.json,
  };
}

/** What the options are, for a person. */
export const helpText = (): string => HELP;

function count(
  name: string,
  given: string | undefined,
  usual: number,
  least: number,
  most: number,
): number {
  if (given === undefined) return usual;
  const value = Number(given);
  if (!/^\d+$/.test(given) || value < least || value > most) {
    throw new Error(`--${name} is a whole number from ${least} to ${most}`);
  }
  return value;
}
