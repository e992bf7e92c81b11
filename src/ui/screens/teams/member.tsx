import { UserMinus, UserPlus, UserRoundPen } from 'lucide-preact';
import { useLocation, useRoute } from 'preact-iso/router';
import { placeOf } from '../../../domain/team-place.ts';
import type { TeamPerson } from '../../../store/queries/teams.ts';
import { record } from '../../act.ts';
import { useApp } from '../../app.ts';
import { useTeamText } from '../../hooks/use-team-text.ts';
import { Button, LinkButton } from '../../parts/button.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Page } from '../../parts/page.tsx';
import { announce, offerUndo } from '../../parts/undo.tsx';
import { placeText } from '../../team/team-words.ts';
import { MemberForm } from './member/member-form.tsx';
import { MissingTeam } from './shared/missing-team.tsx';
import { placeHref } from './shared/team-links.ts';
import { useTeam } from './shared/use-team.ts';
import type { OpenTeam } from './shared/use-team.ts';
import { annotationsOf } from './structure/annotations.ts';
import { Beside } from './structure/beside.tsx';

/** One member: name, element, office and place, to be corrected, moved or taken off the team. */
export default function MemberScreen() {
  const t = useTeamText();
  const team = useTeam();
  const { memberId = '' } = useRoute().params;
  const member = team?.composition.members.find(({ id }) => id === memberId);
  if (!team || member === undefined) {
    return <MissingTeam title={t.teams.member.title} loading={team === undefined} />;
  }
  return <MemberPage team={team} member={member} />;
}

interface MemberPageProps {
  readonly team: OpenTeam;
  readonly member: TeamPerson;
}

function MemberPage({ team, member }: MemberPageProps) {
  const t = useTeamText();
  const { member: words } = t.teams;
  const { composition } = team;
  const place = placeOf(composition.posts, member);
  const annotations = annotationsOf(team, team.isOpen);
  return (
    <Page
      title={member.name}
      tab={t.teams.title}
      subtitle={member.removed ? words.removedNotice : placeText(t, place)}
      back={`/tim/${team.id}`}
    >
      <div class="-mx-3">
        <Beside
          notes={[
            ...(annotations.notes.get(member.id) ?? []),
            ...(place?.post ? (annotations.notes.get(place.post) ?? []) : []),
          ]}
          disputes={annotations.disputes.get(member.id)}
          composition={composition}
        />
      </div>
      {team.isOpen ? (
        <>
          {member.removed ? null : (
            <MemberForm key={member.row.rev} team={team} member={member} place={place} />
          )}
          <Acts team={team} member={member} />
        </>
      ) : (
        <>
          <Notice tone="info">{words.readOnly}</Notice>
          <p>{member.position}</p>
          <p class="text-muted">{t.teams.elements[member.element]}</p>
        </>
      )}
    </Page>
  );
}

/** What is done with a place or a person as a whole; undone rather than asked about. */
function Acts({ team, member }: MemberPageProps) {
  const t = useTeamText();
  const app = useApp();
  const { route } = useLocation();
  const { member: words } = t.teams;
  const place = placeOf(team.composition.posts, member);

  const setRemoved = (removed: boolean) =>
    record(app, [
      { name: 'member.edit', args: { id: member.id, teamId: team.id, changes: { removed } } },
    ]);
  const tell = async (work: ReturnType<typeof setRemoved>) => {
    const failure = await work;
    if (failure !== null) announce(failure.text);
    return failure === null;
  };
  const remove = async () => {
    if (!(await tell(setRemoved(true)))) return;
    offerUndo(words.removed(member.name), () => tell(setRemoved(false)));
    route(`/tim/${team.id}`);
  };

  if (team.revision > 0) {
    return (
      <div class="mt-4 grid gap-2">
        <p class="text-muted">{words.amended}</p>
        {place === null || member.removed ? null : (
          <LinkButton wide icon={UserRoundPen} href={placeHref(team, place, member.id)}>
            {words.replace}
          </LinkButton>
        )}
      </div>
    );
  }
  if (member.removed) {
    return (
      <Button kind="primary" wide icon={UserPlus} onClick={() => tell(setRemoved(false))}>
        {words.putBack}
      </Button>
    );
  }
  return (
    <div class="mt-4 grid gap-2">
      {place?.post ? (
        <LinkButton wide icon={UserRoundPen} href={placeHref(team, place)}>
          {words.replace}
        </LinkButton>
      ) : null}
      <Button kind="danger" wide icon={UserMinus} onClick={remove}>
        {words.remove}
      </Button>
    </div>
  );
}
