import { NO_WORDING } from '../../../documents/decree/paper-team.ts';
import type { Wording } from '../../../documents/decree/paper-team.ts';
import { listPhotos } from '../../../store/queries/meetings.ts';
import { readSetting } from '../../../store/queries/settings.ts';
import { readTeam } from '../../../store/queries/teams.ts';
import type { LocalRow } from '../../../store/types.ts';
import { useApp } from '../../app.ts';
import { useLive } from '../../hooks/use-live.ts';
import type { TeamRecord } from '../../paper/paper-team.ts';

export interface DecreeRecord extends TeamRecord {
  /** Photos of this decree and of those before it. */
  readonly photos: readonly LocalRow<'attachment'>[];
  /** The regency's wording. */
  readonly template: Wording;
}

/** All that a decree is made of, from this device; undefined while it is read, null without a team. */
export function useDecree(id: string): DecreeRecord | null | undefined {
  const { db } = useApp();
  return useLive(async () => {
    const { team, composition } = await readTeam(db, id);
    if (team === undefined) return null;
    const { meetingId } = team.fields;
    const meeting = meetingId === null ? undefined : await db.rows('meeting').get(meetingId);
    const photos = await listPhotos(db, id);
    const template = (await readSetting(db, 'decreeTemplate')) ?? NO_WORDING;
    return { team, composition, meeting, photos, template };
  }, [id]);
}
