import { randomUUID } from 'node:crypto';
import type { RegisterPerson } from '../../../src/domain/register/person.ts';
import type { RowOf } from '../../../src/protocol/row.ts';
import type { Storage } from '../../../src/server/storage/database.ts';
import { saveRecords } from '../../../src/server/storage/records.ts';
import { write } from '../../../src/server/storage/write.ts';
import { registered } from '../../support/proposals.ts';
import { newId } from './field-work.ts';

const AT = '2026-09-01T02:00:00.000Z';

/** Puts people into the register, as an import does. Their ids, in the same order. */
export async function enlist(
  storage: Storage,
  people: readonly Partial<RegisterPerson>[],
): Promise<string[]> {
  const by = { accountId: randomUUID(), name: 'Joko Invented', deviceId: randomUUID() };
  const stamp = { ...by, occurredAt: AT, receivedAt: AT, clockStray: null };
  return write(storage, async (handle) => {
    const rows = people.map((person): RowOf<'registerPerson'> => {
      const { id, regionCode, ...fields } = { ...registered(), id: newId(), ...person };
      handle.seq += 1;
      const of = { kind: 'registerPerson', id, regionCode, parentId: null } as const;
      const stamped = { rev: handle.seq, created: stamp, updated: stamp };
      return { ...of, ...stamped, fields: { ...fields, gone: false } };
    });
    await saveRecords(handle, rows, AT);
    return rows.map(({ id }) => id);
  });
}
