import { useRoute } from 'preact-iso/router';
import { teamCandidates } from '../../../store/queries/teams/candidates.ts';
import { useApp } from '../../app.ts';
import { useLive } from '../../hooks/use-live.ts';
import { useText } from '../../hooks/use-text.ts';
import { LinkButton } from '../../parts/button.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Page } from '../../parts/page.tsx';
import { placeFromParam } from '../../team/team-words.ts';
import { regionName } from '../../words.ts';
import { ReplaceForm } from './replace/replace-form.tsx';
import { MissingTeam } from './shared/missing-team.tsx';
import { useTeam } from './shared/use-team.ts';

/** Somebody leaves a team that was received, and somebody follows. */
export default function ReplaceScreen() {
  const t = useText();
  const { db, regions } = useApp();
  const { query } = useRoute();
  const team = useTeam();
  const regionCode = team?.regionCode;
  const candidates = useLive(
    async () => (regionCode === undefined ? [] : teamCandidates(db, regionCode)),
    [regionCode],
  );
  const { replace } = t.teams;
  if (!team || candidates === undefined) {
    return <MissingTeam title={replace.title} loading={team !== null} />;
  }
  return (
    <Page
      title={replace.title}
      subtitle={t.teams.teamOf(regionName(regions.value, team.regionCode))}
      back={`/tim/${team.id}`}
    >
      {team.isOpen && team.revision > 0 ? (
        <ReplaceForm
          team={team}
          candidates={candidates}
          place={placeFromParam(query['tempat'])}
          outMemberId={query['keluar']}
        />
      ) : (
        <Notice
          tone="info"
          actions={<LinkButton href={`/tim/${team.id}`}>{t.common.back}</LinkButton>}
        >
          {replace.notYet}
        </Notice>
      )}
    </Page>
  );
}
