import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { verifyAudit } from '../../../src/server/storage/audit.ts';
import { write } from '../../../src/server/storage/write.ts';
import type { Orders } from './endless-pusher.ts';
import { describeOnBothEngines } from './engines.ts';
import { facilitator, recordsOf } from './field-work.ts';

const BATCHES = 400;
const SIZE = 5;
const KILL_AFTER = 20;

/** Gives a process of its own the orders, and kills it with no warning while it works. */
async function workAndKill(orders: Orders): Promise<number> {
  const script = fileURLToPath(new URL('./endless-pusher.ts', import.meta.url));
  const child = spawn(process.execPath, [script], { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  child.stdin.end(JSON.stringify(orders));
  let acknowledged = 0;
  for await (const line of createInterface(child.stdout)) {
    acknowledged = Number(line);
    if (acknowledged === KILL_AFTER) child.kill('SIGKILL');
  }
  const [, signal] = (await ended) as [unknown, NodeJS.Signals | null];
  expect(signal).toBe('SIGKILL');
  return acknowledged;
}

describeOnBothEngines('a server that is killed in the middle of a push', (engine) => {
  it('has kept what it acknowledged, and whole batches only', async () => {
    const place = await engine.place();
    const storage = await engine.migrated(place);
    const phone = facilitator();
    const batches = Array.from({ length: BATCHES }, () =>
      Array.from({ length: SIZE }, () => phone.make('meeting.create', phone.meetingArgs())),
    );
    const { accountId, deviceId, name, role, scopes } = phone;
    const caller = { accountId, deviceId, name, role, scopes };
    const acknowledged = await workAndKill({ place, caller, batches });
    expect(acknowledged).toBeGreaterThanOrEqual(KILL_AFTER);
    // waits for the lock that the dead process may still hold
    await write(storage, async () => undefined);

    const applied = (await storage.db.selectFrom('applied_mutation').select('id').execute()).length;
    expect(applied % SIZE).toBe(0);
    // the last one may have been committed and the word of it cut off
    expect([0, 1]).toContain(applied / SIZE - acknowledged);
    expect((await recordsOf(storage)).size).toBe(applied);
    expect(await verifyAudit(storage)).toMatchObject({ ok: true, entries: applied });

    for (const [index, batch] of batches.slice(0, applied / SIZE + 2).entries()) {
      const { results } = await phone.push(storage, batch);
      const duplicate = index < applied / SIZE;
      expect(results.map((result) => 'duplicate' in result && result.duplicate)).toEqual(
        batch.map(() => duplicate),
      );
    }
    expect((await recordsOf(storage)).size).toBe(applied + 2 * SIZE);
    expect(await verifyAudit(storage)).toMatchObject({ ok: true });
  });
});
