import { beforeEach, expect, it } from 'vitest';
import type { DevicesResponse } from '../../../src/protocol/device.ts';
import type { Mutation } from '../../../src/protocol/mutation.ts';
import type { QuarantineCount, QuarantineResponse } from '../../../src/protocol/quarantine.ts';
import type { Session } from '../../../src/protocol/session.ts';
import { decideOnDevice } from '../../../src/server/handover/decide.ts';
import type { Author } from '../../../src/server/auth/author.ts';
import type { Keyring } from '../../../src/server/seal/keyring.ts';
import { ask, call } from '../../support/endpoint.ts';
import { must } from '../../support/must.ts';
import { describeOnBothEngines } from '../storage/engines.ts';
import {
  FAR_VILLAGE,
  KECAMATAN,
  newId,
  openApp,
  OTHER_KECAMATAN,
  SIBLING,
  VILLAGE,
} from './app.ts';
import type { AppUnderTest } from './app.ts';
import { decideOn, deliverFile, fileOf } from './files.ts';
import { meetingArgs, Sender, walkInArgs } from './sender.ts';
import { inventPhoto, joinAs } from './world.ts';
import { PUSH_LIMIT } from '../../../src/protocol/push.ts';

/** More than are applied in one transaction. */
const MANY = PUSH_LIMIT + 20;

