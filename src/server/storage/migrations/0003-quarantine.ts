import { sql } from 'kysely';
import type { Kysely } from 'kysely';

/** Work of devices whose session was ended; and how often records were purged. */
export async function up(db: Kysely<unknown>, engine: 'sqlite' | 'postgresql'): Promise<void> {
  const bytes = engine === 'postgresql' ? sql`bytea` : sql`blob`;
  await db.schema
    .createTable('quarantine')
    .addColumn('regency', 'text', (column) => column.notNull())
    .addColumn('device_id', 'text', (column) => column.notNull().references('device.id'))
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('device_seq', 'bigint')
    .addColumn('sealed', bytes, (column) => column.notNull())
    .addColumn('received_at', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('code', 'text')
    .addColumn('decided_at', 'text')
    .addColumn('decided_by', 'text')
    .addPrimaryKeyConstraint('quarantine_pk', ['regency', 'device_id', 'id'])
    .execute();
  await db.schema
    .alterTable('regency')
    .addColumn('purges', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
}
