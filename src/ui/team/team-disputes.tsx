import { readTeam } from '../../store/queries/teams.ts';
import type { LocalRow } from '../../store/types.ts';
import { useApp } from '../app.ts';
import { useLive } from '../hooks/use-live.ts';
import { useText } from '../hooks/use-text.ts';
import { regionFullName } from '../words.ts';
import { TeamDispute } from './team-dispute.tsx';

interface TeamDisputesProps {
  readonly teamId: string;
  readonly regionCode: string;
}

/** All that two people filled in differently about one team, with the way to it. */
export function TeamDisputes({ teamId, regionCode }: TeamDisputesProps) {
  const t = useText();
  const { db, regions } = useApp();
  const view = useLive(() => readTeam(db, teamId), [teamId]);
  if (view === undefined || view.conflicts.length === 0) return null;
  const title = t.teams.teamOf(regionFullName(regions.value, regionCode));
  return (
    <section aria-label={title} class="card-box grid gap-3">
      <a href={`/tim/${teamId}`} class="text-link py-3">
        {title}
      </a>
      {view.conflicts.map((conflict) => (
        <TeamDispute key={conflict.id} conflict={conflict} composition={view.composition} />
      ))}
    </section>
  );
}

type Conflict = LocalRow<'conflict'>;

/** The team that a conflict is about; undefined where it is about something else. */
export function teamOfConflict(
  conflict: Conflict,
  record: LocalRow | undefined,
): string | undefined {
  if (conflict.fields.recordKind === 'team') return conflict.parentId ?? undefined;
  return record?.kind === 'teamMember' ? (record.parentId ?? undefined) : undefined;
}
