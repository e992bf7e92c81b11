import { expect, it } from 'vitest';
import { HANDOVER_MAX_BYTES } from '../../../src/domain/seal/handover.ts';
import { HANDOVER_TYPE } from '../../../src/protocol/handover.ts';
import type { Session } from '../../../src/protocol/session.ts';
import { ask } from '../../support/endpoint.ts';
import { must } from '../../support/must.ts';
import { describeOnBothEngines } from '../storage/engines.ts';
import { FAR_VILLAGE, openApp, openPlainApp, VILLAGE } from './app.ts';
import type { AppUnderTest } from './app.ts';
import { deliverFile, fileOf } from './files.ts';
import { meetingArgs, Sender } from './sender.ts';
import { joinAs } from './world.ts';

describeOnBothEngines('files that one device delivers', (engine) => {
  it('are as many as a kecamatan’s last day needs, and no flood', async () => {
    const test = await openApp(await engine.storage());
    const carrier = await joinAs(test, [FAR_VILLAGE]);
    const phone = new Sender(test.send, await joinAs(test, [VILLAGE]));
    for (let n = 0; n < 20; n += 1) {
      const file = await fileOf(phone, [phone.make('meeting.create', meetingArgs(VILLAGE))]);
      const answer = await deliverFile(test.send, file, carrier);
      expect(answer).toMatchObject({ status: 200, body: { counts: { accepted: 1 } } });
    }
    const nothing = await fileOf(phone, []);
    const deliver = async (by: Session) => (await deliverFile(test.send, nothing, by)).status;
    for (let n = 20; n < 120; n += 1) expect(await deliver(carrier)).toBe(200);
    expect(await deliverFile(test.send, nothing, carrier)).toEqual({
      status: 429,
      body: { error: { code: 'rate_limited', retryAfter: 3600 } },
    });
    // nobody else's, and not for ever
    expect(await deliver(phone.session)).toBe(200);
    test.passTime(3_600_000);
    expect(await deliver(carrier)).toBe(200);
  });

  it('are few where its session was ended', async () => {
    const test = await openApp(await engine.storage());
    const phone = new Sender(test.send, await joinAs(test, [VILLAGE]));
    const file = await fileOf(phone, [phone.make('meeting.create', meetingArgs(VILLAGE))]);
    const path = `/api/devices/${phone.session.deviceId}/revoke`;
    await ask(test.send, 'POST', path, {}, test.regency);
    const deliver = async () => (await deliverFile(test.send, file, phone.session)).status;
    for (let n = 0; n < 20; n += 1) expect(await deliver()).toBe(200);
    expect(await deliver()).toBe(429);
    test.passTime(3_600_000);
    expect(await deliver()).toBe(200);
  });
});

it('files that are read at once have room for four of the largest, or for very many', async () => {
  const test = await openPlainApp();
  const carrier = await joinAs(test, [FAR_VILLAGE]);
  const phone = new Sender(test.send, await joinAs(test, [VILLAGE]));
  const file = await fileOf(phone, []);
  const slow = Array.from({ length: 4 }, () => openSlow(test, carrier));
  await Promise.all(slow.map(({ started }) => started));
  const small = async () => {
    const headers = {
      Authorization: `Bearer ${phone.session.token}`,
      'Content-Type': HANDOVER_TYPE,
      'Content-Length': String(file.length),
    };
    return test.send('/api/handover', { method: 'POST', body: file, headers });
  };
  const refused = await small();
  expect(refused.status).toBe(429);
  expect(await refused.json()).toEqual({ error: { code: 'rate_limited', retryAfter: 15 } });
  must(slow[0]).end();
  expect((await must(slow[0]).answer).status).toBe(400);
  // in the place of one of the largest
  const many = await Promise.all(Array.from({ length: 40 }, small));
  expect(many.map(({ status }) => status)).toEqual(many.map(() => 200));
  for (const { end } of slow.slice(1)) end();
  await Promise.all(slow.map(({ answer }) => answer));
});

/** A file of the largest kind that does not come to its end until it is told to. */
function openSlow(test: AppUnderTest, by: Session) {
  let finish: () => void = () => undefined;
  let start: () => void = () => undefined;
  const started = new Promise<void>((resolve) => {
    start = resolve;
  });
  const body = new ReadableStream<Uint8Array>(
    {
      start: (controller) => {
        finish = () => controller.close();
      },
      // asked for once the server reads
      pull: () => start(),
    },
    { highWaterMark: 0 },
  );
  const headers = {
    Authorization: `Bearer ${by.token}`,
    'Content-Type': HANDOVER_TYPE,
    'Content-Length': String(HANDOVER_MAX_BYTES),
  };
  const init = { method: 'POST', body, headers, duplex: 'half' } as RequestInit;
  const answer = Promise.resolve(test.send('/api/handover', init));
  return { started, answer, end: () => finish() };
}
