import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { appendAudit, verifyAudit } from '../../../src/server/storage/audit.ts';
import type { Storage } from '../../../src/server/storage/database.ts';
import { write } from '../../../src/server/storage/write.ts';
import { describeOnBothEngines } from './engines.ts';
import { FAR_VILLAGE, facilitator } from './field-work.ts';

const entriesOf = (storage: Storage) =>
  storage.db.selectFrom('audit').selectAll().orderBy('n').execute();

describeOnBothEngines('the audit', (engine) => {
  it('keeps every change and every refusal, without a personal value', async () => {
    const storage = await engine.storage();
    const phone = facilitator('Sri Invented');
    const args = phone.meetingArgs({ place: 'Rumah Bu Tutik' });
    const create = phone.make('meeting.create', args);
    const elsewhere = phone.make('meeting.create', phone.meetingArgs({ regionCode: FAR_VILLAGE }));
    const strange = { ...create, id: crypto.randomUUID(), name: 'Bu Tutik' };
    await phone.push(storage, [create, elsewhere, strange, 'Bu Tutik']);
    await phone.push(storage, [create]);
    const entries = await entriesOf(storage);
    expect(
      entries.map(({ action, subject, detail }) => [action, subject, JSON.parse(detail)]),
    ).toEqual([
      ['meeting.create', args.id, { mutation: create.id, rev: 1, status: 'applied' }],
      [
        'meeting.create',
        (elsewhere.args as { id: string }).id,
        { mutation: elsewhere.id, code: 'not_available', status: 'rejected' },
      ],
      [
        'unknown',
        strange.id,
        { mutation: strange.id, code: 'unknown_mutation', status: 'rejected' },
      ],
      ['unknown', '', { mutation: null, code: 'invalid', status: 'rejected' }],
    ]);
    for (const { account_id, device_id } of entries) {
      expect([account_id, device_id]).toEqual([phone.accountId, phone.deviceId]);
    }
    expect(JSON.stringify(entries)).not.toMatch(/Tutik|Sri/);
  });

  const filled = async (): Promise<Storage> => {
    const storage = await engine.storage();
    const phone = facilitator();
    const mutations = Array.from({ length: 5 }, () =>
      phone.make('meeting.create', phone.meetingArgs()),
    );
    await phone.push(storage, mutations);
    await write(storage, (handle) =>
      appendAudit(handle, [
        { at: 'x', accountId: null, deviceId: null, action: 'test', subject: '', detail: {} },
      ]),
    );
    return storage;
  };

  it('is a chain that can be checked', async () => {
    const storage = await filled();
    const entries = await entriesOf(storage);
    expect(entries.map(({ n }) => n)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(await verifyAudit(storage)).toEqual({ ok: true, entries: 6, head: entries[5]?.hash });
  });

  it.each([
    ['a changed code', `update audit set detail = '{}' where n = 3`, 3],
    ['another person', `update audit set account_id = 'x' where n = 2`, 2],
    ['a moved time', `update audit set at = '2020-01-01' where n = 1`, 1],
    ['a changed hash', `update audit set hash = previous_hash where n = 5`, 5],
    ['a changed link', `update audit set previous_hash = 'x' where n = 2`, 2],
    ['a missing entry', 'delete from audit where n = 4', 4],
    ['a missing beginning', 'delete from audit where n = 1', 1],
  ])('shows %s', async (_what, tamper, n) => {
    const storage = await filled();
    await sql.raw(tamper).execute(storage.db);
    expect(await verifyAudit(storage)).toEqual({ ok: false, n });
  });
});
