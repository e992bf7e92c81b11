import { entryOf, operatorOf } from './auth/author.ts';
import type { Retention } from './config.ts';
import { appendAudit } from './storage/audit.ts';
import type { Storage } from './storage/database.ts';
import {
  purgeApplied,
  purgeDossiers,
  purgePhotos,
  purgeQuarantine,
  purgeRecords,
} from './storage/purge.ts';
import { write } from './storage/write.ts';
import type { Write } from './storage/write.ts';

type RuleName = keyof Retention;

interface Rule {
  readonly name: RuleName;
  readonly what: string;
  readonly purge: (write: Write, before: string, now: string) => Promise<number>;
}

/** In this order: papers after what was put to them, photos after the records that showed them. */
const RULES: readonly Rule[] = [
  {
    name: 'proposals',
    what: 'proposals rejected or withdrawn',
    purge: (writing, before) =>
      purgeRecords(writing, 'proposal', ['rejected', 'withdrawn'], before),
  },
  {
    name: 'entered',
    what: 'proposals entered in the national system',
    purge: (writing, before) => purgeRecords(writing, 'proposal', ['entered'], before),
  },
  { name: 'dossiers', what: 'papers without any proposal left', purge: purgeDossiers },
  {
    name: 'register',
    what: 'people who are gone from the register',
    purge: (writing, before) => purgeRecords(writing, 'registerPerson', ['gone'], before),
  },
  { name: 'photos', what: 'photos taken off their record', purge: purgePhotos },
  { name: 'quarantine', what: 'decided work of ended devices', purge: purgeQuarantine },
  { name: 'applied', what: 'ids of applied mutations', purge: purgeApplied },
];

export interface Purged {
  readonly what: string;
  readonly months: number;
  /** Changed last before this instant. */
  readonly before: string;
  readonly count: number;
}

class Undone extends Error {
  override readonly name = 'Undone';
  readonly purged: readonly Purged[];
  constructor(purged: readonly Purged[]) {
    super('only counted');
    this.purged = purged;
  }
}

/**
 * Takes away what has been kept for as long as it is to be kept, by rule. All or nothing, in one
 * transaction; the audit tells the counts, and is itself kept.
 * @param options.dryRun counts what would go, and takes nothing
 */
export async function purge(
  storage: Storage,
  retention: Retention,
  now: Date,
  { dryRun }: { readonly dryRun: boolean },
): Promise<readonly Purged[]> {
  const at = now.toISOString();
  try {
    return await write(storage, async (writing) => {
      const purged: Purged[] = [];
      for (const { name, what, purge: take } of RULES) {
        const months = retention[name];
        const before = monthsBefore(now, months);
        purged.push({ what, months, before, count: await take(writing, before, at) });
      }
      if (dryRun) throw new Undone(purged);
      const counts = RULES.map(({ name }, index) => [name, purged[index]?.count ?? 0] as const);
      const author = operatorOf(storage.regency);
      await appendAudit(writing, [
        entryOf(author, at, 'purge', storage.regency, Object.fromEntries(counts)),
      ]);
      return purged;
    });
  } catch (error) {
    if (error instanceof Undone) return error.purged;
    throw error;
  }
}

function monthsBefore(now: Date, months: number): string {
  const then = new Date(now);
  then.setUTCMonth(then.getUTCMonth() - months);
  return then.toISOString();
}
