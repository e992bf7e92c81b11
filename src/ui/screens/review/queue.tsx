import { ClipboardCheck, ClipboardList } from 'lucide-preact';
import { useLocation } from 'preact-iso/router';
import { useState } from 'preact/hooks';
import { mayAnywhere } from '../../../domain/role.ts';
import type { Acceptance } from '../../../store/queries/review.ts';
import { useApp } from '../../app.ts';
import { useAccount } from '../../hooks/use-account.ts';
import { useOfficeText } from '../../hooks/use-office-text.ts';
import { useWide } from '../../hooks/use-wide.ts';
import { LinkButton } from '../../parts/button.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Page } from '../../parts/page.tsx';
import { regionFullName } from '../../words.ts';
import { Detail } from './queue/detail.tsx';
import { EntryList } from './queue/entry-list.tsx';
import { useQueue } from './queue/use-queue.ts';
import type { QueueView } from './queue/use-queue.ts';

/** What waits for the kecamatan's or the regency's word. The address names the team that is open. */
export default function Queue() {
  const t = useOfficeText();
  const queue = useQueue();
  const isWide = useWide();
  const { query, route } = useLocation();
  const teamId = query['tim'];
  // at its place on the page: a line at its foot would cover the buttons of the next team
  const [done, setDone] = useState<string | null>(null);
  const onDone = (text: string) => {
    setDone(text);
    route('/antrean', true);
  };
  if (queue === undefined) {
    return (
      <Page title={t.teamReview.queue.title} wide>
        <output class="text-muted block py-6">{t.teamReview.queue.loading}</output>
      </Page>
    );
  }
  if (isWide) return <Laptop {...{ queue, teamId, done, onDone }} />;
  if (teamId === undefined) return <Waiting queue={queue} done={done} />;
  return <One {...{ queue, teamId, onDone }} />;
}

interface QueueProps {
  readonly queue: QueueView;
}

interface DoneProps {
  /** What was done last, in words. */
  readonly done: string | null;
}

interface ActProps {
  readonly onDone: (text: string) => void;
}

function Done({ done }: DoneProps) {
  return done === null ? null : (
    <Notice tone="success" live>
      {done}
    </Notice>
  );
}

function useAcceptance(): Acceptance {
  return mayAnywhere(useAccount(), 'team.verify') ? 'verify' : 'receive';
}

/** On a phone: the list alone. */
function Waiting({ queue, done }: QueueProps & DoneProps) {
  const t = useOfficeText();
  const acceptance = useAcceptance();
  const { title, subtitle } = t.teamReview.queue;
  return (
    <Page title={title} subtitle={subtitle[acceptance]}>
      <Done done={done} />
      {queue.entries.length === 0 ? <Nothing /> : <EntryList queue={queue} chosen={undefined} />}
    </Page>
  );
}

/** On a phone: one team alone. */
function One({ queue, teamId, onDone }: QueueProps & ActProps & { readonly teamId: string }) {
  const t = useOfficeText();
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
      <Detail key={teamId} entry={entry} queue={queue} onDone={onDone} />
    </Page>
  );
}

/** On a laptop: the list, and the team beside it. None is open until one is chosen. */
function Laptop(
  props: QueueProps & DoneProps & ActProps & { readonly teamId?: string | undefined },
) {
  const { queue, teamId, done, onDone } = props;
  const t = useOfficeText();
  const regions = useApp().regions.value;
  const acceptance = useAcceptance();
  const { title, subtitle, choose, chooseText } = t.teamReview.queue;
  const entry = queue.entries.find(({ team }) => team.id === teamId);
  if (queue.entries.length === 0 && teamId === undefined) {
    return (
      <Page title={title} subtitle={subtitle[acceptance]} wide>
        <Done done={done} />
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
              <>
                <Done done={done} />
                <Empty icon={ClipboardList} title={choose} text={chooseText} />
              </>
            ) : (
              <Gone />
            )}
          </section>
        ) : (
          <section aria-labelledby="chosen-team">
            <h2 id="chosen-team" class="mb-2 text-xl font-bold">
              {regionFullName(regions, entry.team.regionCode)}
            </h2>
            <Detail key={entry.team.id} entry={entry} queue={queue} onDone={onDone} />
          </section>
        )}
      </div>
    </Page>
  );
}

function Nothing() {
  const t = useOfficeText();
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
  const t = useOfficeText();
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
