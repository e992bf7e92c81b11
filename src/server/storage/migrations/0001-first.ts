import { sql } from 'kysely';
import type { Kysely } from 'kysely';

/** Not typed by today's schema on purpose: a migration describes its own day. */
export async function up(db: Kysely<unknown>, engine: 'sqlite' | 'postgresql'): Promise<void> {
  const isPostgres = engine === 'postgresql';
  const bytes = isPostgres ? sql`bytea` : sql`blob`;
  // Codes are compared by their characters, whatever language the database was made in.
  const code = isPostgres ? sql`text collate "C"` : sql`text`;
  const schema = db.schema;
  await schema
    .createTable('regency')
    .addColumn('code', 'text', (column) => column.primaryKey())
    .addColumn('seq', 'bigint', (column) => column.notNull())
    .addColumn('epoch', 'text', (column) => column.notNull())
    .execute();
  await schema
    .createTable('record')
    .addColumn('regency', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('region_code', code, (column) => column.notNull())
    .addColumn('parent_id', 'text')
    .addColumn('rev', 'bigint', (column) => column.notNull())
    .addColumn('fields', 'text', (column) => column.notNull())
    .addColumn('created', 'text', (column) => column.notNull())
    .addColumn('updated', 'text', (column) => column.notNull())
    .addColumn('received_at', 'text', (column) => column.notNull())
    .addColumn('state', 'text')
    .addColumn('variant', 'text')
    .addColumn('date', 'text')
    .addColumn('about_region', code)
    .addPrimaryKeyConstraint('record_pk', ['regency', 'id'])
    .execute();
  await schema
    .createIndex('record_rev')
    .on('record')
    .columns(['regency', 'rev'])
    .unique()
    .execute();
  await schema
    .createIndex('record_parent')
    .on('record')
    .columns(['regency', 'parent_id', 'kind', 'state', 'variant', 'about_region'])
    .execute();
  await schema
    .createIndex('record_totals')
    .on('record')
    .columns(['regency', 'kind', 'region_code', 'state', 'variant', 'date', 'received_at', 'id'])
    .execute();
  await schema
    .createIndex('record_photo')
    .on('record')
    .columns(['regency', 'variant'])
    .where(sql.ref('kind'), '=', sql.lit('attachment'))
    .execute();
  await schema
    .createTable('applied_mutation')
    .addColumn('regency', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('account_id', 'text', (column) => column.notNull())
    .addColumn('device_id', 'text', (column) => column.notNull())
    .addColumn('device_seq', 'bigint', (column) => column.notNull())
    .addColumn('payload_hash', 'text', (column) => column.notNull())
    .addColumn('result', 'text', (column) => column.notNull())
    .addColumn('received_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('applied_mutation_pk', ['regency', 'id'])
    .execute();
  await schema
    .createIndex('applied_mutation_device')
    .on('applied_mutation')
    .columns(['device_id', 'device_seq'])
    .execute();
  await schema
    .createTable('account')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('regency', 'text', (column) => column.notNull())
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('username', 'text')
    .addColumn('password_hash', 'text')
    .addColumn('active', 'integer', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addUniqueConstraint('account_username', ['regency', 'username'])
    .execute();
  await schema
    .createTable('account_scope')
    .addColumn('account_id', 'text', (column) => column.notNull().references('account.id'))
    .addColumn('region_code', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('account_scope_pk', ['account_id', 'region_code'])
    .execute();
  await schema
    .createTable('activation')
    .addColumn('code_hash', 'text', (column) => column.primaryKey())
    .addColumn('account_id', 'text', (column) => column.notNull().references('account.id'))
    .addColumn('expires_at', 'text', (column) => column.notNull())
    .addColumn('used_at', 'text')
    .execute();
  await schema
    .createTable('device')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('account_id', 'text', (column) => column.notNull().references('account.id'))
    .addColumn('token_hash', 'text', (column) => column.notNull().unique())
    .addColumn('label', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('last_seen_at', 'text')
    .addColumn('revoked_at', 'text')
    .addColumn('seen', 'text', (column) => column.notNull().defaultTo(''))
    .addColumn('missing', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('clock_stray', 'bigint')
    .execute();
  await schema.createIndex('device_account').on('device').column('account_id').execute();
  await schema
    .createTable('blob')
    .addColumn('regency', 'text', (column) => column.notNull())
    .addColumn('sha256', 'text', (column) => column.notNull())
    .addColumn('mime', 'text', (column) => column.notNull())
    .addColumn('size', 'integer', (column) => column.notNull())
    .addColumn('bytes', bytes, (column) => column.notNull())
    .addColumn('stored_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('blob_pk', ['regency', 'sha256'])
    .execute();
  await schema
    .createTable('rate')
    .addColumn('key', 'text', (column) => column.primaryKey())
    .addColumn('window_start', 'bigint', (column) => column.notNull())
    .addColumn('count', 'integer', (column) => column.notNull())
    .execute();
  await schema
    .createTable('audit')
    .addColumn('regency', 'text', (column) => column.notNull())
    .addColumn('n', 'bigint', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('account_id', 'text')
    .addColumn('device_id', 'text')
    .addColumn('action', 'text', (column) => column.notNull())
    .addColumn('subject', 'text', (column) => column.notNull())
    .addColumn('detail', 'text', (column) => column.notNull())
    .addColumn('previous_hash', 'text', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('audit_pk', ['regency', 'n'])
    .execute();
}
