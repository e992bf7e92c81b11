import { beforeEach, expect, it } from 'vitest';
import type { Storage } from '../../../src/server/storage/database.ts';
import { describeOnBothEngines } from './engines.ts';
import { accepted, facilitator, register } from './field-work.ts';
import type { Phone } from './field-work.ts';

describeOnBothEngines('a device', (engine) => {
  let storage: Storage;
  let phone: Phone;

  beforeEach(async () => {
    storage = await engine.storage();
    phone = facilitator();
    await register(storage, phone);
  });

  const device = () =>
    storage.db
      .selectFrom('device')
      .select(['seen', 'missing', 'clock_stray', 'last_seen_at'])
      .where('id', '=', phone.deviceId)
      .executeTakeFirstOrThrow();

  const meeting = () => phone.make('meeting.create', phone.meetingArgs());

  it('that skips numbers has lost work, until they arrive', async () => {
    const [first, second, third, fourth] = [meeting(), meeting(), meeting(), meeting()];
    expect((await phone.push(storage, [first])).missing).toBe(0);
    expect((await phone.push(storage, [fourth])).missing).toBe(2);
    expect(await device()).toMatchObject({
      seen: '1,4',
      missing: 2,
      clock_stray: null,
      last_seen_at: phone.now.toISOString(),
    });
    expect((await phone.push(storage, [third])).missing).toBe(1);
    expect((await phone.push(storage, [second])).missing).toBe(0);
    expect(await device()).toMatchObject({ seen: '1-4', missing: 0 });
  });

  it('has not lost what it still holds, or what was refused', async () => {
    const [first, second, third] = [meeting(), meeting(), meeting()];
    const refused = { ...second, args: { ...(second.args as object), place: ' ' } };
    const push = await phone.push(storage, [refused, third], [first.deviceSeq]);
    expect(push.results[0]).toMatchObject({ status: 'rejected', field: 'place' });
    expect(push.missing).toBe(0);
    expect((await phone.push(storage, [], [first.deviceSeq, second.deviceSeq])).missing).toBe(0);
    expect((await phone.push(storage, [])).missing).toBe(2);
    expect(await device()).toMatchObject({ seen: '3', missing: 2 });
  });

  it('counts a repeated delivery once', async () => {
    const mutation = meeting();
    await phone.push(storage, [mutation]);
    await phone.push(storage, [mutation, mutation]);
    expect(await device()).toMatchObject({ seen: '1', missing: 0 });
  });

  it.each([
    ['a year ahead', 365],
    ['a year behind', -365],
  ])('whose clock is %s is marked, and its work accepted', async (_title, days) => {
    phone.skewMs = days * 86_400_000;
    const mutation = meeting();
    const { rows, receipt } = await phone.deliver(storage, mutation);
    const clockStray = days * 86_400;
    const { occurredAt } = mutation;
    expect(rows[0]?.created).toMatchObject({ occurredAt, receivedAt: receipt.at, clockStray });
    expect(receipt.at).toBe(phone.now.toISOString());
    expect(await device()).toMatchObject({ clock_stray: clockStray });
  });

  it('whose clock is behind has its late changes judged by the true time', async () => {
    const meetingId = await phone.hold(storage);
    const placeId = await phone.invite(storage, meetingId);
    const other = facilitator('Dewi Invented');
    await other.pull(storage);
    const close = { id: meetingId, step: 'close', reason: '' } as const;
    await phone.deliver(
      storage,
      phone.make('meeting.step', close, { occurredAt: '2026-09-20T04:00:00.000Z' }),
    );
    other.skewMs = -3_600_000;
    const byItsClock = (occurredAt: string) =>
      other.mark(meetingId, placeId, { status: 'present' }, { occurredAt });
    const { results } = await other.push(storage, [
      byItsClock('2026-09-20T03:30:00.000Z'),
      byItsClock('2026-09-20T02:30:00.000Z'),
    ]);
    expect(results[0]).toMatchObject({ code: 'meeting_closed' });
    expect(accepted(results[1]).rows[0]?.fields).toMatchObject({ status: 'present' });
  });
});
