import { createHash, randomBytes } from 'node:crypto';
import type * as v from 'valibot';
import { uuidv7 } from '../../domain/id.ts';
import { REGISTER_FIELDS } from '../../domain/register/person.ts';
import type { RegisterImportRequest, RegisterImportResponse } from '../../protocol/register.ts';
import type { Stamp } from '../../protocol/row.ts';
import { RequestRefused } from '../request-refused.ts';
import { appendAudit } from '../storage/audit.ts';
import type { Caller } from '../storage/caller.ts';
import type { Storage } from '../storage/database.ts';
import { loadImport, saveImport } from '../storage/imports.ts';
import type { ImportCounts } from '../storage/imports.ts';
import { canonicalJson } from '../storage/json.ts';
import { saveRecords } from '../storage/records.ts';
import { readGround, readRegister } from '../storage/register.ts';
import type { RegisterRow } from '../storage/register.ts';
import { write } from '../storage/write.ts';
import type { Write } from '../storage/write.ts';
import { changeOf, compareList } from './compare.ts';
import type { Comparison } from './compare.ts';

type Import = v.InferOutput<typeof RegisterImportRequest>;
type Answer = v.InferInput<typeof RegisterImportResponse>;

/**
 * Takes a village's list in, all of it or nothing. People keep their ids; who is no longer listed
 * is gone, and who is listed again is back. The same import sent again gets the same answer.
 * @throws RequestRefused `register_changed` where the register is not what the list was compared
 * with, `invalid` where the id stands for something else; StorageBusyError, StorageFullError
 */
export async function importList(
  storage: Storage,
  caller: Caller,
  request: Import,
  now: Date,
): Promise<Answer> {
  const { id, list, ground } = request;
  const { regionCode } = list;
  const payloadHash = createHash('sha256').update(canonicalJson(request)).digest('hex');
  // compared before the lock is taken; within, only whether it is still the same register
  const register = await readRegister(storage, regionCode);
  const comparison = register.ground === ground ? compareList(register.rows, list) : null;
  const counts = await write(storage, async (handle) => {
    const known = await loadImport(handle, id);
    if (known !== undefined) {
      const isSame = known.accountId === caller.accountId && known.payloadHash === payloadHash;
      if (!isSame || known.counts === null) throw new RequestRefused('invalid', { field: 'id' });
      return known.counts;
    }
    const isSame = (await readGround(handle, regionCode)) === ground;
    if (comparison === null || !isSame) throw new RequestRefused('register_changed');
    const at = now.toISOString();
    const changed = rowsAfter(handle, register.rows, comparison, regionCode, stampOf(caller, at));
    await saveRecords(handle, changed, at);
    const told = countsOf(comparison);
    await saveImport(handle, caller, { id, payloadHash, counts: told }, at);
    await recordImport(handle, caller, request, told, at);
    return told;
  });
  return { regionCode, ...counts, serverTime: now.toISOString() };
}

function stampOf({ accountId, name, deviceId }: Caller, at: string): Stamp {
  return { accountId, name, deviceId, occurredAt: at, receivedAt: at, clockStray: null };
}

function countsOf({ added, back, changed, gone, unchanged }: Comparison): ImportCounts {
  return {
    added: added.length + back.length,
    changed: changed.length,
    gone: gone.length,
    unchanged: unchanged.length,
  };
}

/** The records that an import writes, each under the next number. */
function rowsAfter(
  handle: Write,
  rows: readonly RegisterRow[],
  { added, back, changed, gone }: Comparison,
  regionCode: string,
  stamp: Stamp,
): RegisterRow[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const next = () => {
    handle.seq += 1;
    return handle.seq;
  };
  const put = (id: string, fields: Partial<RegisterRow['fields']>): RegisterRow[] => {
    const row = byId.get(id);
    if (row === undefined) return [];
    return [{ ...row, rev: next(), fields: { ...row.fields, ...fields }, updated: stamp }];
  };
  const at = Date.parse(stamp.occurredAt);
  return [
    ...[...changed.map(changeOf), ...back].flatMap(({ id, changes }) =>
      put(id, { ...changes, gone: false }),
    ),
    ...gone.flatMap(({ id }) => put(id, { gone: true })),
    ...added.map((person): RegisterRow => {
      const listed = Object.fromEntries(REGISTER_FIELDS.map((field) => [field, person[field]]));
      const fields = { ...listed, gone: false } as RegisterRow['fields'];
      const id = uuidv7(at, randomBytes(16));
      const fresh = { kind: 'registerPerson', id, regionCode, parentId: null } as const;
      return { ...fresh, rev: next(), fields, created: stamp, updated: stamp };
    }),
  ];
}

function recordImport(
  handle: Write,
  { accountId, deviceId }: Caller,
  { id, list: { regionCode, held } }: Import,
  counts: ImportCounts,
  at: string,
): Promise<void> {
  const detail = { regionCode, ...counts, held: held.length, rev: handle.seq };
  return appendAudit(handle, [
    { at, accountId, deviceId, action: 'register.import', subject: id, detail },
  ]);
}
