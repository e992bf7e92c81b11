import { CircleAlert, Lightbulb, Send } from 'lucide-preact';
import { useLocation } from 'preact-iso/router';
import { useEffect } from 'preact/hooks';
import { kecamatanOf } from '../../../domain/region.ts';
import { teamLevel } from '../../../domain/team-step.ts';
import { record } from '../../act.ts';
import { useApp } from '../../app.ts';
import { useFormats, useText } from '../../hooks/use-text.ts';
import { Button, LinkButton } from '../../parts/button.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Page } from '../../parts/page.tsx';
import { announce } from '../../parts/undo.tsx';
import { DifferenceList } from '../../team/difference-list.tsx';
import { regionName } from '../../words.ts';
import { Summary } from './send/summary.tsx';
import { MissingTeam } from './shared/missing-team.tsx';
import { useTeam } from './shared/use-team.ts';
import type { OpenTeam } from './shared/use-team.ts';
import { differenceSinceSent } from './structure/annotations.ts';
import { Lines, useLeft } from './structure/left.tsx';

/** The answers once more, before a team goes up the chain. */
export default function SendScreen() {
  const t = useText();
  const { route } = useLocation();
  const team = useTeam();
  // sent meanwhile, here or elsewhere: there is nothing to check any more
  const isOver = team?.isOpen === false;
  const id = team?.id ?? '';
  useEffect(() => {
    if (isOver) route(`/tim/${id}`, true);
  }, [isOver, id, route]);
  if (!team || isOver) {
    return <MissingTeam title={t.teams.send.title} loading={team === undefined || isOver} />;
  }
  return <Check team={team} />;
}

function Check({ team }: { readonly team: OpenTeam }) {
  const t = useText();
  const formats = useFormats();
  const app = useApp();
  const { route } = useLocation();
  const regions = app.regions.value;
  const { send, left } = t.teams;
  const { blocking, advisory } = useLeft(team);
  const level = teamLevel(team.regionCode);
  const kecamatan = regionName(regions, kecamatanOf(team.regionCode) ?? team.regionCode);
  const difference = differenceSinceSent(team);
  const disputes = team.conflicts.length;
  const row = team.team;

  const submit = async () => {
    const seen = row?.fields.events.length ?? 0;
    const args = { id: team.id, step: 'submit' as const, reason: '', notes: [], seen };
    const failure = await record(app, [{ name: 'team.step', args }]);
    if (failure !== null) return announce(failure.text);
    announce(send.sent);
    route(`/tim/${team.id}`, true);
    return undefined;
  };

  const isReady = blocking.length === 0 && disputes === 0;
  return (
    <Page
      title={send.title}
      subtitle={t.teams.teamOf(regionName(regions, team.regionCode))}
      back={`/tim/${team.id}`}
      footer={
        isReady ? (
          <Button kind="primary" wide icon={Send} onClick={submit}>
            {send.submit[level]}
          </Button>
        ) : (
          <LinkButton kind="primary" wide href={`/tim/${team.id}`}>
            {t.common.back}
          </LinkButton>
        )
      }
    >
      {disputes === 0 ? null : (
        <Notice
          tone="warning"
          title={left.disputed(disputes)}
          actions={<LinkButton href={`/tim/${team.id}`}>{t.conflicts.see}</LinkButton>}
        >
          {left.disputedText}
        </Notice>
      )}
      {blocking.length === 0 ? null : (
        <Lines title={send.blocked} lines={blocking} icon={CircleAlert} ink="text-warning" />
      )}
      {isReady ? (
        <p class="mb-4">
          {level === 'village' ? send.intro.village(kecamatan) : send.intro.kecamatan}
        </p>
      ) : null}
      {advisory.length === 0 ? null : (
        <Lines title={send.advice} lines={advisory} icon={Lightbulb} ink="text-muted" />
      )}
      {difference === null ? null : (
        <section class="card-box" aria-labelledby="changed">
          <h2 id="changed" class="mb-1 font-semibold">
            {send.changedTitle}
          </h2>
          <DifferenceList difference={difference} />
        </section>
      )}
      <Summary team={team} />
      <section class="card-box" aria-labelledby="decree">
        <h2 id="decree" class="flex items-center justify-between gap-2 font-semibold">
          {send.decree}
          <a href={`/tim/${team.id}/sk`} class="text-link -my-3 py-3 text-base font-medium">
            {send.change}
          </a>
        </h2>
        <p>
          {row === undefined || row.fields.decreeNumber === ''
            ? send.decreeNone
            : send.decreeSigned(
                row.fields.decreeNumber,
                row.fields.decreeDate === '' ? '' : formats.shortDay(row.fields.decreeDate),
              )}
        </p>
      </section>
      {isReady ? <p class="text-muted mb-4">{send.locked}</p> : null}
    </Page>
  );
}
