import type { Receipt } from '../../../protocol/push.ts';
import type { TpkDatabase } from '../../database.ts';

/** How a step that was taken on this phone has fared. */
export interface StepDelivery {
  readonly state: 'waiting' | 'refused' | 'delivered';
  /** The server's receipt; null before it was delivered. */
  readonly receipt: Receipt | null;
}

/** The steps of a team that were taken on this phone, by the step's id. */
export async function stepDeliveries(
  db: TpkDatabase,
  teamId: string,
): Promise<Map<string, StepDelivery>> {
  const sent = await db.sent.where('refs').equals(teamId).toArray();
  const waiting = await db.outbox.where('refs').equals(teamId).toArray();
  return new Map<string, StepDelivery>([
    ...sent.map(({ id, receipt }) => [id, { state: 'delivered', receipt }] as const),
    ...waiting.map(({ id, state }) => [id, { state, receipt: null }] as const),
  ]);
}
