import { deadlineOf } from '../../../domain/deadline.ts';
import type { Deadline } from '../../../domain/deadline.ts';
import { isWithin } from '../../../domain/region.ts';
import type { Kecamatan, RegencyRegions, Village } from '../../../domain/region.ts';
import { TEAM_LIMITS } from '../../../domain/team.ts';
import type { TeamState } from '../../../domain/team-step.ts';
import { wibDate } from '../../../domain/time.ts';
import type { TpkDatabase } from '../../database.ts';
import type { LocalRow } from '../../types.ts';
import { readSetting } from '../settings.ts';
import { firstSocialisations } from './attended.ts';
import type { Socialisation } from './attended.ts';

/** Where a village stands with its team. */
export interface VillageStanding {
  readonly village: Village;
  readonly kecamatan: Kecamatan;
  readonly deadline: Deadline;
  /** Null where nobody of the village has been at a socialisation yet. */
  readonly socialisation: Socialisation | null;
  /** Undefined where nobody has begun it. */
  readonly team: LocalRow<'team'> | undefined;
  readonly state: TeamState | null;
  /** WIB day on which the team was first submitted. */
  readonly submittedOn: string | null;
}

/**
 * Where every village stands with its two weeks, in the order of the codes. Cheap for a whole
 * regency: one pass over each table.
 * @param scopes region codes; each stands for itself and everything below it
 * @param now Unix ms, by the best clock at hand
 */
export async function villageDeadlines(
  db: TpkDatabase,
  regions: RegencyRegions,
  scopes: readonly string[],
  now: number,
): Promise<VillageStanding[]> {
  const days = (await readSetting(db, 'teamSettings'))?.deadlineDays ?? TEAM_LIMITS.deadlineDays;
  const teams = new Map(
    (await db.rows('team').toArray()).map((team) => [team.regionCode, team] as const),
  );
  const socialisations = await firstSocialisations(db);
  const today = wibDate(now);

  const standing = (kecamatan: Kecamatan, village: Village): VillageStanding => {
    const team = teams.get(village.code);
    const socialisation = socialisations.get(village.code) ?? null;
    const socialisedOn = socialisation?.meeting.fields.date ?? null;
    const sentAt = team?.fields.firstSubmittedAt ?? null;
    const submittedOn = sentAt === null ? null : wibDate(Date.parse(sentAt));
    const deadline = deadlineOf({ socialisedOn, submittedOn, today, days });
    const state = team?.fields.state ?? null;
    return { village, kecamatan, deadline, socialisation, team, state, submittedOn };
  };
  return regions.kecamatan.flatMap((kecamatan) =>
    kecamatan.villages
      .filter(({ code }) => scopes.some((scope) => isWithin(code, scope)))
      .map((village) => standing(kecamatan, village)),
  );
}
