import type { PaperMeeting, PaperPerson } from '../../../documents/meeting.ts';
import { listAttendance, listPhotos, readMeeting } from '../../../store/queries/meetings.ts';
import type { LocalRow } from '../../../store/types.ts';
import { useApp } from '../../app.ts';
import { useLive } from '../../hooks/use-live.ts';

export interface MeetingRecord {
  /** Null where this device does not have the meeting. */
  readonly meeting: PaperMeeting | null;
  readonly people: readonly PaperPerson[];
  readonly photos: readonly LocalRow<'attachment'>[];
}

/** All that is printed of one meeting, from this device alone; undefined until it has been read. */
export function useMeetingRecord(id: string): MeetingRecord | undefined {
  const { db } = useApp();
  return useLive(async () => {
    const row = await readMeeting(db, id);
    const people = await listAttendance(db, id);
    const photos = await listPhotos(db, id);
    return {
      meeting: row === undefined ? null : { ...row.fields, regionCode: row.regionCode },
      people: people.map(({ fields }) => fields),
      photos,
    };
  }, [id]);
}
