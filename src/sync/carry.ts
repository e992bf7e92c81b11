import { HANDOVER_FAULTS } from '../domain/seal/handover.ts';
import {
  carriedDelivered,
  carriedRefused,
  lookAtArrived,
  readCarried,
  waitingCarried,
} from '../store/carrying.ts';
import type { TpkDatabase } from '../store/database.ts';
import { takeReceipts } from '../store/handover-receipts.ts';
import type { CarriedFile } from '../store/types.ts';
import type { Api } from './api.ts';
import { ApiError } from './errors.ts';

/**
 * Delivers the hand-over files of other phones that lie on this one, and keeps what is to go back to
 * them. Works while the phone is locked.
 * @throws ApiError, NetworkError: what is not delivered stays
 */
export async function deliverCarried(db: TpkDatabase, api: Api): Promise<void> {
  await lookAtArrived(db);
  for (const id of await waitingCarried(db)) {
    const bytes = await readCarried(db, id);
    if (bytes !== undefined) await deliverOne(db, api, id, bytes);
  }
}

async function deliverOne(
  db: TpkDatabase,
  api: Api,
  id: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<void> {
  try {
    const answer = await api.handover(bytes);
    await carriedDelivered(db, id, answer);
    // a file may have come back to the phone that made it
    await takeReceipts(db, answer.slips.join('\n'));
  } catch (error) {
    const fault = faultOf(error);
    if (fault === undefined) throw error;
    await carriedRefused(db, id, fault);
  }
}

/** What is wrong with the file itself; undefined where it is something else. */
function faultOf(error: unknown): NonNullable<CarriedFile['fault']> | undefined {
  if (!(error instanceof ApiError)) return undefined;
  if (error.code === 'too_large') return 'too_large';
  return HANDOVER_FAULTS.find((fault) => error.code === 'invalid' && fault === error.field);
}
