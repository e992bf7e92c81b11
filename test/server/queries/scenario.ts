import { PROTOCOL } from '../../../src/protocol/version.ts';
import type { PullResponse } from '../../../src/protocol/pull.ts';
import type { Session } from '../../../src/protocol/session.ts';
import { ask, call } from '../../support/endpoint.ts';
import { KECAMATAN, VILLAGE } from '../http/app.ts';
import type { AppUnderTest } from '../http/app.ts';
import { meetingArgs, Sender } from '../http/sender.ts';
import { furnish, joinAs } from '../http/world.ts';
import { facilitator } from '../storage/field-work.ts';
import { inPeriod, submitted } from '../storage/proposal-work.ts';
import type { Recorder } from './recorder.ts';

export const PATHS = ['join and push', 'push', 'pull', 'session', 'totals', 'attachments'] as const;

async function pull(test: AppUnderTest, session: Session): Promise<void> {
  let cursor: string | null = null;
  for (let page = 0; page < 3; page += 1) {
    const body = { protocol: PROTOCOL, cursor };
    const answer: PullResponse = await ask(test.send, 'POST', '/api/sync/pull', body, session);
    ({ cursor } = answer);
  }
}

/** Walks every hot path over a filled database, so that the recorder sees all its statements. */
export async function walk(recorder: Recorder, test: AppUnderTest): Promise<void> {
  const { storage } = test.deps;
  const things = await recorder.along('join and push', () => furnish(test, VILLAGE));
  const people = [
    test.regency,
    await joinAs(test, [KECAMATAN]),
    await joinAs(test, [VILLAGE, '33.16.09.2004']),
  ];
  const [regency, , village] = people as [Session, Session, Session];

  const sender = new Sender(test.send, village);
  const meeting = sender.make('meeting.create', meetingArgs(VILLAGE));
  const broken = { ...sender.make('meeting.create', meetingArgs(VILLAGE)), version: 99 };
  await recorder.along('push', async () => {
    await sender.push([meeting, broken]);
    await sender.push([meeting]);
    // its people are looked for in the whole regency
    await submitted(storage, inPeriod(facilitator()));
  });

  for (const person of people) {
    await recorder.along('session', () => ask(test.send, 'GET', '/api/session', undefined, person));
    await recorder.along('pull', () => pull(test, person));
  }
  await recorder.along('totals', () => ask(test.send, 'GET', '/api/totals', undefined, regency));
  await recorder.along('attachments', async () => {
    for (const { bytes, sha256 } of [things.pendingPhoto, things.storedPhoto]) {
      const path = `/api/attachments/${sha256}`;
      const headers = { Authorization: `Bearer ${village.token}` };
      await test.send(path, { method: 'PUT', body: new Uint8Array(bytes), headers });
      const kept = await call(test.send, 'GET', path, undefined, village);
      if (kept.status !== 200) throw new Error(`the photo was not there: ${kept.status}`);
    }
  });
}
