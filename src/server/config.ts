import { join, resolve } from 'node:path';
import * as v from 'valibot';
import { StartFailure } from './start-failure.ts';

const YES = ['1', 'true', 'yes', 'on'];
const NO = ['0', 'false', 'no', 'off'];

const wholeNumber = (least: number, most: number) =>
  v.pipe(v.string(), v.regex(/^\d+$/), v.transform(Number), v.minValue(least), v.maxValue(most));

const Flag = v.pipe(
  v.string(),
  v.toLowerCase(),
  v.picklist([...YES, ...NO]),
  v.transform((word) => YES.includes(word)),
);

const Origin = v.pipe(
  v.string(),
  v.check((text) => /^https?:\/\/[^/?#]+\/?$/.test(text) && URL.canParse(text)),
  v.transform((text) => new URL(text).origin),
);

const DatabaseUrl = v.pipe(
  v.string(),
  v.check((text) => /^postgres(ql)?:\/\//.test(text) && URL.canParse(text)),
);

/** How long something is kept before `purge` takes it. */
const MONTHS = wholeNumber(1, 240);
/** A phone may be away for a year: what it sends again must still be known, or it would count twice. */
const MONTHS_OF_APPLIED = wholeNumber(12, 240);

/** Each setting: what it must look like, and its default. */
const Settings = v.object({
  PORT: v.optional(wholeNumber(0, 65_535), '8080'),
  // plain HTTP for this machine alone; in front of the network stands a proxy with a certificate
  HOST: v.optional(v.pipe(v.string(), v.regex(/^[\w.:-]+$/)), '127.0.0.1'),
  DATA_DIR: v.optional(v.string(), './data'),
  DATABASE_URL: v.optional(DatabaseUrl),
  SEAL_KEYS_FILE: v.optional(v.string()),
  REGENCY_CODE: v.optional(v.pipe(v.string(), v.regex(/^\d{2}\.\d{2}$/)), '33.16'),
  PUBLIC_ORIGIN: v.optional(Origin),
  TRUST_PROXY: v.optional(Flag, 'no'),
  ACTIVATION_DAYS: v.optional(wholeNumber(1, 90), '7'),
  CHECK_RESPONSES: v.optional(Flag, 'no'),
  RETAIN_PHOTOS_MONTHS: v.optional(MONTHS, '3'),
  RETAIN_PROPOSALS_MONTHS: v.optional(MONTHS, '12'),
  RETAIN_ENTERED_MONTHS: v.optional(MONTHS, '24'),
  RETAIN_DOSSIERS_MONTHS: v.optional(MONTHS, '24'),
  RETAIN_REGISTER_MONTHS: v.optional(MONTHS, '12'),
  RETAIN_QUARANTINE_MONTHS: v.optional(MONTHS, '6'),
  RETAIN_APPLIED_MONTHS: v.optional(MONTHS_OF_APPLIED, '24'),
});

/** What the environment can set. */
export const SETTING_NAMES: readonly string[] = Object.keys(Settings.entries);

const EXPECTED: Readonly<Record<keyof typeof Settings.entries, string>> = {
  PORT: 'a number from 0 to 65535, e.g. 8080',
  HOST: 'an address or name of this machine, e.g. 127.0.0.1',
  DATA_DIR: 'a folder, e.g. ./data',
  DATABASE_URL: 'an address such as postgres://user:password@host:5432/database',
  SEAL_KEYS_FILE: 'a file that every process of this server reads, e.g. /etc/tpk/seal.json',
  REGENCY_CODE: 'the code of a regency, e.g. 33.16',
  PUBLIC_ORIGIN: 'an address without a path, e.g. https://tpk.example.go.id',
  TRUST_PROXY: 'yes or no',
  ACTIVATION_DAYS: 'a number of days from 1 to 90',
  CHECK_RESPONSES: 'yes or no',
  RETAIN_PHOTOS_MONTHS: 'a number of months from 1 to 240',
  RETAIN_PROPOSALS_MONTHS: 'a number of months from 1 to 240',
  RETAIN_ENTERED_MONTHS: 'a number of months from 1 to 240',
  RETAIN_DOSSIERS_MONTHS: 'a number of months from 1 to 240',
  RETAIN_REGISTER_MONTHS: 'a number of months from 1 to 240',
  RETAIN_QUARANTINE_MONTHS: 'a number of months from 1 to 240',
  RETAIN_APPLIED_MONTHS: 'a number of months from 12 to 240',
};

/** How many months things are kept, by rule. The audit has no rule: it is kept. */
export interface Retention {
  /** Photos that were taken off their record. */
  readonly photos: number;
  /** Proposals that were rejected or withdrawn. */
  readonly proposals: number;
  /** Proposals that were entered in the national system. */
  readonly entered: number;
  /** Papers of a musyawarah, or SPTJM, to which no proposal is put any more. */
  readonly dossiers: number;
  /** People who are gone from the register's list. */
  readonly register: number;
  /** Work of ended devices that was decided on. */
  readonly quarantine: number;
  /** Ids of applied mutations: longer than any phone is away. */
  readonly applied: number;
}

export interface Config {
  /** 0 takes any free port. */
  readonly port: number;
  readonly host: string;
  /** Absolute. */
  readonly dataDir: string;
  /** Absolute. The private keys that envelopes open with: outside the database and its backups. */
  readonly sealKeysFile: string;
  /** Undefined: the embedded database in `dataDir`. */
  readonly databaseUrl: string | undefined;
  readonly regency: string;
  /** Where people reach the app, for links; undefined: this machine. */
  readonly publicOrigin: string | undefined;
  /** Whether a proxy in front tells the client's address and scheme. */
  readonly trustProxy: boolean;
  /** How long an activation link can be used. */
  readonly activationDays: number;
  /** Whether every answer is checked against its schema before it goes out: for development. */
  readonly checkResponses: boolean;
  readonly retention: Retention;
}

/**
 * The settings from the environment; an empty one counts as not set.
 * @throws StartFailure naming the first setting that is wrong, without its value (an address of a
 * database holds a password)
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.keys(Settings.entries).flatMap((name) => {
    const value = env[name]?.trim();
    return value ? [[name, value] as const] : [];
  });
  const parsed = v.safeParse(Settings, Object.fromEntries(given));
  if (!parsed.success) {
    const name = v.getDotPath(parsed.issues[0]) as keyof typeof EXPECTED;
    throw new StartFailure(`${name} is wrong: it must be ${EXPECTED[name]}.`);
  }
  const settings = parsed.output;
  const dataDir = resolve(settings.DATA_DIR);
  return {
    port: settings.PORT,
    host: settings.HOST,
    dataDir,
    sealKeysFile: resolve(settings.SEAL_KEYS_FILE ?? join(dataDir, 'keys', 'seal.json')),
    databaseUrl: settings.DATABASE_URL,
    regency: settings.REGENCY_CODE,
    publicOrigin: settings.PUBLIC_ORIGIN,
    trustProxy: settings.TRUST_PROXY,
    activationDays: settings.ACTIVATION_DAYS,
    checkResponses: settings.CHECK_RESPONSES,
    retention: {
      photos: settings.RETAIN_PHOTOS_MONTHS,
      proposals: settings.RETAIN_PROPOSALS_MONTHS,
      entered: settings.RETAIN_ENTERED_MONTHS,
      dossiers: settings.RETAIN_DOSSIERS_MONTHS,
      register: settings.RETAIN_REGISTER_MONTHS,
      quarantine: settings.RETAIN_QUARANTINE_MONTHS,
      applied: settings.RETAIN_APPLIED_MONTHS,
    },
  };
}

/** Where links to this server lead: `PUBLIC_ORIGIN`, else this machine. */
export function originOf(config: Config, port: number = config.port): string {
  return config.publicOrigin ?? `http://localhost:${port}`;
}
