import { wibDate } from '../../domain/time.ts';
import type { ExpressionBuilder, Selectable } from 'kysely';
import type { RecordKind } from '../../protocol/record-kinds.ts';
import type { FieldsOf } from '../../protocol/records.ts';
import type { Row } from '../../protocol/row.ts';
import type { Db } from './database.ts';
import { insertRows } from './insert-rows.ts';
import { saveLikenesses } from './likenesses.ts';
import type { Schema } from './schema.ts';
import type { Write } from './write.ts';

type StoredRecord = Selectable<Schema['record']>;

const ROW_COLUMNS = [
  'id',
  'kind',
  'region_code',
  'parent_id',
  'rev',
  'fields',
  'created',
  'updated',
] as const;
type RowColumns = Pick<StoredRecord, (typeof ROW_COLUMNS)[number]>;
type IndexColumns = Pick<StoredRecord, 'state' | 'variant' | 'date' | 'about_region'>;

/** The columns that make up a row, for queries of one's own. */
export function selectRows(db: Db, regency: string) {
  return db.selectFrom('record').select(ROW_COLUMNS).where('regency', '=', regency);
}

/** A stored record as it travels. */
export function toRow(record: RowColumns): Row {
  return {
    kind: record.kind,
    id: record.id,
    regionCode: record.region_code,
    parentId: record.parent_id,
    rev: record.rev,
    fields: JSON.parse(record.fields) as Row['fields'],
    created: JSON.parse(record.created) as Row['created'],
    updated: JSON.parse(record.updated) as Row['updated'],
  };
}

/** What totals and look-ups need beside the JSON, by kind; the rest is null. */
const COLUMNS_OF: { [K in RecordKind]: (fields: FieldsOf<K>) => Partial<IndexColumns> } = {
  meeting: ({ state, kind, date }) => ({ state, variant: kind, date }),
  attendance: ({ removed, status, walkIn, regionCode }) => ({
    state: removed ? 'removed' : status,
    variant: walkIn ? 'walkIn' : 'invited',
    about_region: regionCode,
  }),
  attachment: ({ removed, storedAt, sha256 }) => {
    const state = storedAt === null ? 'awaited' : 'stored';
    return { state: removed ? 'removed' : state, variant: sha256 };
  },
  conflict: ({ state }) => ({ state }),
  team: ({ state, firstSubmittedAt }) => ({
    state,
    date: firstSubmittedAt === null ? null : wibDate(Date.parse(firstSubmittedAt)),
  }),
  teamMember: ({ removed, pokja }) => ({ state: removed ? 'removed' : null, variant: pokja }),
  setting: ({ name }) => ({ variant: name }),
  registerPerson: ({ gone }) => ({ state: gone ? 'gone' : 'listed' }),
  proposal: ({ state, kind, period }) => ({ state, variant: kind, date: period }),
  proposalMember: ({ removed, concerned }) => ({
    state: removed ? 'removed' : null,
    variant: concerned ? 'concerned' : null,
  }),
  dossier: ({ basis, period }) => ({ variant: basis, date: period }),
};

function indexColumns<K extends RecordKind>(kind: K, fields: FieldsOf<K>): IndexColumns {
  const none = { state: null, variant: null, date: null, about_region: null };
  return { ...none, ...COLUMNS_OF[kind](fields) };
}

/** Records by id, of whatever kind. */
export async function loadRecords(db: Db, regency: string, ids: readonly string[]): Promise<Row[]> {
  if (ids.length === 0) return [];
  const records = await selectRows(db, regency).where('id', 'in', ids).execute();
  return records.map(toRow);
}

/** All records of a kind below any of the parents, for several kinds in one query. */
export async function loadChildren(
  db: Db,
  regency: string,
  families: ReadonlyMap<RecordKind, ReadonlySet<string>>,
): Promise<Row[]> {
  const wanted = [...families].filter(([, parents]) => parents.size > 0);
  if (wanted.length === 0) return [];
  const records = await selectRows(db, regency)
    .where((eb: ExpressionBuilder<Schema, 'record'>) =>
      eb.or(
        wanted.map(([kind, parents]) =>
          eb.and([eb('kind', '=', kind), eb('parent_id', 'in', [...parents])]),
        ),
      ),
    )
    .execute();
  return records.map(toRow);
}

const OVERWRITE = `on conflict ("regency", "id") do update set ${[
  'rev',
  'fields',
  'updated',
  'received_at',
  'state',
  'variant',
  'date',
  'about_region',
]
  .map((column) => `"${column}" = excluded."${column}"`)
  .join(', ')}`;

/** Writes records, new or changed, whose `rev` was taken from `write.seq`. */
export async function saveRecords(write: Write, rows: readonly Row[], now: string): Promise<void> {
  const { trx, regency } = write;
  const values = rows.map((row) => ({
    regency,
    id: row.id,
    kind: row.kind,
    region_code: row.regionCode,
    parent_id: row.parentId,
    rev: row.rev,
    fields: JSON.stringify(row.fields),
    created: JSON.stringify(row.created),
    updated: JSON.stringify(row.updated),
    received_at: now,
    ...indexColumns(row.kind as RecordKind, row.fields as FieldsOf<RecordKind>),
  }));
  await insertRows(trx, 'record', values, OVERWRITE);
  await saveLikenesses(write, rows);
}
