import { describe, expect, test } from 'vitest';
import { openDatabase } from '../../../src/store/database.ts';
import type { TpkDatabase } from '../../../src/store/database.ts';
import { readMeta } from '../../../src/store/meta.ts';
import { newId } from '../../../src/store/new-id.ts';
import { listMeetings } from '../../../src/store/queries/meetings.ts';
import { saveSession } from '../../../src/store/session.ts';
import { readWait, replacePin, setPin, tryPin } from '../../../src/ui/pin.ts';
import type { PinLock } from '../../../src/vault/lock.ts';
import { readDisk, writeDisk } from '../../support/disk.ts';
import { inventedSession, joinedPhone, recordMeeting } from '../../support/phone.ts';

const PIN = '739152';

/** The same phone switched off and on: nothing is left in memory. */
function restarted(db: TpkDatabase): TpkDatabase {
  db.close();
  return openDatabase(db.name);
}

async function lockOf(db: TpkDatabase): Promise<PinLock> {
  return (await readMeta(db, 'lock')) as PinLock;
}

const sealedRows = async (db: TpkDatabase) =>
  (await readDisk(db.name)).filter(({ value }) => 'sealed' in value);

describe('a phone that was switched off', () => {
  test('is locked, and a wrong PIN opens nothing', async () => {
    const used = await joinedPhone({ pin: PIN });
    await recordMeeting(used, 'Balai Contoh');
    const db = restarted(used);
    expect(db.locked).toBe(true);
    expect(await tryPin(db, '204816')).toBe('wrong');
    expect(db.locked).toBe(true);
    await expect(listMeetings(db)).rejects.toMatchObject({ name: 'Locked' });
    expect(await tryPin(db, PIN)).toBe('right');
    expect((await listMeetings(db)).map(({ fields }) => fields.place)).toEqual(['Balai Contoh']);
  });

  test('waits longer and longer after wrong PINs, through every restart', async () => {
    let db = await joinedPhone({ pin: PIN });
    const waits: number[] = [];
    for (let slip = 1; slip <= 6; slip += 1) {
      db = restarted(db);
      expect(await tryPin(db, '204816')).toBe('wrong');
      db = restarted(db);
      waits.push(await readWait(db));
      const lock = await lockOf(db);
      expect(lock.failures).toBe(slip);
      // sits the wait out
      const value = { key: 'lock', value: { ...lock, nextTryAt: 0 } };
      await writeDisk(db.name, [{ table: 'meta', value }]);
    }
    const [first, second, third, ...rest] = waits;
    expect([first, second, third]).toEqual([0, 0, 0]);
    for (const [index, wait] of rest.entries()) {
      expect(wait).toBeGreaterThan(rest[index - 1] ?? 0);
    }
    expect(await tryPin(db, PIN)).toBe('right');
  });
});

test('a change of the PIN leaves every sealed row as it is, byte for byte', async () => {
  const db = await joinedPhone({ pin: PIN });
  await recordMeeting(db);
  const before = await sealedRows(db);
  const { keyId, wrapped } = await lockOf(db);
  expect(await replacePin(db, PIN, '204816')).toBe('right');
  expect(await sealedRows(db)).toEqual(before);
  expect(before.length).toBeGreaterThan(2);
  const after = await lockOf(db);
  expect(after.keyId).toBe(keyId);
  expect(after.wrapped).not.toBe(wrapped);
  const again = restarted(db);
  expect(await tryPin(again, PIN)).toBe('wrong');
  expect(await tryPin(again, '204816')).toBe('right');
  expect(await listMeetings(again)).toHaveLength(1);
});

test('of two first PINs, as from two tabs, one counts, and its key alone', async () => {
  const db = openDatabase(`pins-${newId()}`);
  await saveSession(db, inventedSession());
  const other = openDatabase(db.name);
  const chosen = await Promise.all([setPin(db, PIN), setPin(other, '204816')]);
  expect(chosen.filter((isFirst) => isFirst)).toHaveLength(1);
  const [won, lost] = chosen[0] ? [db, other] : [other, db];
  expect([won.locked, lost.locked]).toEqual([false, true]);
  await recordMeeting(won, 'Balai Contoh');
  expect(await tryPin(lost, chosen[0] ? PIN : '204816')).toBe('right');
  expect((await listMeetings(lost)).map(({ fields }) => fields.place)).toEqual(['Balai Contoh']);
});
