import { teamLevel } from '../../../../domain/team-step.ts';
import type { TeamState } from '../../../../domain/team-step.ts';
import { TEAM_LIMITS } from '../../../../domain/team.ts';
import { wibDate } from '../../../../domain/time.ts';
import { readSetting } from '../../../../store/queries/settings.ts';
import { villageDeadlines } from '../../../../store/queries/teams/deadlines.ts';
import type { VillageStanding } from '../../../../store/queries/teams/deadlines.ts';
import { useApp } from '../../../app.ts';
import { useAccount } from '../../../hooks/use-account.ts';
import { useLive } from '../../../hooks/use-live.ts';

export interface WatchView {
  readonly standings: readonly VillageStanding[];
  /** The state of each kecamatan's own team, by the kecamatan's code. */
  readonly ownTeams: ReadonlyMap<string, TeamState>;
  readonly deadlineDays: number;
}

/** Where every village in the person's area stands; undefined while it is counted. */
export function useWatch(): WatchView | undefined {
  const { db, now, ...app } = useApp();
  const account = useAccount();
  const regions = app.regions.value;
  // the days go on while the page is open
  const today = wibDate(now());
  return useLive(async () => {
    if (regions === null) return { standings: [], ownTeams: new Map(), deadlineDays: 0 };
    const standings = await villageDeadlines(db, regions, account.scopes, now());
    const teams = await db.rows('team').toArray();
    const own = teams.filter(({ regionCode }) => teamLevel(regionCode) === 'kecamatan');
    const settings = (await readSetting(db, 'teamSettings')) ?? TEAM_LIMITS;
    return {
      standings,
      ownTeams: new Map(own.map(({ regionCode, fields }) => [regionCode, fields.state])),
      deadlineDays: settings.deadlineDays,
    };
  }, [account, regions?.code, today]);
}
