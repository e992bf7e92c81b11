import type { QueueView } from '../../../../store/queries/outbox.ts';

/** How much work on a record, and on what hangs on it, has yet to arrive. */
export interface Standing {
  readonly pending: number;
  readonly refused: number;
}

export const ALL_DELIVERED: Standing = { pending: 0, refused: 0 };

/**
 * Where each record stands with everything that hangs on it: a meeting is delivered only when its
 * attendance and its photos are.
 */
export function standings({ waiting, refused, photos }: QueueView): Map<string, Standing> {
  const found = new Map<string, Standing>();
  const add = (id: string, key: keyof Standing) => {
    const before = found.get(id) ?? ALL_DELIVERED;
    found.set(id, { ...before, [key]: before[key] + 1 });
  };
  for (const entry of waiting) entry.refs.forEach((id) => add(id, 'pending'));
  for (const entry of refused) entry.refs.forEach((id) => add(id, 'refused'));
  for (const { meetingId, state } of photos) {
    if (meetingId !== null) add(meetingId, state === 'waiting' ? 'pending' : 'refused');
  }
  return found;
}
