import { beforeEach, expect, it } from 'vitest';
import { boundToMutation } from '../../../src/domain/seal/envelope.ts';
import { packPhoto } from '../../../src/domain/seal/photo.ts';
import type { PushResponse } from '../../../src/protocol/push.ts';
import { SEALED_PHOTO_TYPE } from '../../../src/protocol/endpoints.ts';
import type { SealedMutation } from '../../../src/protocol/seal.ts';
import { PROTOCOL } from '../../../src/protocol/version.ts';
import { makeSealer } from '../../../src/vault/hpke.ts';
import { sealContentKey, sealPhoto } from '../../../src/vault/hpke-photo.ts';
import { call } from '../../support/endpoint.ts';
import { must } from '../../support/must.ts';
import { describeOnBothEngines } from '../storage/engines.ts';
import { newId, openApp, VILLAGE } from './app.ts';
import type { AppUnderTest } from './app.ts';
import { meetingArgs, sealed, Sender } from './sender.ts';
import { inventPhoto, joinAs } from './world.ts';

const NOON = '2026-09-20T02:00:00.000Z';

describeOnBothEngines('a sealed push', (engine) => {
  let test: AppUnderTest;
  let phone: Sender;

  beforeEach(async () => {
    test = await openApp(await engine.storage());
    phone = new Sender(test.send, await joinAs(test, [VILLAGE]));
  });

  const make = () => phone.make('meeting.create', meetingArgs(VILLAGE));
  async function push(mutations: readonly SealedMutation[], over: object = {}) {
    const body = { protocol: PROTOCOL, sentAt: NOON, held: [], mutations, ...over };
    const answer = await call(test.send, 'POST', '/api/sync/push', body, phone.session);
    return (answer.body as PushResponse).results;
  }

  it('is opened, applied once, and answered alike when it comes again', async () => {
    const one = await phone.seal(make());
    const [first] = await push([one]);
    expect(first).toMatchObject({ status: 'applied', id: one.id, duplicate: false });
    expect(await push([one])).toEqual([{ ...first, duplicate: true }]);
    // sealed anew it is other bytes, and still the same intent
    const mutation = make();
    const other = sealed(
      await makeSealer(must(phone.session.sealKey)),
      phone.session.deviceId,
      mutation,
    );
    await push([await phone.seal(mutation)]);
    expect(await push([other])).toMatchObject([{ status: 'applied', duplicate: true }]);
  });

  it('is answered without rows where the phone cannot keep them', async () => {
    const [result] = await push([await phone.seal(make())], { withoutRows: true });
    expect(result).toMatchObject({ status: 'applied', rows: [] });
  });

  it.each<[string, (one: SealedMutation) => object]>([
    ['another id', () => ({ id: newId() })],
    ['another number', ({ deviceSeq }) => ({ deviceSeq: deviceSeq + 1 })],
    ['another device', () => ({ deviceId: newId() })],
    ['a bit that has turned', ({ envelope }) => ({ envelope: turned(envelope, -20) })],
    ['a point that is none', ({ envelope }) => ({ envelope: turned(envelope, 20) })],
    ['no envelope to speak of', () => ({ envelope: 'AQID' })],
    ['an envelope of tomorrow', ({ envelope }) => ({ envelope: turned(envelope, 0) })],
  ])('does not open under %s, and those beside it do', async (_, change) => {
    const [bad, good] = [await phone.seal(make()), await phone.seal(make())];
    expect(await push([{ ...bad, ...change(bad) }, good])).toMatchObject([
      { status: 'rejected', code: 'seal_broken' },
      { status: 'applied' },
    ]);
  });

  it('to a key that is not there asks to be sealed anew', async () => {
    const one = await phone.seal(make());
    expect(await push([{ ...one, envelope: turned(one.envelope, 3) }])).toMatchObject([
      { status: 'rejected', code: 'key_unknown' },
    ]);
  });

  it('must hold what it says outside', async () => {
    const mutation = make();
    const { deviceId } = phone.session;
    const outside = { id: newId(), deviceId, deviceSeq: mutation.deviceSeq };
    const inside = Buffer.from(JSON.stringify(mutation));
    const bytes = (await phone.sealer()).seal(inside, boundToMutation(outside));
    const envelope = Buffer.from(bytes).toString('base64');
    expect(await push([{ ...outside, envelope }])).toMatchObject([
      { status: 'rejected', id: outside.id, code: 'invalid' },
    ]);
  });

  it('is not taken from a phone that seals for another one', async () => {
    const other = new Sender(test.send, await joinAs(test, [VILLAGE]));
    expect(await push([await other.seal(make())])).toMatchObject([
      { status: 'rejected', code: 'seal_broken', field: 'deviceId' },
    ]);
  });

  it('may not be plain', async () => {
    expect(await push([make() as unknown as SealedMutation])).toMatchObject([
      { status: 'rejected', code: 'invalid' },
    ]);
  });

  it('has its photo after it, sealed, and nobody else’s', async () => {
    const photo = inventPhoto();
    const meeting = meetingArgs(VILLAGE);
    const { sha256, bytes } = photo;
    const shape = { mime: 'image/jpeg', size: bytes.length, width: 8, height: 6 } as const;
    const add = { id: newId(), meetingId: meeting.id, sha256, caption: '', ...shape };
    await phone.deliver([phone.make('meeting.create', meeting), phone.make('photo.add', add)]);
    const put = async (body: Uint8Array<ArrayBuffer>) => {
      const headers = {
        Authorization: `Bearer ${phone.session.token}`,
        'Content-Type': SEALED_PHOTO_TYPE,
      };
      const init = { method: 'PUT', headers, body };
      const response = await test.send(`/api/attachments/${sha256}`, init);
      return `${response.status} ${await response.text()}`;
    };
    const bodyOf = async (hash: string) => {
      const cipher = await sealPhoto(hash, new Uint8Array(bytes));
      const keyEnvelope = sealContentKey(await phone.sealer(), hash, cipher.contentKey);
      return packPhoto({ ...cipher, keyEnvelope });
    };
    const body = await bodyOf(sha256);
    const broken = '400 {"error":{"code":"invalid","field":"seal_broken"}}';
    expect(await put(await bodyOf(inventPhoto().sha256))).toBe(broken);
    for (const at of [0, 1, 40, 150, body.length - 1]) {
      const altered = body.slice();
      altered[at] = (altered[at] ?? 0) ^ 1;
      expect(await put(altered)).toMatch(/^400 .*(seal_broken|key_unknown)/);
    }
    expect(await put(body.slice(0, 100))).toBe(broken);
    expect(await put(new Uint8Array(bytes))).toBe(broken);
    expect(await put(body)).toBe('204 ');
  });
});

/** The base64 text with one bit of one byte turned; from the end where `at` is negative. */
function turned(base64: string, at: number): string {
  const bytes = Buffer.from(base64, 'base64');
  const index = at < 0 ? bytes.length + at : at;
  bytes[index] = (bytes[index] ?? 0) ^ 1;
  return bytes.toString('base64');
}
