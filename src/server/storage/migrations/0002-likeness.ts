import { sql } from 'kysely';
import type { Kysely } from 'kysely';

/**
 * By what a person is looked for over the whole regency. Nothing is filled in: the kinds of records
 * that it is made of came with the same release.
 */
export async function up(db: Kysely<unknown>, engine: 'sqlite' | 'postgresql'): Promise<void> {
  const code = engine === 'postgresql' ? sql`text collate "C"` : sql`text`;
  const schema = db.schema;
  await schema
    .createTable('likeness')
    .addColumn('regency', 'text', (column) => column.notNull())
    .addColumn('record_id', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('region_code', code, (column) => column.notNull())
    .addColumn('parent_id', 'text')
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('name_key', 'text', (column) => column.notNull())
    .addColumn('sex', 'text', (column) => column.notNull())
    .addColumn('birth_date', 'text', (column) => column.notNull())
    .addColumn('nik', 'text', (column) => column.notNull())
    .addColumn('no_kk', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('likeness_pk', ['regency', 'record_id'])
    .execute();
  const indexes = {
    likeness_nik: ['regency', 'kind', 'nik'],
    likeness_no_kk: ['regency', 'kind', 'no_kk'],
    likeness_birth: ['regency', 'kind', 'birth_date', 'sex'],
    likeness_name: ['regency', 'kind', 'region_code', 'name_key'],
    likeness_parent: ['regency', 'parent_id'],
  };
  for (const [name, columns] of Object.entries(indexes)) {
    await schema.createIndex(name).on('likeness').columns(columns).execute();
  }
}
