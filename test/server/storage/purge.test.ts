import { createHash, randomBytes } from 'node:crypto';
import { beforeEach, expect, it } from 'vitest';
import { purge } from '../../../src/server/retention.ts';
import { verifyAudit } from '../../../src/server/storage/audit.ts';
import { getBlob, putBlob } from '../../../src/server/storage/blobs.ts';
import type { Storage } from '../../../src/server/storage/database.ts';
import { decideQuarantine, keepInQuarantine } from '../../../src/server/storage/quarantine.ts';
import { write } from '../../../src/server/storage/write.ts';
import { must } from '../../support/must.ts';
import { describeOnBothEngines } from './engines.ts';
import { facilitator, newId, recordsOf, register, VILLAGE } from './field-work.ts';
import type { Phone } from './field-work.ts';
import { enlist } from './register-work.ts';

const MONTHS = {
  photos: 3,
  proposals: 12,
  entered: 24,
  dossiers: 24,
  register: 12,
  quarantine: 6,
  applied: 24,
};
const NONE = {
  proposals: 0,
  entered: 0,
  dossiers: 0,
  register: 0,
  photos: 0,
  quarantine: 0,
  applied: 0,
};

describeOnBothEngines('a purge', (engine) => {
  let storage: Storage;
  let phone: Phone;
  let rev: number;

  beforeEach(async () => {
    storage = await engine.storage();
    phone = facilitator();
    rev = 5000;
    await register(storage, phone);
  });

  /** So many months after the phone's own time. */
  const after = (months: number): Date => {
    const then = new Date(phone.now);
    then.setUTCMonth(then.getUTCMonth() + months);
    then.setUTCDate(then.getUTCDate() + 1);
    return then;
  };

  async function counts(months: number, dryRun = false) {
    const purged = await purge(storage, MONTHS, after(months), { dryRun });
    const names = Object.keys(NONE);
    return Object.fromEntries(names.map((name, index) => [name, purged[index]?.count]));
  }

  async function photoOnRecord() {
    const meetingId = await phone.hold(storage);
    const bytes = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), randomBytes(50)]);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const id = newId();
    const shape = { mime: 'image/jpeg', size: bytes.length, width: 8, height: 6 } as const;
    const add = { id, meetingId, sha256, caption: '', ...shape };
    await phone.deliver(storage, phone.make('photo.add', add));
    const put = () => putBlob(storage, phone, sha256, bytes, phone.now);
    await put();
    const setRemoved = async (removed: boolean) => {
      const args = { id, meetingId, changes: { removed } };
      await phone.deliver(storage, phone.make('photo.edit', args));
    };
    const isThere = async () => (await getBlob(storage, phone, sha256)) !== null;
    return { id, put, setRemoved, isThere };
  }

  /** Puts a record there as it is, changed last at the phone's own time. */
  async function insert(
    kind: string,
    state: string | null,
    { parentId = null, fields = {} }: { parentId?: string | null; fields?: object } = {},
  ): Promise<string> {
    const id = newId();
    rev += 1;
    const none = { variant: null, date: null, about_region: null };
    const of = { regency: storage.regency, id, kind, region_code: VILLAGE, rev, state, ...none };
    const json = { fields: JSON.stringify(fields), created: '{}', updated: '{}' };
    await storage.db
      .insertInto('record')
      .values({ ...of, ...json, parent_id: parentId, received_at: phone.now.toISOString() })
      .execute();
    return id;
  }

  async function inQuarantine(...states: ('waiting' | 'refused')[]): Promise<string[]> {
    const now = phone.now.toISOString();
    const items = states.map((state) => {
      const of = { kind: 'mutation', deviceSeq: 1, regionCode: null } as const;
      return { ...of, id: newId(), bytes: Buffer.from('x'), state };
    });
    await write(storage, async (writing) => {
      await keepInQuarantine(writing, phone.deviceId, items, now);
      const refused = items.filter(({ state }) => state === 'refused');
      const verdicts = refused.map(({ id }) => ({ id, state: 'refused', code: null }) as const);
      await decideQuarantine(writing, phone.deviceId, verdicts, null, now);
    });
    return items.map(({ id }) => id);
  }

  it.each<[keyof typeof MONTHS, () => Promise<unknown>]>([
    ['photos', async () => (await photoOnRecord()).setRemoved(true)],
    ['proposals', () => insert('proposal', 'rejected')],
    ['entered', () => insert('proposal', 'entered')],
    ['dossiers', () => insert('dossier', null)],
    ['register', () => insert('registerPerson', 'gone')],
    ['quarantine', () => inQuarantine('refused')],
    ['applied', () => phone.hold(storage)],
  ])('takes nothing before its time: %s', async (rule, makeDue) => {
    await makeDue();
    expect(await counts(MONTHS[rule] - 1)).toEqual(NONE);
    expect(await counts(MONTHS[rule])).toEqual({ ...NONE, [rule]: 1 });
  });

  it('takes the bytes of photos that were taken off their record, and no others', async () => {
    const [kept, gone] = [await photoOnRecord(), await photoOnRecord()];
    await gone.setRemoved(true);
    expect(await counts(4, true)).toEqual({ ...NONE, photos: 1 });
    expect(await counts(4)).toEqual({ ...NONE, photos: 1 });
    expect(await counts(4)).toEqual(NONE);
    expect(await kept.isThere()).toBe(true);
    // put back on its record, it is asked for again
    await gone.setRemoved(false);
    expect((await recordsOf(storage)).get(gone.id)?.fields).toMatchObject({ storedAt: null });
    expect(await gone.isThere()).toBe(false);
    await gone.put();
    expect(await gone.isThere()).toBe(true);
  });

  it('takes proposals that came to their end, with what hangs on them, and phones let go', async () => {
    const rejected = await insert('proposal', 'rejected');
    const member = await insert('proposalMember', '', { parentId: rejected });
    await insert('conflict', 'open', { parentId: member });
    const entered = await insert('proposal', 'entered');
    const running = await insert('proposal', 'submitted');
    const ids = async () =>
      (await storage.db.selectFrom('record').select('id').orderBy('id').execute())
        .map(({ id }) => id)
        .sort();
    await storage.db
      .updateTable('regency')
      .set({ seq: 0x2000000 })
      .where('code', '=', storage.regency)
      .execute();
    const { cursor } = await phone.pull(storage);
    expect((await phone.pull(storage, cursor)).page.restart).toBeNull();
    expect(await counts(13)).toEqual({ ...NONE, proposals: 1 });
    expect(await ids()).toEqual([entered, running].sort());
    // rows that vanish leave no trace in a pull: everything is fetched once more instead
    const again = await phone.pull(storage, cursor, 1);
    expect(again.rows.map(({ id }) => id).sort()).toEqual([entered, running].sort());
    expect((await phone.pull(storage, again.cursor)).page.restart).toBeNull();
    expect(await counts(25)).toEqual({ ...NONE, entered: 1 });
    expect(await ids()).toEqual([running]);
  });

  it('takes people who are gone from the register, and by what they were found', async () => {
    const [listed, gone] = await enlist(storage, [{ name: 'Sulastri' }, { name: 'Ngatini' }]);
    await storage.db
      .updateTable('record')
      .set({ state: 'gone' })
      .where('id', '=', must(gone))
      .execute();
    const rows = async (table: 'record' | 'likeness', column: 'id' | 'record_id') =>
      (
        await storage.db
          .selectFrom(table)
          .select(column as never)
          .where('kind', '=', 'registerPerson')
          .execute()
      ).map((row) => row[column]);
    expect(await counts(11)).toEqual(NONE);
    expect(await rows('likeness', 'record_id')).toHaveLength(2);
    expect(await counts(13)).toEqual({ ...NONE, register: 1 });
    expect(await rows('record', 'id')).toEqual([listed]);
    expect(await rows('likeness', 'record_id')).toEqual([listed]);
  });

  it('takes papers once no proposal is put to them, and not before', async () => {
    const [free, bare, held] = [
      await insert('dossier', null),
      await insert('dossier', null),
      await insert('dossier', null),
    ];
    const papers = async () =>
      (await storage.db.selectFrom('record').select('id').where('kind', '=', 'dossier').execute())
        .map(({ id }) => id)
        .sort();
    await insert('proposal', 'submitted', { fields: { dossierId: held } });
    await insert('proposal', 'entered', { fields: { dossierId: bare } });
    expect(await counts(23)).toEqual(NONE);
    expect(await papers()).toEqual([free, bare, held].sort());
    expect(await counts(25)).toEqual({ ...NONE, entered: 1, dossiers: 2 });
    expect(await papers()).toEqual([held]);
  });

  it('forgets applied ids and decided quarantine in their time, and keeps the audit', async () => {
    const meetingId = await phone.hold(storage);
    const [, waiting] = await inQuarantine('refused', 'waiting');
    expect(await counts(5, true)).toEqual(NONE);
    expect(await counts(7)).toEqual({ ...NONE, quarantine: 1 });
    const left = await storage.db.selectFrom('quarantine').select('id').execute();
    expect(left).toEqual([{ id: waiting }]);
    expect(await counts(25)).toEqual({ ...NONE, applied: 1 });
    expect((await recordsOf(storage)).has(meetingId)).toBe(true);
    expect(await verifyAudit(storage)).toMatchObject({ ok: true, entries: 3 });
    const { detail } = await storage.db
      .selectFrom('audit')
      .select('detail')
      .orderBy('n', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow();
    expect(JSON.parse(detail)).toEqual({ ...NONE, applied: 1 });
  });
});
