import { openStorage } from '../../../src/server/storage/open.ts';
import type { StorageOptions } from '../../../src/server/storage/open.ts';
import { applyPush } from '../../../src/server/mutations/apply.ts';
import type { Caller } from '../../../src/server/storage/caller.ts';

/**
 * A process that pushes the batches that it is told, one after another, and prints how many were
 * acknowledged: until it is killed.
 */
export interface Orders {
  readonly place: StorageOptions;
  readonly caller: Caller;
  readonly batches: readonly unknown[][];
}

const chunks: Buffer[] = [];
for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
const { place, caller, batches } = JSON.parse(Buffer.concat(chunks).toString()) as Orders;
const storage = await openStorage(place);
for (const [index, batch] of batches.entries()) {
  const now = new Date();
  const context = { sentAt: now.toISOString(), now, protocol: 2, held: [] };
  await applyPush(storage, caller, batch, context);
  process.stdout.write(`${index + 1}\n`);
}
