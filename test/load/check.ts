import { loadApplied } from '../../src/server/storage/applied.ts';
import type { Storage } from '../../src/server/storage/database.ts';
import type { Crowd } from './day.ts';

const PART = 500;

/**
 * What must hold afterwards: every mutation that was typed was applied, and no other; every photo is
 * there; and the chain of the audit is whole.
 * @returns what does not hold, one sentence each
 */
export async function complaintsOf({ regency, phones }: Crowd): Promise<string[]> {
  const storage = await regency.open();
  try {
    const typed = phones.flatMap((phone) => phone.typed);
    const found = [
      ...(await missing(storage, typed)),
      ...differs('applied', await countOf(storage, 'applied_mutation'), typed.length),
      ...differs('photos', await photosOn(storage), await photosOf(phones)),
    ];
    const audit = await regency.admin(['audit', 'verify']);
    if (audit.code !== 0) found.push('the chain of the audit is broken');
    return found.map((each) => `${regency.code}: ${each}`);
  } finally {
    await storage.close();
  }
}

const differs = (what: string, found: number, expected: number): string[] =>
  found === expected ? [] : [`${what}: ${found} instead of ${expected}`];

async function missing({ db, regency }: Storage, typed: readonly string[]): Promise<string[]> {
  let there = 0;
  for (let at = 0; at < typed.length; at += PART) {
    there += (await loadApplied(db, regency, typed.slice(at, at + PART))).size;
  }
  return there === typed.length ? [] : [`${typed.length - there} mutations are not on the server`];
}

async function countOf({ db, regency }: Storage, table: 'applied_mutation'): Promise<number> {
  const { count } = await db
    .selectFrom(table)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('regency', '=', regency)
    .executeTakeFirstOrThrow();
  return count;
}

async function photosOn({ db, regency }: Storage): Promise<number> {
  const { count } = await db
    .selectFrom('blob')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('regency', '=', regency)
    .executeTakeFirstOrThrow();
  return count;
}

/** As many as the phones still keep of their own, delivered or not. */
async function photosOf(phones: Crowd['phones']): Promise<number> {
  const counts = await Promise.all(phones.map(({ db }) => db.photos.count()));
  return counts.reduce((sum, count) => sum + count, 0);
}
