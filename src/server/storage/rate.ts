import type { Storage } from './database.ts';

export interface Attempts {
  /** In this window, with this one. */
  readonly count: number;
  /** When the window began, Unix ms. */
  readonly windowStart: number;
}

/** Counts one more attempt, or several, for a key, in a new window where the last one is over. */
export async function countAttempt(
  { db }: Storage,
  key: string,
  windowMs: number,
  now: number,
  by = 1,
): Promise<Attempts> {
  const over = now - windowMs;
  return db
    .insertInto('rate')
    .values({ key, window_start: now, count: by })
    .onConflict((conflict) =>
      conflict.column('key').doUpdateSet((eb) => {
        const isOver = eb('rate.window_start', '<=', over);
        return {
          count: eb
            .case()
            .when(isOver)
            .then(by)
            .else(eb('rate.count', '+', by))
            .end(),
          window_start: eb.case().when(isOver).then(now).else(eb.ref('rate.window_start')).end(),
        };
      }),
    )
    .returning(['count', 'window_start as windowStart'])
    .executeTakeFirstOrThrow();
}

/** Takes one attempt back. */
export async function forgiveAttempt({ db }: Storage, key: string): Promise<void> {
  await db
    .updateTable('rate')
    .set((eb) => ({ count: eb('count', '-', 1) }))
    .where('key', '=', key)
    .where('count', '>', 0)
    .execute();
}

/** Forgets windows that began before `before`, Unix ms. */
export async function purgeAttempts({ db }: Storage, before: number): Promise<void> {
  await db.deleteFrom('rate').where('window_start', '<', before).execute();
}
