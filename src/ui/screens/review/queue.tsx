import { ClipboardCheck, ClipboardList } from 'lucide-preact';
import { useLocation } from 'preact-iso/router';
import { mayAnywhere } from '../../../domain/role.ts';
import type { Acceptance } from '../../../store/queries/review.ts';
import { useApp } from '../../app.ts';
import { useAccount } from '../../hooks/use-account.ts';
import { useText } from '../../hooks/use-text.ts';
import { useWide } from '../../hooks/use-wide.ts';
import { LinkButton } from '../../parts/button.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Page } from '../../parts/page.tsx';
import { regionFullName } from '../../words.ts';
import { Detail } from './queue/detail.tsx';
import { EntryList } from './queue/entry-list.tsx';
import { useQueue } from './queue/use-queue.ts';
import type { QueueView } from './queue/use-queue.ts';

/** What waits for the kecamatan's or the regency's word. The address names the team that is open. */
export default function Queue() {
  const t = useText();
  const queue = useQueue();
  const isWide = useWide();
  const teamId = useLocation().query['tim'];
  if (queue === undefined) {
    return (
      <Page title={t.teamReview.queue.title} wide>
        <output class="text-muted block py-6">{t.teamReview.queue.loading}</output>
      </Page>
    );
  }
  if (isWide) return <Laptop queue={queue} teamId={teamId} />;
  return teamId === undefined ? <Waiting queue={queue} /> : <One queue={queue} teamId={teamId} />;
}

interface QueueProps {
  readonly queue: QueueView;
}

function useAcceptance(): Acceptance {
  return mayAnywhere(useAccount(), 'team.verify') ? 'verify' : 'receive';
}

/** On a phone: the list alone. */
function Waiting({ queue }: QueueProps) {
  const t = useText();
  const acceptance = useAcceptance();
  const { title, subtitle } = t.teamReview.queue;
  return (
    <Page title={title} subtitle={subtitle[acceptance]}>
      {queue.entries.length === 0 ? <Nothing /> : <EntryList queue={queue} chosen={undefined} />}
    </Page>
  );
}

/** On a phone: one team alone. */
function One({ queue, teamId }: QueueProps & { readonly teamId: string }) {
  const t = useText();
  const regions = useApp().regions.value;
  const entry = queue.entries.find(({ team }) => team.id === teamId);
  if (entry === undefined) {
    return (
      <Page title={t.teamReview.queue.title} back="/antrean">
        <Gone />
      </Page>
    );
  }
  return (
    <Page title={regionFullName(regions, entry.team.regionCode)} back="/antrean">
      <Detail key={teamId} entry={entry} queue={queue} />
    </Page>
  );
}

/** On a laptop: the list, and the team beside it. None is open until one is chosen. */
function Laptop({ queue, teamId }: QueueProps & { readonly teamId: string | undefined }) {
  const t = useText();
  const regions = useApp().regions.value;
  const acceptance = useAcceptance();
  const { title, subtitle, choose, chooseText } = t.teamReview.queue;
  const entry = queue.entries.find(({ team }) => team.id === teamId);
  if (queue.entries.length === 0 && teamId === undefined) {
    return (
      <Page title={title} subtitle={subtitle[acceptance]} wide>
        <Nothing />
      </Page>
    );
  }
  return (
    <Page title={title} subtitle={subtitle[acceptance]} wide>
      <div class="grid grid-cols-[22rem_1fr] items-start gap-8">
        <EntryList queue={queue} chosen={entry?.team.id} />
        {entry === undefined ? (
          <section>
            {teamId === undefined ? (
              <Empty icon={ClipboardList} title={choose} text={chooseText} />
            ) : (
              <Gone />
            )}
          </section>
        ) : (
          <section aria-labelledby="chosen-team">
            <h2 id="chosen-team" class="mb-2 text-xl font-bold">
              {regionFullName(regions, entry.team.regionCode)}
            </h2>
            <Detail key={entry.team.id} entry={entry} queue={queue} />
          </section>
        )}
      </div>
    </Page>
  );
}

function Nothing() {
  const t = useText();
  const acceptance = useAcceptance();
  const { emptyTitle, emptyText, toWatch } = t.teamReview.queue;
  return (
    <Empty
      icon={ClipboardCheck}
      title={emptyTitle}
      text={emptyText[acceptance]}
      action={<LinkButton href="/pantau">{toWatch}</LinkButton>}
    />
  );
}

function Gone() {
  const t = useText();
  const { gone, goneText, toQueue } = t.teamReview.queue;
  return (
    <Empty
      icon={ClipboardCheck}
      title={gone}
      text={goneText}
      action={<LinkButton href="/antrean">{toQueue}</LinkButton>}
    />
  );
}
