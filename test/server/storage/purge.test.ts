import { createHash, randomBytes } from 'node:crypto';
import { beforeEach, expect, it } from 'vitest';
import { purge } from '../../../src/server/retention.ts';
import { verifyAudit } from '../../../src/server/storage/audit.ts';
import { getBlob, putBlob } from '../../../src/server/storage/blobs.ts';
import type { Storage } from '../../../src/server/storage/database.ts';
import { keepInQuarantine } from '../../../src/server/storage/quarantine.ts';
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

  beforeEach(async () => {
    storage = await engine.storage();
    phone = facilitator();
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

  it('takes nothing before its time', async () => {
    const { setRemoved } = await photoOnRecord();
    await setRemoved(true);
    expect(await counts(2)).toEqual(NONE);
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
    const now = phone.now.toISOString();
    const insert = async (id: string, kind: string, state: string, parentId: string | null) => {
      await storage.db
        .insertInto('record')
        .values({
          regency: storage.regency,
          id,
          kind,
          region_code: VILLAGE,
          parent_id: parentId,
          rev: Number.parseInt(id.slice(-6), 16) + 1000,
          fields: '{}',
          created: '{}',
          updated: '{}',
          received_at: now,
          state,
          variant: null,
          date: null,
          about_region: null,
        })
        .execute();
      return id;
    };
    const rejected = await insert(newId(), 'proposal', 'rejected', null);
    const member = await insert(newId(), 'proposalMember', '', rejected);
    await insert(newId(), 'conflict', 'open', member);
    const entered = await insert(newId(), 'proposal', 'entered', null);
    const running = await insert(newId(), 'proposal', 'submitted', null);
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
    expect(await counts(8)).toEqual(NONE);
    expect(await rows('likeness', 'record_id')).toHaveLength(2);
    expect(await counts(13)).toEqual({ ...NONE, register: 1 });
    expect(await rows('record', 'id')).toEqual([listed]);
    expect(await rows('likeness', 'record_id')).toEqual([listed]);
  });

  it('takes papers once no proposal is put to them, and not before', async () => {
    const now = phone.now.toISOString();
    const insert = async (kind: string, state: string | null, fields: object, rev: number) => {
      const id = newId();
      const none = { parent_id: null, variant: null, date: null, about_region: null };
      const of = { regency: storage.regency, id, kind, region_code: VILLAGE, rev, state, ...none };
      const json = { fields: JSON.stringify(fields), created: '{}', updated: '{}' };
      await storage.db
        .insertInto('record')
        .values({ ...of, ...json, received_at: now })
        .execute();
      return id;
    };
    const [bare, held] = [
      await insert('dossier', null, {}, 5001),
      await insert('dossier', null, {}, 5002),
    ];
    await insert('proposal', 'submitted', { dossierId: held }, 5003);
    await insert('proposal', 'entered', { dossierId: bare }, 5004);
    expect(await counts(23)).toEqual(NONE);
    expect(await counts(25)).toEqual({ ...NONE, entered: 1, dossiers: 1 });
    const left = await storage.db
      .selectFrom('record')
      .select('id')
      .where('kind', '=', 'dossier')
      .execute();
    expect(left).toEqual([{ id: held }]);
  });

  it('forgets applied ids and decided quarantine in their time, and keeps the audit', async () => {
    const meetingId = await phone.hold(storage);
    const item = (id: string) =>
      ({ id, kind: 'mutation', deviceSeq: 1, regionCode: null, bytes: Buffer.from('x') }) as const;
    const [decided, waiting] = [newId(), newId()];
    const now = phone.now.toISOString();
    await write(storage, (writing) =>
      keepInQuarantine(writing, phone.deviceId, [item(decided), item(waiting)], now),
    );
    await storage.db
      .updateTable('quarantine')
      .set({ state: 'refused', decided_at: now })
      .where('id', '=', decided)
      .execute();
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
