import { useRoute } from 'preact-iso/router';
import { useMemo } from 'preact/hooks';
import { may } from '../../../../domain/role.ts';
import { TEAM_LIMITS } from '../../../../domain/team.ts';
import type { TeamLimits } from '../../../../domain/team.ts';
import { isEditable } from '../../../../domain/team-step.ts';
import type { TeamState } from '../../../../domain/team-step.ts';
import { readSetting } from '../../../../store/queries/settings.ts';
import { readTeam } from '../../../../store/queries/teams.ts';
import type { TeamView } from '../../../../store/queries/teams.ts';
import { useApp } from '../../../app.ts';
import { useAccount } from '../../../hooks/use-account.ts';
import { useLive } from '../../../hooks/use-live.ts';
import { regionOfTeam } from './region-of-team.ts';

/** The team of an address, with what its person may do to it. */
export interface OpenTeam extends TeamView {
  readonly id: string;
  readonly regionCode: string;
  readonly state: TeamState;
  /** Counts amendments; 0 for the first team. */
  readonly revision: number;
  readonly limits: TeamLimits;
  /** Whether this person forms the team at all. */
  readonly mayEdit: boolean;
  /** Whether this person can change it now, in the state in which it is. */
  readonly isOpen: boolean;
}

/**
 * The team that the address names; undefined while it is read, null where there is none or it is
 * not this person's to see.
 */
export function useTeam(): OpenTeam | null | undefined {
  const { db, regions } = useApp();
  const account = useAccount();
  const id = useRoute().params['id'] ?? '';
  const known = useLive(
    async () => ({
      view: await readTeam(db, id),
      limits: (await readSetting(db, 'teamSettings')) ?? TEAM_LIMITS,
    }),
    [id],
  );
  const place = useMemo(() => regionOfTeam(regions.value, id), [regions.value, id]);
  if (known === undefined) return undefined;
  const { view, limits } = known;
  const regionCode = view.team?.regionCode ?? place;
  if (regionCode === undefined || !may(account, 'meeting.read', regionCode)) return null;
  const state = view.team?.fields.state ?? 'draft';
  const mayEdit = may(account, 'team.edit', regionCode);
  return {
    ...view,
    id,
    regionCode,
    state,
    revision: view.team?.fields.revision ?? 0,
    limits,
    mayEdit,
    isOpen: mayEdit && isEditable(state),
  };
}