describeOnBothEngines('work that waits for a decision', (engine) => {
  let test: AppUnderTest;
  let phone: Sender;
  let kecamatan: Session;
  let elsewhere: Session;

  beforeEach(async () => {
    test = await openApp(await engine.storage());
    phone = new Sender(test.send, await joinAs(test, [VILLAGE]));
    kecamatan = await joinAs(test, [KECAMATAN]);
    elsewhere = await joinAs(test, [OTHER_KECAMATAN]);
  });

  const end = () =>
    ask(test.send, 'POST', `/api/devices/${phone.session.deviceId}/revoke`, {}, test.regency);
  const move = (scopes: readonly string[]) =>
    ask(test.send, 'PATCH', `/api/accounts/${phone.session.account.id}`, { scopes }, test.regency);
  const list = async (by: Session) =>
    (await ask<QuarantineResponse>(test.send, 'GET', '/api/quarantine', undefined, by)).devices;
  const decide = (by: Session, accept: boolean) =>
    decideOn(test.send, phone.session.deviceId, accept, by);
  const decided = (accepted: number, over: object = {}) => {
    return { status: 200, body: { accepted, refused: 0, photos: 0, left: 0, ...over } };
  };
  const NOTHING = { status: 404, body: { error: { code: 'not_available' } } };

  const meetings = (count: number, regionCode = VILLAGE) =>
    Array.from({ length: count }, () => phone.make('meeting.create', meetingArgs(regionCode)));

  async function handIn(...[mutations, over, photos]: [Mutation[], object?, object?]) {
    const file = await fileOf(phone, mutations, over, photos as never);
    expect((await deliverFile(test.send, file, phone.session)).status).toBe(200);
  }

  const states = () =>
    test.deps.storage.db
      .selectFrom('quarantine')
      .select(['id', 'state'])
      .orderBy('device_seq')
      .execute();

  const onRecord = async () =>
    (
      await test.deps.storage.db
        .selectFrom('record')
        .select('id')
        .where('kind', '=', 'meeting')
        .execute()
    ).length;

  function oldWork() {
    const photo = inventPhoto();
    const meeting = meetingArgs(VILLAGE);
    const { sha256, bytes } = photo;
    const shape = { mime: 'image/jpeg', size: bytes.length, width: 8, height: 6 } as const;
    const add = { id: newId(), meetingId: meeting.id, sha256, caption: '', ...shape };
    const mutations = [phone.make('meeting.create', meeting), phone.make('photo.add', add)];
    return { photo, meeting, mutations };
  }

  it('is for those to decide on who answer for where it belongs', async () => {
    const { photo, meeting, mutations } = oldWork();
    await move([FAR_VILLAGE]);
    await end();
    await handIn([...mutations, ...meetings(1, FAR_VILLAGE)], {}, [photo]);
    // what came later is about what came earlier
    await handIn([phone.make('attendance.add', walkInArgs(meeting.id))]);
    const old = { 'meeting.create': 1, 'photo.add': 1, 'attendance.add': 1 };
    expect(await list(kecamatan)).toMatchObject([{ names: old, photos: 1, regions: [VILLAGE] }]);
    expect(await list(elsewhere)).toMatchObject([
      { names: { 'meeting.create': 1 }, photos: 0, regions: [FAR_VILLAGE] },
    ]);
    expect(await list(test.regency)).toMatchObject([
      { names: { ...old, 'meeting.create': 2 }, photos: 1, regions: [FAR_VILLAGE, VILLAGE].sort() },
    ]);
    // where the person is now they have no say about where the work belongs
    expect(await decide(elsewhere, false)).toEqual(decided(0));
    expect(await decide(elsewhere, false)).toEqual(NOTHING);
    expect(await list(elsewhere)).toEqual([]);
    expect(await list(kecamatan)).toMatchObject([{ names: old, photos: 1 }]);
    expect(await decide(kecamatan, true)).toEqual(decided(3, { photos: 1 }));
    expect(await list(test.regency)).toEqual([]);
    const { status } = await test.send(`/api/attachments/${photo.sha256}`, {
      headers: { Authorization: `Bearer ${kecamatan.token}` },
    });
    expect(status).toBe(200);
  });

  it('is counted for each as it is listed, and for nobody else', async () => {
    const count = (by: Session) => call(test.send, 'GET', '/api/quarantine/count', undefined, by);
    const counted = async (by: Session) => ((await count(by)).body as QuarantineCount).devices;
    await end();
    expect(await counted(test.regency)).toBe(0);
    await handIn(meetings(2, SIBLING));
    expect(await counted(test.regency)).toBe(1);
    expect(await counted(kecamatan)).toBe(1);
    expect(await counted(elsewhere)).toBe(0);
    expect((await count(await joinAs(test, [VILLAGE]))).status).toBe(404);
  });

  it('counts in the places that it names, and in no other of the decider’s', async () => {
    const [own] = meetings(1);
    const [sibling] = meetings(1, SIBLING);
    await end();
    await handIn([must(own), must(sibling)]);
    expect(await list(kecamatan)).toMatchObject([{ regions: [VILLAGE, SIBLING] }]);
    expect(await decide(kecamatan, true)).toEqual(decided(2));
  });

  it('that a kecamatan cannot take goes on waiting for the regency', async () => {
    await end();
    await handIn([
      ...meetings(1),
      phone.make('attendance.add', walkInArgs(newId())),
      phone.make('setting.put', { regionCode: '33.16', name: 'proposalSettings', value: {} }),
    ]);
    expect(await list(kecamatan)).toMatchObject([
      { names: { 'meeting.create': 1, 'attendance.add': 1 }, regions: [VILLAGE] },
    ]);
    expect(await decide(kecamatan, true)).toEqual(decided(1, { left: 1 }));
    expect(await list(kecamatan)).toMatchObject([{ names: { 'attendance.add': 1 }, regions: [] }]);
    expect(await decide(test.regency, true)).toEqual(decided(0, { refused: 2 }));
    expect(await list(test.regency)).toEqual([]);
  });

  it('follows one of two decisions that are made at once', async () => {
    const many = meetings(MANY);
    await end();
    await handIn(many);
    const [accepted, refused] = await Promise.all([
      decide(kecamatan, true),
      decide(test.regency, false),
    ]);
    expect([accepted.status, refused.status].every((one) => one === 200 || one === 404)).toBe(true);
    const all = await states();
    const taken = all.filter(({ state }) => state === 'accepted');
    expect(all.filter(({ state }) => state === 'waiting')).toEqual([]);
    expect(await onRecord()).toBe(taken.length);
    expect(await decide(kecamatan, true)).toEqual(NOTHING);
  });

  it('that a decision did not come to goes on waiting, and can still be decided', async () => {
    const many = meetings(MANY);
    await end();
    await handIn(many);
    let calls = 0;
    const dying: Keyring = {
      ...test.deps.keyring,
      secretOf(...args) {
        calls += 1;
        if (calls > PUSH_LIMIT) throw new Error('the power is gone');
        return test.deps.keyring.secretOf(...args);
      },
    };
    const { deviceId } = phone.session;
    const cut = decideOnDevice(
      { ...test.deps, keyring: dying },
      authorOf(kecamatan),
      deviceId,
      true,
    );
    await expect(cut).rejects.toThrow('the power is gone');
    expect((await states()).map(({ state }) => state)).toEqual([
      ...Array.from({ length: PUSH_LIMIT }, () => 'accepted'),
      ...Array.from({ length: MANY - PUSH_LIMIT }, () => 'waiting'),
    ]);
    expect(await onRecord()).toBe(PUSH_LIMIT);
    expect(await list(kecamatan)).toMatchObject([
      { names: { 'meeting.create': MANY - PUSH_LIMIT } },
    ]);
    expect(await decide(kecamatan, true)).toEqual(decided(MANY - PUSH_LIMIT));
    expect(await onRecord()).toBe(MANY);
  });

  it.each([true, false])('is not decided by who was stopped meanwhile (%s)', async (accept) => {
    await end();
    await handIn(meetings(2));
    const { account } = kecamatan;
    const path = `/api/accounts/${account.id}`;
    await ask(test.send, 'PATCH', path, { active: false }, test.regency);
    // the request had begun before
    const late = decideOnDevice(test.deps, authorOf(kecamatan), phone.session.deviceId, accept);
    await expect(late).rejects.toMatchObject({ code: 'unauthorised' });
    expect((await states()).map(({ state }) => state)).toEqual(['waiting', 'waiting']);
    expect(await onRecord()).toBe(0);
  });

  it('has arrived, taken or not, and is no contact of the device', async () => {
    const device = async () => {
      const path = '/api/devices';
      const told = await ask<DevicesResponse>(test.send, 'GET', path, undefined, test.regency);
      return told.devices.find(({ id }) => id === phone.session.deviceId);
    };
    const [first, second, third, fourth, fifth] = meetings(5);
    const stray = meetings(1, FAR_VILLAGE);
    const push = { protocol: 3, sentAt: '2026-09-20T04:00:00.000Z', held: [] };
    const mutations = [await phone.seal(must(first)), await phone.seal(must(fourth))];
    await ask(test.send, 'POST', '/api/sync/push', { ...push, mutations }, phone.session);
    const before = must(await device());
    expect(before).toMatchObject({ missing: 2, clockStray: 7200 });
    test.passTime(86_400_000);
    const carry = async (made: readonly Mutation[], over = {}) =>
      deliverFile(test.send, await fileOf(phone, made, over), elsewhere);
    // one that was missed, and one that the rules refuse
    await carry([must(second), ...stray], { last: true });
    expect(await device()).toEqual({ ...before, missing: 1 });
    // the phone comes back without what it handed over, and has lost nothing of that
    await end();
    await carry([must(third), must(fifth)]);
    expect(await device()).toMatchObject({ missing: 0, lastSeenAt: before.lastSeenAt });
    expect(await decide(test.regency, true)).toEqual(decided(3));
    expect(await device()).toMatchObject({
      missing: 0,
      clockStray: 7200,
      lastSeenAt: before.lastSeenAt,
    });
    const { seen } = await test.deps.storage.db
      .selectFrom('device')
      .select('seen')
      .where('id', '=', phone.session.deviceId)
      .executeTakeFirstOrThrow();
    expect(seen).toBe('1-6');
  });
});

const authorOf = ({ account, deviceId }: Session): Author => ({
  accountId: account.id,
  deviceId,
  role: account.role,
  scopes: account.scopes,
});
