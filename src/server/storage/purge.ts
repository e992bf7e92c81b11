import { sql } from 'kysely';
import type { RowOf } from '../../protocol/row.ts';
import { saveRecords, selectRows, toRow } from './records.ts';
import type { Write } from './write.ts';

/** Records that are worked on at a time. */
const AT_ONCE = 200;

/** Changed last before this instant: ISO text. */
type Cutoff = string;

/**
 * Takes away records of a kind that have come to their end, with all that hangs on them. Phones
 * learn of it by fetching everything anew: see `purges` of the regency.
 * @returns how many of the kind
 */
export function purgeRecords(
  write: Write,
  kind: string,
  states: readonly string[],
  before: Cutoff,
): Promise<number> {
  return purgeFound(write, () => ended(write, kind, before).where('state', 'in', states).execute());
}

/** The same of papers to which no proposal is put any more. */
export function purgeDossiers(write: Write, before: Cutoff): Promise<number> {
  return purgeFound(write, () =>
    ended(write, 'dossier', before)
      .where((eb) =>
        eb.not(
          eb.exists(
            eb
              .selectFrom('record as proposal')
              .select('proposal.id')
              .whereRef('proposal.regency', '=', 'record.regency')
              .where('proposal.kind', '=', sql.lit('proposal'))
              .whereRef('proposal.region_code', '=', 'record.region_code')
              .where(
                'proposal.fields',
                'like',
                sql<string>`'%"dossierId":"' || ${sql.ref('record.id')} || '"%'`,
              ),
          ),
        ),
      )
      .execute(),
  );
}

function ended({ trx, regency }: Write, kind: string, before: Cutoff) {
  return trx
    .selectFrom('record')
    .select('id')
    .where('regency', '=', regency)
    .where('kind', '=', kind)
    .where('received_at', '<', before)
    .limit(AT_ONCE);
}

async function purgeFound(
  write: Write,
  find: () => Promise<readonly { id: string }[]>,
): Promise<number> {
  const { trx, regency } = write;
  let count = 0;
  for (;;) {
    const found = await find();
    if (found.length === 0) break;
    count += found.length;
    await removeFamily(
      write,
      found.map(({ id }) => id),
    );
  }
  if (count > 0) {
    await trx
      .updateTable('regency')
      .set((eb) => ({ purges: eb('purges', '+', 1) }))
      .where('code', '=', regency)
      .execute();
  }
  return count;
}

/**
 * What a record takes with it: its photos and members, the conflicts about all of them, and by what
 * they were found.
 */
async function removeFamily(write: Write, ids: readonly string[]): Promise<void> {
  const { trx, regency } = write;
  const children = await trx
    .selectFrom('record')
    .select('id')
    .where('regency', '=', regency)
    .where('parent_id', 'in', ids)
    .execute();
  for (let from = 0; from < children.length; from += AT_ONCE) {
    await removeFamily(
      write,
      children.slice(from, from + AT_ONCE).map(({ id }) => id),
    );
  }
  await trx
    .deleteFrom('likeness')
    .where('regency', '=', regency)
    .where('record_id', 'in', ids)
    .execute();
  await trx.deleteFrom('record').where('regency', '=', regency).where('id', 'in', ids).execute();
}

/**
 * Takes away the bytes of photos that no record shows any more. A record that comes back would find
 * them missing, so it says that they are.
 */
export async function purgePhotos(write: Write, before: Cutoff, now: string): Promise<number> {
  const { trx, regency } = write;
  const blobs = await trx
    .selectFrom('blob')
    .select('sha256')
    .where('regency', '=', regency)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('record')
            .select('record.id')
            .whereRef('record.regency', '=', 'blob.regency')
            .where('record.kind', '=', sql.lit('attachment'))
            .whereRef('record.variant', '=', 'blob.sha256')
            .where((inner) =>
              inner.or([
                inner('record.state', '!=', 'removed'),
                inner('record.received_at', '>=', before),
              ]),
            ),
        ),
      ),
    )
    .where('stored_at', '<', before)
    .execute();
  for (let from = 0; from < blobs.length; from += AT_ONCE) {
    const hashes = blobs.slice(from, from + AT_ONCE).map(({ sha256 }) => sha256);
    await trx
      .deleteFrom('blob')
      .where('regency', '=', regency)
      .where('sha256', 'in', hashes)
      .execute();
    await unstore(write, hashes, now);
  }
  return blobs.length;
}

async function unstore(write: Write, hashes: readonly string[], now: string): Promise<void> {
  const records = await selectRows(write.trx, write.regency)
    .where('kind', '=', sql.lit('attachment'))
    .where('variant', 'in', hashes)
    .execute();
  const photos = records.map(toRow) as RowOf<'attachment'>[];
  const changed = photos
    .filter(({ fields }) => fields.storedAt !== null)
    .map((photo) => {
      write.seq += 1;
      return { ...photo, rev: write.seq, fields: { ...photo.fields, storedAt: null } };
    });
  await saveRecords(write, changed, now);
}

/** Forgets which mutations were applied: one that comes again after that is applied again. */
export async function purgeApplied({ trx, regency }: Write, before: Cutoff): Promise<number> {
  const { numDeletedRows } = await trx
    .deleteFrom('applied_mutation')
    .where('regency', '=', regency)
    .where('received_at', '<', before)
    .executeTakeFirst();
  return Number(numDeletedRows);
}

/** Takes away what waited in quarantine and was decided on. */
export async function purgeQuarantine({ trx, regency }: Write, before: Cutoff): Promise<number> {
  const { numDeletedRows } = await trx
    .deleteFrom('quarantine')
    .where('regency', '=', regency)
    .where('state', '!=', 'waiting')
    .where('decided_at', '<', before)
    .executeTakeFirst();
  return Number(numDeletedRows);
}
