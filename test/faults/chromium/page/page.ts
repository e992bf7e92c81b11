import { uuidv7 } from '../../../../src/domain/id.ts';
import type { Session } from '../../../../src/protocol/session.ts';
import { openDatabase } from '../../../../src/store/database.ts';
import { writeMeta } from '../../../../src/store/meta.ts';
import { mutateAll } from '../../../../src/store/mutate.ts';
import type { Intent } from '../../../../src/store/mutate.ts';
import { queueCount } from '../../../../src/store/queries/outbox.ts';
import { serverRow } from '../../../../src/store/replay.ts';
import { readSession, saveSession } from '../../../../src/store/session.ts';
import { startMirror } from '../../../../src/store/spare/mirror.ts';
import { unlockWith } from '../../../../src/store/unlock.ts';
import { createApi } from '../../../../src/sync/api.ts';
import { startSync } from '../../../../src/sync/engine.ts';
import { readyToSeal } from '../../../../src/store/sealing.ts';
import { exchange } from '../../../../src/sync/exchange.ts';
import { makeSeal } from '../../../../src/vault/seal.ts';
import type { PageSim } from './sim.ts';

/**
 * A phone in a real browser: the app's own database, engine and second copy, without its screens.
 * It calls back with what it kept, so that whoever ends the browser knows what it must still have.
 */
const VILLAGE = '33.16.09.2003';
const KECAMATAN = '33.16.09';

const outside = globalThis as unknown as {
  kept?: (entry: { id: string; creates: string[] }) => Promise<void>;
  sim: PageSim;
};

const db = openDatabase('phone');
const [, phone = ''] = /phone=(\d+)/.exec(location.search) ?? [];
const token = async () => (await readSession(db))?.token ?? null;
const api = createApi({ origin: `/${phone}`, token });
/** Stands for the PIN, which this test is not about. */
const seal = () => makeSeal(Uint8Array.from({ length: 32 }, (_, at) => at + 1));
let mirror: ReturnType<typeof startMirror> = null;

const newId = () => uuidv7(Date.now(), crypto.getRandomValues(new Uint8Array(16)));

function meeting(place: string): Intent {
  const id = newId();
  const when = { date: '2026-11-24', startTime: '09:00', endTime: '' };
  const what = { id, regionCode: KECAMATAN, kind: 'socialisation' as const, place, agenda: '' };
  return { name: 'meeting.create', args: { ...what, ...when, chair: '', minuteTaker: '' } };
}

function walkIn(meetingId: string, name: string): Intent {
  const who = { role: 'community' as const, position: '', regionCode: VILLAGE, representedBy: '' };
  const args = { id: newId(), meetingId, name, ...who, walkIn: true, status: 'present' as const };
  return { name: 'attendance.add', args };
}

async function typeOne(words: string): Promise<void> {
  const open = await db.rows('meeting').toCollection().first();
  const intent = open === undefined ? meeting(words) : walkIn(open.id, words);
  const result = await mutateAll(db, [intent]);
  if (!result.ok) throw new Error(`refused here: ${result.code}`);
  const [id = ''] = result.value.mutationIds;
  const { id: made } = intent.args as { id: string };
  await outside.kept?.({ id, creates: [made] });
}

outside.sim = {
  async open() {
    await unlockWith(db, seal());
    await readyToSeal(db);
    if ((await readSession(db)) === undefined) return false;
    startSync({ db, api });
    mirror = startMirror(db);
    return true;
  },
  async join(session: Session) {
    db.unlock(seal());
    await writeMeta(db, 'lock', { version: 1 });
    await saveSession(db, session);
    await readyToSeal(db);
    startSync({ db, api });
    mirror = startMirror(db);
  },
  async type(count, words) {
    let failed = 0;
    // a full phone says so, and keeps nothing of it
    for (let at = 0; at < count; at += 1) await typeOne(words).catch(() => (failed += 1));
    return failed;
  },
  async settled() {
    await mirror?.settled();
  },
  async drain() {
    const answer = await exchange(db, api).then(
      () => 'ok',
      (error: unknown) => (error instanceof Error ? error.message : 'failed'),
    );
    return `${answer}, ${await queueCount(db)} left`;
  },
  async state() {
    const rows = await Promise.all(db.allRows().map((table) => table.toArray()));
    return {
      waiting: [
        ...(await db.outbox.toCollection().primaryKeys()),
        ...(await db.relics.toCollection().primaryKeys()),
      ],
      sent: await db.sent.toCollection().primaryKeys(),
      rows: rows.flat().map((row) => serverRow(row)),
    };
  },
};
