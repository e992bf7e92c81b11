import { createHash, randomBytes } from 'node:crypto';
import { beforeEach, expect, it } from 'vitest';
import type { Slip } from '../../../src/domain/seal/slip.ts';
import type { Account } from '../../../src/protocol/account.ts';
import type { HandoverAnswer } from '../../../src/protocol/handover.ts';
import type { Mutation } from '../../../src/protocol/mutation.ts';
import type { QuarantineResponse } from '../../../src/protocol/quarantine.ts';
import type { Session } from '../../../src/protocol/session.ts';
import { readSlips } from '../../../src/vault/handover.ts';
import type { HandoverParts } from '../../../src/vault/handover.ts';
import { ask, call } from '../../support/endpoint.ts';
import { describeOnBothEngines } from '../storage/engines.ts';
import { FAR_VILLAGE, KECAMATAN, newId, openApp, OTHER_KECAMATAN, VILLAGE } from './app.ts';
import type { AppUnderTest } from './app.ts';
import { deliverFile, fileOf as handOver } from './files.ts';
import { meetingArgs, Sender, walkInArgs } from './sender.ts';
import { inventPhoto, joinAs } from './world.ts';
import type { Photo } from './world.ts';

const NOON = '2026-09-20T02:00:00.000Z';

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

describeOnBothEngines('work that travels by hand', (engine) => {
  let test: AppUnderTest;
  let phone: Sender;
  let carrier: Session;

  beforeEach(async () => {
    test = await openApp(await engine.storage());
    phone = new Sender(test.send, await joinAs(test, [VILLAGE]));
    // a carrier who may do nothing in that village
    carrier = await joinAs(test, [FAR_VILLAGE]);
  });

  const fileOf = (
    mutations: readonly Mutation[],
    over: Partial<HandoverParts> = {},
    photos: readonly Photo[] = [],
  ) => handOver(phone, mutations, over, photos);

  const deliver = (file: Uint8Array<ArrayBuffer>, by: Session = carrier) =>
    deliverFile(test.send, file, by);

  async function slipsOf(answer: Answer): Promise<Slip[]> {
    expect(answer.status).toBe(200);
    const { slips } = answer.body as HandoverAnswer;
    return readSlips(slips.join('\n'), [phone.session]);
  }

  function meetingWithPhoto() {
    const photo = inventPhoto();
    const meeting = meetingArgs(VILLAGE);
    const { sha256, bytes } = photo;
    const shape = { mime: 'image/jpeg', size: bytes.length, width: 8, height: 6 } as const;
    const add = { id: newId(), meetingId: meeting.id, sha256, caption: '', ...shape };
    const mutations = [phone.make('meeting.create', meeting), phone.make('photo.add', add)];
    return { photo, meeting, mutations };
  }

  const readPhoto = async ({ sha256 }: Photo, by: Session) => {
    const headers = { Authorization: `Bearer ${by.token}` };
    return (await test.send(`/api/attachments/${sha256}`, { headers })).status;
  };

  it('is applied as the work of who did it, photos and all, and answered with receipts', async () => {
    const { photo, meeting, mutations } = meetingWithPhoto();
    const answer = await deliver(await fileOf(mutations, {}, [photo]));
    expect(answer).toMatchObject({
      status: 200,
      body: { counts: { accepted: 2, refused: 0, quarantined: 0, photos: 1 } },
    });
    expect(JSON.stringify(answer)).not.toMatch(/Balai|Orang Rekaan/);
    const [slip] = await slipsOf(answer);
    expect(slip?.entries.map(({ is }) => is)).toEqual(['applied', 'applied', 'stored']);
    expect(await readPhoto(photo, phone.session)).toBe(200);
    // the carrier sees nothing of it
    expect(await readPhoto(photo, carrier)).toBe(404);
    const { results } = (await phone.push([mutations[0]])).body as {
      results: { rows: { id: string; created: object }[] }[];
    };
    expect(results[0]?.rows[0]).toMatchObject({
      id: meeting.id,
      created: { accountId: phone.session.account.id, deviceId: phone.session.deviceId },
    });
  });

  it('changes nothing when it comes twice, or both ways at once', async () => {
    const mutations = Array.from({ length: 5 }, () =>
      phone.make('meeting.create', meetingArgs(VILLAGE)),
    );
    const file = await fileOf(mutations);
    const [first, , ordinary] = await Promise.all([
      deliver(file),
      deliver(file),
      phone.push(mutations),
    ]);
    const codes = (await slipsOf(first)).flatMap(({ entries }) =>
      entries.map((entry) => ('rev' in entry ? `${entry.code} ${entry.rev}` : entry.is)),
    );
    const { results } = ordinary.body as {
      results: { receipt: { code: string; rev: number } }[];
    };
    expect(codes).toEqual(results.map(({ receipt }) => `${receipt.code} ${receipt.rev}`));
    const again = await slipsOf(await deliver(file));
    expect(again.flatMap(({ entries }) => entries)).toHaveLength(5);
    for (const { entries } of again) {
      for (const entry of entries) expect(entry).toMatchObject({ is: 'applied', duplicate: true });
    }
    const devices = await ask<{ devices: { id: string; missing: number }[] }>(
      test.send,
      'GET',
      '/api/devices',
      undefined,
      test.regency,
    );
    const own = devices.devices.find(({ id }) => id === phone.session.deviceId);
    expect(own?.missing).toBe(0);
  });

  it('is refused by the rules as in a push, with the reason on the slip alone', async () => {
    const bad = phone.make('meeting.create', meetingArgs(FAR_VILLAGE));
    const good = phone.make('meeting.create', meetingArgs(VILLAGE));
    const answer = await deliver(await fileOf([bad, good]));
    expect(answer.body).toMatchObject({ counts: { accepted: 1, refused: 1 } });
    const [slip] = await slipsOf(answer);
    expect(slip?.entries).toMatchObject([
      { is: 'rejected', code: 'not_available' },
      { is: 'applied' },
    ]);
  });

  it('that nobody can mend any more is kept for a decision where the rules refuse it', async () => {
    const bad = phone.make('meeting.create', meetingArgs(FAR_VILLAGE));
    const answer = await deliver(await fileOf([bad], { last: true }));
    expect(answer.body).toMatchObject({ counts: { accepted: 0, refused: 0, quarantined: 1 } });
  });

  it('of a village that was given to somebody else counts where the regency decides so', async () => {
    const mine = phone.make('meeting.create', meetingArgs(VILLAGE));
    const { account, deviceId } = phone.session;
    const path = `/api/accounts/${account.id}`;
    await ask(test.send, 'PATCH', path, { scopes: [FAR_VILLAGE] }, test.regency);
    const file = await fileOf([mine], { last: true });
    expect((await deliver(file, phone.session)).body).toMatchObject({ counts: { quarantined: 1 } });
    const decision = `/api/quarantine/${deviceId}/decision`;
    expect(await ask(test.send, 'POST', decision, { accept: true }, test.regency)).toEqual({
      accepted: 1,
      refused: 0,
      photos: 0,
      left: 0,
    });
    // the same once more, by the ordinary road, is known
    const again = await deliver(file, phone.session);
    expect((await slipsOf(again))[0]?.entries).toMatchObject([{ is: 'applied', duplicate: true }]);
  });

  it.each<[string, (file: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>, string]>([
    ['no file of ours', () => new Uint8Array(randomBytes(300)), 'foreign'],
    ['nothing', () => new Uint8Array(), 'foreign'],
    ['of a newer app', (file) => changed(file, 4, 9), 'newer'],
    ['without its end', (file) => file.slice(0, -40), 'cut'],
    ['that was damaged on the way', (file) => changed(file, file.length - 60), 'damaged'],
    ['with something behind it', (file) => Uint8Array.from([...file, 1]), 'damaged'],
    ['that was altered with care', (file) => rehashed(changed(file, file.length - 60)), 'altered'],
    ['whose device was exchanged', (file) => rehashed(changed(file, 10)), 'altered'],
    ['whose account was exchanged', (file) => rehashed(changed(file, 30)), 'foreign'],
    ['whose seal was broken', (file) => rehashed(changed(file, 160)), 'altered'],
    ['sealed to a key that is gone', (file) => rehashed(changed(file, 44)), 'key_unknown'],
  ])('is refused: a file %s', async (_, change, fault) => {
    const file = await fileOf([phone.make('meeting.create', meetingArgs(VILLAGE))]);
    expect(await deliver(change(file))).toEqual({
      status: 400,
      body: { error: { code: 'invalid', field: fault } },
    });
    expect((await deliver(file)).status).toBe(200);
  });

  it('cannot be made up by who carries it', async () => {
    const mutation = phone.make('meeting.create', meetingArgs(VILLAGE));
    const altered = { status: 400, body: { error: { code: 'invalid', field: 'altered' } } };
    // all that a carrier knows: ids, the server's key, and a session of its own
    expect(await deliver(await fileOf([mutation], { token: carrier.token }))).toEqual(altered);
    expect(await deliver(await fileOf([mutation], { token: '' }))).toEqual(altered);
    const { deviceId, account } = carrier;
    const own = await fileOf([mutation], {
      deviceId,
      accountId: account.id,
      token: carrier.token,
    });
    // sealed for the other device, it does not open as the carrier's own
    expect(await deliver(own)).toMatchObject({ status: 200, body: { counts: { accepted: 0 } } });
  });

  it('needs a session that stands', async () => {
    const file = await fileOf([]);
    expect(
      (await deliver(file, { ...carrier, token: 'nobody-has-joined-this-server' })).status,
    ).toBe(401);
    await end(carrier);
    expect(await deliver(file)).toEqual({
      status: 401,
      body: { error: { code: 'unauthorised', revoked: true } },
    });
    // who signed out by themselves was not cut off by anybody
    const other = await joinAs(test, [FAR_VILLAGE]);
    await ask(test.send, 'POST', '/api/logout', {}, other);
    expect(await deliver(file, other)).toEqual({
      status: 401,
      body: { error: { code: 'unauthorised' } },
    });
  });

  async function end({ deviceId }: Session): Promise<void> {
    await ask(test.send, 'POST', `/api/devices/${deviceId}/revoke`, {}, test.regency);
  }

  it('of a device whose session was ended waits for a decision, and is applied once accepted', async () => {
    const { photo, meeting, mutations } = meetingWithPhoto();
    const early = phone.make('meeting.create', meetingArgs(VILLAGE));
    await phone.push([early]);
    await end(phone.session);
    expect(await phone.push(mutations)).toMatchObject({
      status: 401,
      body: { error: { code: 'unauthorised', revoked: true } },
    });
    const walkIn = phone.make('attendance.add', walkInArgs(meeting.id));
    const file = await fileOf([early, ...mutations, walkIn], {}, [photo]);
    // by its own token, which opens nothing else
    const answer = await deliver(file, phone.session);
    const [slip] = await slipsOf(answer);
    expect(slip?.entries.map(({ is }) => is)).toEqual([
      'applied',
      ...Array.from({ length: 4 }, () => 'quarantined'),
    ]);
    // and once more by somebody else
    await deliver(file, carrier);

    const kecamatan = await joinAs(test, [KECAMATAN]);
    const list = () =>
      ask<QuarantineResponse>(test.send, 'GET', '/api/quarantine', undefined, kecamatan);
    const { deviceId, account } = phone.session;
    expect(await list()).toMatchObject({
      devices: [
        {
          deviceId,
          accountId: account.id,
          names: { 'meeting.create': 1, 'photo.add': 1, 'attendance.add': 1 },
          photos: 1,
          regions: [VILLAGE],
          from: NOON,
          until: NOON,
        },
      ],
    });
    expect(await readPhoto(photo, kecamatan)).toBe(404);
    const path = `/api/quarantine/${deviceId}/decision`;
    const decide = (by: Session, accept: boolean) => call(test.send, 'POST', path, { accept }, by);
    // out of reach, or not theirs to decide
    const elsewhere = await joinAs(test, [OTHER_KECAMATAN]);
    expect((await decide(elsewhere, true)).status).toBe(404);
    expect((await decide(carrier, true)).status).toBe(404);
    const accepted = await decide(kecamatan, true);
    expect(accepted).toMatchObject({ status: 200, body: { accepted: 3, refused: 0, photos: 1 } });
    expect(await readPhoto(photo, kecamatan)).toBe(200);
    expect(await list()).toEqual({ devices: [] });
    expect((await decide(kecamatan, true)).status).toBe(404);
  });

  it('of an ended device may be refused, and is not asked about again', async () => {
    const mutation = phone.make('meeting.create', meetingArgs(VILLAGE));
    await end(phone.session);
    const file = await fileOf([mutation]);
    await deliver(file, phone.session);
    const path = `/api/quarantine/${phone.session.deviceId}/decision`;
    await ask(test.send, 'POST', path, { accept: false }, test.regency);
    expect(await slipsOf(await deliver(file, phone.session))).toMatchObject([
      { entries: [{ is: 'quarantined' }] },
    ]);
    const { devices } = await ask<QuarantineResponse>(
      test.send,
      'GET',
      '/api/quarantine',
      undefined,
      test.regency,
    );
    expect(devices).toEqual([]);
  });

  it('of a stopped account is kept as well', async () => {
    const { account } = phone.session;
    const file = await fileOf([phone.make('meeting.create', meetingArgs(VILLAGE))]);
    await ask<Account>(
      test.send,
      'PATCH',
      `/api/accounts/${account.id}`,
      { active: false },
      test.regency,
    );
    expect((await deliver(file)).body).toMatchObject({ counts: { quarantined: 1 } });
  });

  it('is answered in slips that a QR code holds, and that nobody else can write', async () => {
    const mutations = Array.from({ length: 120 }, () =>
      phone.make('meeting.create', meetingArgs(VILLAGE)),
    );
    const { slips } = (await deliver(await fileOf(mutations))).body as HandoverAnswer;
    expect(slips.length).toBeGreaterThan(3);
    // version 25 at the lowest correction
    for (const slip of slips) expect(slip.length).toBeLessThan(1600);
    const text = slips.join('\n');
    const own = [phone.session];
    const entries = (await readSlips(text, own)).flatMap((slip) => slip.entries);
    expect(entries).toHaveLength(120);
    expect(await readSlips(text, [carrier])).toEqual([]);
    const forged = { ...phone.session, token: carrier.token };
    expect(await readSlips(text, [forged])).toEqual([]);
    const [first = ''] = slips;
    expect(await readSlips(`${first.slice(0, 50)}0${first.slice(51)}`, own)).toEqual([]);
  });
});

/** One byte changed. */
function changed(file: Uint8Array, at: number, to?: number): Uint8Array<ArrayBuffer> {
  const copy = new Uint8Array(file);
  copy[at] = to ?? (copy[at] ?? 0) ^ 1;
  return copy;
}

/** With a trailer that fits again, as who alters a file with care would write it. */
function rehashed(file: Uint8Array): Uint8Array<ArrayBuffer> {
  const body = file.subarray(0, -32);
  return new Uint8Array([...body, ...createHash('sha256').update(body).digest()]);
}
