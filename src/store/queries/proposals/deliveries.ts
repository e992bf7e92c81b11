import type { TpkDatabase } from '../../database.ts';
import type { StepDelivery } from '../teams/steps.ts';
import type { ProposalEntry } from './list.ts';

/**
 * How the handing in of each of these proposals has fared, by its id, where it was done on this
 * device. A step's event has the id of the mutation that took it.
 */
export async function submitDeliveries(
  db: TpkDatabase,
  entries: readonly ProposalEntry[],
): Promise<ReadonlyMap<string, StepDelivery>> {
  const steps = entries.flatMap(({ row }) => {
    const last = row.fields.events.filter(({ step }) => step === 'submit').at(-1);
    return last === undefined ? [] : [{ proposalId: row.id, stepId: last.id }];
  });
  const ids = steps.map(({ stepId }) => stepId);
  const [waiting, sent] = [await db.outbox.bulkGet(ids), await db.sent.bulkGet(ids)];
  const found = steps.flatMap(({ proposalId }, index): [string, StepDelivery][] => {
    const [inQueue, delivered] = [waiting[index], sent[index]];
    if (delivered !== undefined) {
      return [[proposalId, { state: 'delivered', receipt: delivered.receipt }]];
    }
    return inQueue === undefined ? [] : [[proposalId, { state: inQueue.state, receipt: null }]];
  });
  return new Map(found);
}

/** Photos of proposals by where their bytes are: they follow their records. */
export interface PhotoDelivery {
  readonly all: number;
  readonly arrived: number;
  readonly refused: number;
}

/** How many photos of these proposals have arrived. */
export async function photoDelivery(
  db: TpkDatabase,
  entries: readonly ProposalEntry[],
): Promise<PhotoDelivery> {
  const photos = entries.flatMap((entry) => entry.photos);
  const uploads = await db.uploads.toArray();
  const stateOf = new Map(uploads.map(({ attachmentId, state }) => [attachmentId, state]));
  const isRefused = ({ id, refused }: (typeof photos)[number]) =>
    refused > 0 || stateOf.get(id) === 'refused';
  const refused = photos.filter(isRefused).length;
  const waiting = photos.filter(
    (photo) => !isRefused(photo) && (photo.pending > 0 || stateOf.has(photo.id)),
  ).length;
  return { all: photos.length, arrived: photos.length - refused - waiting, refused };
}
