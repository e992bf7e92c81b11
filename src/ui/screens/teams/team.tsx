import { FileText, History, Send } from 'lucide-preact';
import { regionLevel } from '../../../domain/region.ts';
import { isSameTeam } from '../../../domain/team-difference.ts';
import type { Account } from '../../../protocol/account.ts';
import { villageDeadlines } from '../../../store/queries/teams/deadlines.ts';
import { useApp } from '../../app.ts';
import { useAccount } from '../../hooks/use-account.ts';
import { useLive } from '../../hooks/use-live.ts';
import { useFormats, useText } from '../../hooks/use-text.ts';
import { LinkButton } from '../../parts/button.tsx';
import { DeliveryBadge } from '../../parts/delivery-badge.tsx';
import { List, ListLink } from '../../parts/list.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Page } from '../../parts/page.tsx';
import { DeadlineMark } from '../../team/deadline-mark.tsx';
import { DifferenceList } from '../../team/difference-list.tsx';
import { TeamStateBadge } from '../../team/state-badge.tsx';
import { TeamDispute } from '../../team/team-dispute.tsx';
import { regionName } from '../../words.ts';
import { AmendButton } from './progress/amend.tsx';
import { StepList } from './progress/progress.tsx';
import { MissingTeam } from './shared/missing-team.tsx';
import { hasOneTeam } from './shared/own-regions.ts';
import { useTeam } from './shared/use-team.ts';
import type { OpenTeam } from './shared/use-team.ts';
import { annotationsOf } from './structure/annotations.ts';
import type { Annotations } from './structure/annotations.ts';
import { Left, useLeft } from './structure/left.tsx';
import { ReturnedNotice } from './structure/returned-notice.tsx';
import { Structure } from './structure/structure.tsx';

/** One team: who is on it, where it stands, and what is left to do. */
export default function TeamScreen() {
  const t = useText();
  const team = useTeam();
  if (!team) return <MissingTeam title={t.teams.title} loading={team === undefined} />;
  return <Team team={team} />;
}

function Team({ team }: { readonly team: OpenTeam }) {
  const t = useText();
  const regions = useApp().regions.value;
  const account = useAccount();
  const { id, isOpen } = team;
  const annotations = annotationsOf(team, isOpen);
  return (
    <Page
      title={t.teams.teamOf(regionName(regions, team.regionCode))}
      subtitle={<Standing team={team} />}
      back={listOf(account)}
      footer={<MainStep team={team} />}
    >
      <ReturnedNotice team={team} annotations={annotations} />
      <Disputed team={team} annotations={annotations} />
      {isOpen && team.revision > 0 ? (
        <Notice tone="info" title={t.teams.amend.under(team.revision)}>
          {t.teams.amend.underText}
        </Notice>
      ) : null}
      {isOpen ? <Lack team={team} /> : <Way team={team} />}
      <Structure team={team} annotations={annotations} />
      <Changed annotations={annotations} />
      {isOpen ? <Left team={team} /> : null}
      {team.team === undefined ? null : (
        <List label={t.teams.history.title}>
          <ListLink
            href={`/tim/${id}/sk`}
            icon={FileText}
            title={t.teams.decreeLink}
            detail={t.teams.decreeLinkText}
          />
          <ListLink
            href={`/tim/${id}/riwayat`}
            icon={History}
            title={t.teams.history.link}
            detail={t.teams.history.linkText}
          />
        </List>
      )}
    </Page>
  );
}

/** Where the way back leads; undefined where there is no list to choose from. */
function listOf(account: Account): string | undefined {
  if (account.role === 'regency') return '/pantau';
  return hasOneTeam(account) ? undefined : '/tim';
}

/** Where the team stands: its state, its two weeks, and whether all of it has arrived. */
function Standing({ team }: { readonly team: OpenTeam }) {
  const { team: row, composition } = team;
  const rows = [...(row === undefined ? [] : [row]), ...composition.members.map((one) => one.row)];
  const delivery = {
    pending: rows.reduce((sum, { pending }) => sum + pending, 0),
    refused: rows.reduce((sum, { refused }) => sum + refused, 0),
  };
  return (
    <span class="flex flex-wrap items-center gap-x-2 gap-y-1">
      <TeamStateBadge state={row === undefined ? null : team.state} />
      {row === undefined ? null : <DeliveryBadge row={delivery} />}
      {regionLevel(team.regionCode) === 'village' ? <TwoWeeks team={team} /> : null}
    </span>
  );
}

function TwoWeeks({ team: { regionCode } }: { readonly team: OpenTeam }) {
  const t = useText();
  const formats = useFormats();
  const { db, now, ...app } = useApp();
  const regions = app.regions.value;
  const found = useLive(
    async () =>
      regions === null ? undefined : (await villageDeadlines(db, regions, [regionCode], now()))[0],
    [regionCode, regions === null],
  );
  if (found === undefined) return null;
  const { deadline } = found;
  const lastDay = deadline.kind === 'running' ? deadline.lastDay : undefined;
  return (
    <>
      <DeadlineMark deadline={deadline} />
      {lastDay === undefined ? null : (
        <span class="text-sm">{t.teams.deadline.until(formats.shortDay(lastDay))}</span>
      )}
    </>
  );
}

interface PartProps {
  readonly team: OpenTeam;
  readonly annotations: Annotations;
}

/** Choices that two people made apart and that stand beside no place. */
function Disputed({ team, annotations }: PartProps) {
  const { posts, members } = team.composition;
  const shown = new Set([
    ...Object.keys(posts),
    ...members.filter(({ removed }) => !removed).map(({ id }) => id),
  ]);
  const rest = [...annotations.disputes].flatMap(([key, list]) => (shown.has(key) ? [] : list));
  return rest.map((conflict) => (
    <div key={conflict.id} class="mb-4">
      <TeamDispute conflict={conflict} composition={team.composition} />
    </div>
  ));
}

/** One line at the top that says how much is missing, and leads to what. */
function Lack({ team }: { readonly team: OpenTeam }) {
  const t = useText();
  const { blocking } = useLeft(team);
  if (blocking.length === 0) return null;
  return (
    <a href="#kurang" class="text-link inline-block py-3">
      {t.teams.left.count(blocking.length)}
    </a>
  );
}

function Way({ team }: { readonly team: OpenTeam }) {
  const t = useText();
  return (
    <section aria-labelledby="way">
      <h2 id="way" class="section-title mt-2">
        {t.teams.progress.title}
      </h2>
      <StepList team={team} />
    </section>
  );
}

function Changed({ annotations: { difference } }: Pick<PartProps, 'annotations'>) {
  const t = useText();
  if (difference === null || isSameTeam(difference)) return null;
  return (
    <section aria-labelledby="changed">
      <h2 id="changed" class="section-title">
        {t.teams.difference.title}
      </h2>
      <div class="card-box">
        <DifferenceList difference={difference} />
      </div>
    </section>
  );
}

/** What comes next, by the state in which the team is. */
function MainStep({ team }: { readonly team: OpenTeam }) {
  const t = useText();
  if (team.isOpen) {
    return (
      <LinkButton kind="primary" wide icon={Send} href={`/tim/${team.id}/kirim`}>
        {t.teams.send.title}
      </LinkButton>
    );
  }
  return team.mayEdit && team.state === 'received' ? <AmendButton team={team} /> : null;
}
