import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Storage } from '../../../src/server/storage/database.ts';

const ROWS = 8000;
const BUSY = ['33.16', '33.17', '33.18'];

const text = (value: string) => sql.lit(value);
const number = sql`cast(i as text)`;
/** 33.16.09.2003 and the like: sixteen kecamatan of nineteen villages. */
const regionOf = (regency: string) =>
  sql`${text(`${regency}.`)} || cast(10 + i % 16 as text) || '.20' || cast(10 + i % 19 as text)`;
const oneOf = (names: readonly string[]) =>
  sql`case i % ${sql.lit(names.length)} ${sql.join(
    names.map((name, index) => sql`when ${sql.lit(index)} then ${text(name)}`),
    sql` `,
  )} end`;
const AT = text('2026-01-02T03:04:05.678Z');
const STAMP = JSON.stringify({
  accountId: '33160000-0000-7000-8000-000000000001',
  name: 'Orang Rekaan',
  deviceId: '33160000-0000-7000-8000-000000000002',
  occurredAt: '2026-01-02T03:04:05.678Z',
  receivedAt: '2026-01-02T03:04:05.678Z',
  clockStray: null,
});
/** By turns; state, variant and date go along, so that each fits its kind. */
const KINDS = [
  'proposal',
  'proposalMember',
  'attendance',
  'meeting',
  'registerPerson',
  'conflict',
  'attachment',
  'teamMember',
];

type Columns = Readonly<Record<string, RawBuilder<unknown>>>;

/** What lies in each table that grows, row `i` of a regency. */
function tablesOf(regency: string): Readonly<Record<string, Columns>> {
  const own = text(regency);
  const id = (kind: string) => sql`${text(`${kind}-${regency}-`)} || ${number}`;
  const record = (of: RawBuilder<unknown>) =>
    sql`${text(`${regency.replace('.', '')}0000-0000-7000-8000-`)}
      || cast(100000000000 + ${of} as text)`;
  const who = { account_id: id('account'), device_id: id('device') };
  return {
    account: {
      id: id('account'),
      regency: own,
      role: text('facilitator'),
      name: text('Orang Rekaan'),
      username: id('user'),
      active: sql`1`,
      created_at: AT,
    },
    account_scope: { account_id: id('account'), region_code: regionOf(regency) },
    activation: { code_hash: id('code'), account_id: id('account'), expires_at: AT },
    device: {
      id: id('device'),
      account_id: id('account'),
      token_hash: id('token'),
      label: text('ponsel'),
      created_at: AT,
    },
    record: {
      regency: own,
      id: record(sql`i`),
      kind: oneOf(KINDS),
      region_code: regionOf(regency),
      parent_id: record(sql`i / 5`),
      rev: sql`i`,
      fields: text(JSON.stringify({ filler: 'x'.repeat(700) })),
      created: text(STAMP),
      updated: text(STAMP),
      received_at: AT,
      state: oneOf(['draft', 'listed', 'present', 'open']),
      variant: oneOf(['new', 'concerned', 'invited', 'socialisation']),
      date: oneOf(['2026-10', '2025-04', '2026-09-19', '2026-09-20']),
      about_region: regionOf(regency),
    },
    likeness: {
      regency: own,
      record_id: record(sql`i`),
      kind: oneOf(['registerPerson', 'proposal', 'proposalMember']),
      region_code: regionOf(regency),
      parent_id: record(sql`i / 5`),
      name: id('nama'),
      name_key: id('nama'),
      sex: oneOf(['male', 'female']),
      birth_date: sql`'19' || cast(10 + i % 90 as text) || '-0' || cast(1 + i % 9 as text) || '-11'`,
      nik: id('nik'),
      no_kk: sql`'kk-' || cast(i / 3 as text)`,
    },
    applied_mutation: {
      regency: own,
      id: id('mutation'),
      ...who,
      device_seq: sql`i`,
      payload_hash: id('hash'),
      result: text(JSON.stringify({ filler: 'x'.repeat(150) })),
      received_at: AT,
    },
    audit: {
      regency: own,
      // after what was written at the start
      n: sql`i + 1000`,
      at: AT,
      ...who,
      action: text('meeting.create'),
      subject: record(sql`i`),
      detail: text('{}'),
      previous_hash: id('hash'),
      hash: id('hash'),
    },
    blob: {
      regency: own,
      sha256: id('photo'),
      mime: text('image/jpeg'),
      size: sql`4`,
      bytes: text('abcd'),
      stored_at: AT,
    },
    rate: { key: id('rate'), window_start: sql`i`, count: sql`1` },
  };
}

/** Fills what grows with so much, of three regencies, that to read all of it would be a mistake. */
export async function fill({ db, engine }: Storage): Promise<void> {
  for (const regency of BUSY) {
    for (const [table, columns] of Object.entries(tablesOf(regency))) {
      const names = sql.join(Object.keys(columns).map((name) => sql.ref(name)));
      const values = sql.join(
        Object.entries(columns).map(([name, value]) =>
          name === 'bytes' && engine === 'postgresql' ? sql`cast(${value} as bytea)` : value,
        ),
      );
      await sql`insert into ${sql.table(table)} (${names})
        with recursive numbers (i) as (
          select 1 union all select i + 1 from numbers where i < ${sql.lit(ROWS)}
        ) select ${values} from numbers`.execute(db);
    }
  }
  await sql`update regency set seq = ${sql.lit(ROWS)} where code = ${sql.lit('33.16')}`.execute(db);
}

/** Lets the engine count what lies where, as a busy server's has. */
export async function analyse({ db }: Storage): Promise<void> {
  await sql`analyze`.execute(db);
}
