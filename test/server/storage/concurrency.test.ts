import { expect, it } from 'vitest';
import type { Storage } from '../../../src/server/storage/database.ts';
import { pullChanges } from '../../../src/server/storage/changes.ts';
import { saveRecords } from '../../../src/server/storage/records.ts';
import { write } from '../../../src/server/storage/write.ts';
import { describeOnBothEngines } from './engines.ts';
import { facilitator, KECAMATAN, newId, recordsOf, regency, subdistrict } from './field-work.ts';

const WRITERS = 4;
const PUSHES = 50;
const PULLERS = 2;
const PAGE = 7;

/** Pulls page after page until told to stop and nothing is left; notes what it saw, in order. */
class Puller {
  readonly seen: { id: string; rev: number }[] = [];
  pages = 0;
  #stopped = false;
  readonly #storage: Storage;

  constructor(storage: Storage) {
    this.#storage = storage;
  }

  stop(): void {
    this.#stopped = true;
  }

  async run(): Promise<void> {
    const caller = regency();
    let cursor: string | null = null;
    for (;;) {
      const last = this.#stopped;
      const page = await pullChanges(this.#storage, caller, { cursor, protocol: 2, limit: PAGE });
      this.seen.push(...page.rows.map(({ id, rev }) => ({ id, rev })));
      this.pages += 1;
      cursor = page.cursor;
      if (last && !page.more) return;
      // lets the others of this process have their turn
      await new Promise(setImmediate);
    }
  }

  /** Resolves when it has pulled so many more pages. */
  async turns(count: number): Promise<void> {
    const goal = this.pages + count;
    while (this.pages < goal) await new Promise(setImmediate);
  }
}

/** Fifty pushes: each makes a meeting and changes one that all writers share. */
async function keepWriting(storage: Storage, shared: string): Promise<void> {
  const phone = subdistrict();
  await phone.pull(storage);
  for (let round = 0; round < PUSHES; round += 1) {
    const changes = { agenda: `${phone.deviceId} ${round}` };
    const { results } = await phone.push(storage, [
      phone.make('meeting.create', phone.meetingArgs()),
      phone.make('meeting.edit', { id: shared, changes }),
    ]);
    expect(results.map(({ status }) => status)).not.toContain('rejected');
  }
}

/** A writer that takes its number and then hangs before it commits, while pullers go on. */
async function hang(storage: Storage, pullers: readonly Puller[]): Promise<void> {
  const phone = subdistrict();
  const stamp = {
    accountId: phone.accountId,
    name: phone.name,
    deviceId: phone.deviceId,
    occurredAt: phone.now.toISOString(),
    receivedAt: phone.now.toISOString(),
    clockStray: null,
  };
  const { id, regionCode, ...planned } = phone.meetingArgs({ regionCode: KECAMATAN });
  const fields = { ...planned, minutes: '', decisions: '', state: 'open', events: [] };
  await write(storage, async (handle) => {
    handle.seq += 1;
    const row = { kind: 'meeting', id, regionCode, parentId: null, rev: handle.seq, fields };
    await saveRecords(handle, [{ ...row, created: stamp, updated: stamp }], stamp.receivedAt);
    await Promise.all(pullers.map((puller) => puller.turns(20)));
  });
}

describeOnBothEngines('many writers and pullers', (engine) => {
  it('no puller ever skips a change', { timeout: 120_000 }, async () => {
    const place = await engine.place();
    const first = await engine.migrated(place);
    const shared = await subdistrict().hold(first);
    const pullers: Puller[] = [];
    for (let n = 0; n < PULLERS; n += 1) pullers.push(new Puller(await engine.open(place)));
    const pulling = Promise.all(pullers.map((puller) => puller.run()));
    const writing: Promise<void>[] = [];
    for (let n = 0; n < WRITERS; n += 1) {
      writing.push(keepWriting(await engine.open(place), shared));
    }
    const slow = await engine.open(place);
    for (let n = 0; n < 3; n += 1) {
      await hang(slow, pullers);
      await Promise.all(pullers.map((puller) => puller.turns(3)));
    }
    await Promise.all(writing);
    for (const puller of pullers) puller.stop();
    await pulling;

    const records = await recordsOf(first);
    const conflicts = [...records.values()].filter(({ kind }) => kind === 'conflict');
    expect(records.size - conflicts.length).toBe(1 + WRITERS * PUSHES + 3);
    const stands = new Map([...records].map(([id, { rev }]) => [id, rev]));
    for (const { seen } of pullers) {
      const revs = seen.map(({ rev }) => rev);
      expect(revs).toEqual([...new Set(revs)].sort((a, b) => a - b));
      expect(new Map(seen.map(({ id, rev }) => [id, rev]))).toEqual(stands);
      // they read while others wrote, and not only at the end
      expect(seen.length).toBeGreaterThan(records.size);
    }
  });

  it('the same mutation sent by many at once is applied once', async () => {
    const place = await engine.place();
    const first = await engine.migrated(place);
    const phone = facilitator();
    const meeting = phone.make('meeting.create', phone.meetingArgs({ id: newId() }));
    const handles = await Promise.all(Array.from({ length: 6 }, () => engine.open(place)));
    const answers = await Promise.all(handles.map((handle) => phone.push(handle, [meeting])));
    const results = answers.flatMap((answer) => answer.results);
    expect(results.filter((result) => 'duplicate' in result && !result.duplicate)).toHaveLength(1);
    const receipts = results.map((result) => ('receipt' in result ? result.receipt.code : ''));
    expect(new Set(receipts).size).toBe(1);
    expect((await recordsOf(first)).size).toBe(1);
  });
});
