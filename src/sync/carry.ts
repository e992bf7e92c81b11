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
import type { CarriedBytes, CarriedFile } from '../store/types.ts';
import type { Api } from './api.ts';
import { ApiError, isPassing } from './errors.ts';
import { underLock } from './lock.ts';

/**
 * Delivers the hand-over files of other phones that lie on this one, one after the other, and keeps
 * what is to go back to them. Works while the phone is locked.
 * @param unfit the files to pass over; what the server refuses for an unknown reason is added: it
 * stays, and is not sent again and again
 * @throws ApiError where the session or the server is in trouble, NetworkError: what is not
 * delivered stays; after `revoked` the phone has emptied itself, but for these files
 */
export async function deliverCarried(
  db: TpkDatabase,
  api: Api,
  unfit: Set<string> = new Set(),
): Promise<void> {
  try {
    await underLock('tpk-lapangan-carry', () => deliverAll(db, api, unfit));
  } catch (error) {
    if (error instanceof ApiError && error.revoked) {
      const { surrender } = await import('./surrender.ts');
      await underLock('tpk-lapangan-sync', () => surrender(db, api));
    }
    throw error;
  }
}

async function deliverAll(db: TpkDatabase, api: Api, unfit: Set<string>): Promise<void> {
  await lookAtArrived(db);
  for (const id of await waitingCarried(db)) {
    const bytes = unfit.has(id) ? undefined : await readCarried(db, id);
    if (bytes !== undefined) await deliverOne(db, api, { id, bytes }, unfit);
  }
}

async function deliverOne(
  db: TpkDatabase,
  api: Api,
  { id, bytes }: CarriedBytes,
  unfit: Set<string>,
): Promise<void> {
  try {
    const answer = await api.handover(bytes);
    await carriedDelivered(db, id, answer);
    // a file may have come back to the phone that made it
    await takeReceipts(db, answer.slips.join('\n'));
  } catch (error) {
    if (!(error instanceof ApiError) || isPassing(error) || error.status === 401) throw error;
    const fault = faultOf(error);
    if (fault === undefined) unfit.add(id);
    else await carriedRefused(db, id, fault);
  }
}

/** What is wrong with the file itself, as far as this build knows. */
function faultOf({ code, field }: ApiError): NonNullable<CarriedFile['fault']> | undefined {
  if (code === 'too_large') return 'too_large';
  return HANDOVER_FAULTS.find((fault) => code === 'invalid' && fault === field);
}
