import { LIKENESS_KINDS, saveLikenesses } from './likenesses.ts';
import { selectRows, toRow } from './records.ts';
import type { Write } from './write.ts';

/** Records read at a time. */
const CHUNK = 500;

/** Makes anew by what all records are found, as after a restore: a backup leaves it out. */
export async function rebuildLikenesses(write: Write): Promise<void> {
  const { trx, regency } = write;
  await trx.deleteFrom('likeness').where('regency', '=', regency).execute();
  let after = '';
  for (;;) {
    const records = await selectRows(trx, regency)
      .where('kind', 'in', LIKENESS_KINDS)
      .where('id', '>', after)
      .orderBy('id')
      .limit(CHUNK)
      .execute();
    await saveLikenesses(write, records.map(toRow));
    after = records.at(-1)?.id ?? '';
    if (records.length < CHUNK) return;
  }
}
