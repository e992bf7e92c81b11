import { describe, expect, it, vi } from 'vitest';
import { live } from '../../../src/store/live.ts';
import { readMeta, writeMeta } from '../../../src/store/meta.ts';
import { listConflicts } from '../../../src/store/queries/conflicts.ts';
import { listAttendance, readMeeting } from '../../../src/store/queries/meetings.ts';
import { addPerson, joinedPhone, recordMeeting } from '../../support/phone.ts';
import { PATIENCE } from '../../support/patience.ts';

describe('a live query', () => {
  it('follows all that it reads, to the last of queries that call queries', async () => {
    const db = await joinedPhone();
    const id = await recordMeeting(db);
    const inner = async () => {
      await readMeeting(db, id);
      const people = await listAttendance(db, id);
      await listConflicts(db);
      return people.length;
    };
    const outer = async () => `${await inner()} ${await readMeta(db, 'lastError')}`;
    const seen: string[] = [];
    // as a hook hands it on: a function that is not itself async
    const end = live(() => outer()).subscribe(
      (value) => seen.push(value),
      (error) => seen.push(String(error)),
    );
    await vi.waitFor(() => expect(seen.at(-1)).toBe('0 undefined'), PATIENCE);
    await writeMeta(db, 'lastError', 'timeout');
    await vi.waitFor(() => expect(seen.at(-1)).toBe('0 timeout'), PATIENCE);
    await addPerson(db, id, 'Wagini Contoh');
    await vi.waitFor(() => expect(seen.at(-1)).toBe('1 timeout'), PATIENCE);
    end();
  });
});
