import type { Deadline } from '../../../../domain/deadline.ts';
import { TEAM_LIMITS } from '../../../../domain/team.ts';
import type { TeamLimits } from '../../../../domain/team.ts';
import { listReview } from '../../../../store/queries/review.ts';
import type { ReviewEntry } from '../../../../store/queries/review.ts';
import { readSetting } from '../../../../store/queries/settings.ts';
import { villageDeadlines } from '../../../../store/queries/teams/deadlines.ts';
import { useApp } from '../../../app.ts';
import { useAccount } from '../../../hooks/use-account.ts';
import { useLive } from '../../../hooks/use-live.ts';

export interface QueueView {
  readonly entries: readonly ReviewEntry[];
  readonly limits: TeamLimits;
  /** By the village's code; a kecamatan's own team has none. */
  readonly deadlines: ReadonlyMap<string, Deadline>;
}

/** What waits for the signed-in person, from this device; undefined while it is read. */
export function useQueue(): QueueView | undefined {
  const { db, now, ...app } = useApp();
  const regions = app.regions.value;
  const account = useAccount();
  return useLive(async () => {
    const entries = await listReview(db, account);
    const limits = (await readSetting(db, 'teamSettings')) ?? TEAM_LIMITS;
    const standings =
      regions === null ? [] : await villageDeadlines(db, regions, account.scopes, now());
    const deadlines = new Map(standings.map(({ village, deadline }) => [village.code, deadline]));
    return { entries, limits, deadlines };
  }, [account, regions?.code]);
}
