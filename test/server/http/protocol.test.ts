import { beforeEach, expect, it } from 'vitest';
import type { PullResponse } from '../../../src/protocol/pull.ts';
import type { PushResponse } from '../../../src/protocol/push.ts';
import type { Row } from '../../../src/protocol/row.ts';
import { OLDEST_PROTOCOL, PROTOCOL } from '../../../src/protocol/version.ts';
import { call } from '../../support/endpoint.ts';
import { describeOnBothEngines } from '../storage/engines.ts';
import { newId, openApp, VILLAGE } from './app.ts';
import type { AppUnderTest } from './app.ts';
import { meetingArgs, Sender } from './sender.ts';
import { joinAs } from './world.ts';

describeOnBothEngines('a phone that speaks the previous protocol', (engine) => {
  let test: AppUnderTest;
  let old: Sender;

  beforeEach(async () => {
    test = await openApp(await engine.storage());
    old = new Sender(test.send, await joinAs(test, [VILLAGE]));
  });

  const pull = (protocol: number) =>
    call(test.send, 'POST', '/api/sync/pull', { protocol, cursor: null }, old.session);

  /** As protocol 1 wrote it: one time, and nobody in the chair. */
  function oldMeeting(id: string) {
    const {
      startTime,
      endTime: _e,
      chair: _c,
      minuteTaker: _m,
      ...rest
    } = meetingArgs(VILLAGE, {
      id,
    });
    const mutation = old.make('meeting.create', meetingArgs(VILLAGE, { id }));
    return { ...mutation, version: 1, args: { ...rest, time: startTime } };
  }

  it('delivers, and reads its meetings as it knows them', async () => {
    const id = newId();
    const { status, body } = await old.push([oldMeeting(id)], 1);
    expect(status).toBe(200);
    const { results } = body as PushResponse;
    expect(results).toMatchObject([
      { status: 'applied', rows: [{ id, kind: 'meeting', fields: { time: '09:00' } }] },
    ]);
    const rowOf = async (protocol: number): Promise<Row | undefined> =>
      ((await pull(protocol)).body as PullResponse).rows.find((row) => row.id === id);
    const before = await rowOf(1);
    expect(before?.fields).toMatchObject({ time: '09:00' });
    expect(before?.fields).not.toHaveProperty('startTime');
    const now = await rowOf(PROTOCOL);
    expect(now?.fields).toMatchObject({ startTime: '09:00', endTime: '', chair: '' });
    expect(now?.fields).not.toHaveProperty('time');
  });

  it.each([OLDEST_PROTOCOL - 1, PROTOCOL + 1, 1.5])('%d is told to update', async (protocol) => {
    const unsupported = { status: 426, body: { error: { code: 'protocol_unsupported' } } };
    expect(await pull(protocol)).toMatchObject(unsupported);
    expect(await old.push([oldMeeting(newId())], protocol)).toMatchObject(unsupported);
  });

  it('has one broken mutation refused and those beside it applied', async () => {
    const [good, bad] = [oldMeeting(newId()), { ...oldMeeting(newId()), args: { time: 'pagi' } }];
    const { body } = await old.push([bad, 'rubbish', good], 1);
    expect((body as PushResponse).results).toMatchObject([
      { status: 'rejected', id: bad.id, code: 'invalid' },
      { status: 'rejected', id: null, code: 'invalid' },
      { status: 'applied', id: good.id },
    ]);
  });
});
