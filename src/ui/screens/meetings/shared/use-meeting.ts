import { useRoute } from 'preact-iso/router';
import { readMeeting } from '../../../../store/queries/meetings.ts';
import type { LocalRow } from '../../../../store/types.ts';
import { useApp } from '../../../app.ts';
import { useLive } from '../../../hooks/use-live.ts';

/** The meeting that the address names. */
export function useMeetingId(): string {
  return useRoute().params['id'] ?? '';
}

/** A meeting as it stands on the phone; undefined while it is read, null where it is not there. */
export function useMeeting(id: string): LocalRow<'meeting'> | null | undefined {
  const { db } = useApp();
  return useLive(async () => (await readMeeting(db, id)) ?? null, [id]);
}
