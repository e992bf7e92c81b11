import { FileCheck2, Pencil, Printer } from 'lucide-preact';
import { regionLevel } from '../../../domain/region.ts';
import { may } from '../../../domain/role.ts';
import { listAttendance, listPhotos } from '../../../store/queries/meetings.ts';
import { readQueue } from '../../../store/queries/outbox.ts';
import type { LocalRow } from '../../../store/types.ts';
import { useApp } from '../../app.ts';
import { DisputeNotice } from '../../conflict/dispute-notice.tsx';
import { useAccount } from '../../hooks/use-account.ts';
import { useLive } from '../../hooks/use-live.ts';
import { useText } from '../../hooks/use-text.ts';
import { LinkButton } from '../../parts/button.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Page } from '../../parts/page.tsx';
import { regionFullName } from '../../words.ts';
import { Delivery } from './detail/delivery.tsx';
import { Facts, Occasion } from './detail/facts.tsx';
import { History } from './detail/history.tsx';
import { StateNotice } from './detail/state-notice.tsx';
import { hasMainStep, MainStep, SeldomSteps } from './detail/steps.tsx';
import { TaskList } from './detail/task-list.tsx';
import { tasksOf } from './detail/tasks.ts';
import { meetingTitle } from './shared/meeting-words.ts';
import { MissingMeeting } from './shared/missing-meeting.tsx';
import { ALL_DELIVERED, standings } from './shared/standing.ts';
import { useMeeting, useMeetingId } from './shared/use-meeting.ts';

/** One meeting: what it is, where it stands, and what is left to do. */
export default function MeetingDetail() {
  const t = useText();
  const id = useMeetingId();
  const meeting = useMeeting(id);
  if (!meeting) {
    return <MissingMeeting title={t.meetings.title} loading={meeting === undefined} />;
  }
  return <Detail meeting={meeting} />;
}

function Detail({ meeting }: { readonly meeting: LocalRow<'meeting'> }) {
  const t = useText();
  const { db, regions } = useApp();
  const account = useAccount();
  const { id, regionCode, fields } = meeting;
  const { detail } = t.meetings;
  const people = useLive(() => listAttendance(db, id), [id]) ?? [];
  const photos = useLive(() => listPhotos(db, id), [id]) ?? [];
  const queue = useLive(() => readQueue(db), []);
  const standing = (queue && standings(queue).get(id)) ?? ALL_DELIVERED;
  const tasks = tasksOf({
    meeting: fields,
    people: people.map((row) => row.fields),
    photos: photos.length,
  });
  const isOpen = fields.state === 'open';
  const mayEdit = may(account, 'meeting.edit', regionCode);

  return (
    <Page
      title={meetingTitle(t, fields.kind, regionCode)}
      subtitle={regionFullName(regions.value, regionCode)}
      back="/rapat"
      footer={
        hasMainStep(meeting, account) ? (
          <MainStep meeting={meeting} tasks={tasks} invited={people.length} />
        ) : undefined
      }
    >
      <Occasion meeting={meeting} />
      <StateNotice meeting={meeting} />
      <DisputeNotice meetingId={id} />
      <section aria-labelledby="tasks">
        <h2 id="tasks" class="section-title mt-2">
          {isOpen ? detail.tasksTitle : detail.contents}
        </h2>
        {isOpen && tasks.every(({ isDone }) => isDone) ? (
          <Notice tone="success">{detail.tasksDone}</Notice>
        ) : null}
        <TaskList meetingId={id} tasks={tasks} invited={people.length} />
        {may(account, 'meeting.record', regionCode) ? null : (
          <p class="text-muted mb-4 text-sm">{detail.readOnly}</p>
        )}
      </section>
      <div class="mb-4 grid grid-cols-[repeat(auto-fit,minmax(min(8rem,100%),1fr))] gap-2">
        {fields.kind === 'musyawarah' && regionLevel(regionCode) === 'village' ? (
          <LinkButton icon={FileCheck2} href={`/rapat/${id}/berkas`}>
            {detail.dossier}
          </LinkButton>
        ) : null}
        <LinkButton icon={Printer} href={`/rapat/${id}/cetak`}>
          {detail.print}
        </LinkButton>
        {isOpen && mayEdit ? (
          <LinkButton icon={Pencil} href={`/rapat/${id}/ubah`}>
            {detail.edit}
          </LinkButton>
        ) : null}
      </div>
      <Facts meeting={meeting} />
      <Delivery meeting={meeting} standing={standing} />
      <History meeting={meeting} />
      <SeldomSteps meeting={meeting} tasks={tasks} invited={people.length} />
    </Page>
  );
}
