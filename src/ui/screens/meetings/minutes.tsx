import { may } from '../../../domain/role.ts';
import type { LocalRow } from '../../../store/types.ts';
import { DisputeNotice } from '../../conflict/dispute-notice.tsx';
import { useApp } from '../../app.ts';
import { useAccount } from '../../hooks/use-account.ts';
import { useText } from '../../hooks/use-text.ts';
import { Button, LinkButton } from '../../parts/button.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Page } from '../../parts/page.tsx';
import { regionFullName } from '../../words.ts';
import { KeptNote } from './minutes/kept-note.tsx';
import { NoteEditor } from './minutes/note-editor.tsx';
import { useNote } from './minutes/use-note.ts';
import { meetingTitle } from './shared/meeting-words.ts';
import { MissingMeeting } from './shared/missing-meeting.tsx';
import { Prose } from './shared/prose.tsx';
import { useMeeting, useMeetingId } from './shared/use-meeting.ts';

/** What was discussed and decided at a meeting. */
export default function MeetingMinutes() {
  const t = useText();
  const id = useMeetingId();
  const account = useAccount();
  const meeting = useMeeting(id);
  const { title } = t.meetings.minutes;
  if (!meeting) return <MissingMeeting title={title} loading={meeting === undefined} />;
  const isOpen = meeting.fields.state === 'open';
  return isOpen && may(account, 'meeting.edit', meeting.regionCode) ? (
    <Writer key={id} meeting={meeting} />
  ) : (
    <Reader meeting={meeting} />
  );
}

interface MeetingProps {
  readonly meeting: LocalRow<'meeting'>;
}

function useSubtitle({ regionCode, fields }: LocalRow<'meeting'>): string {
  const t = useText();
  const regions = useApp().regions.value;
  return `${meetingTitle(t, fields.kind, regionCode)} · ${regionFullName(regions, regionCode)}`;
}

function Writer({ meeting }: MeetingProps) {
  const t = useText();
  const minutes = useNote(meeting, 'minutes');
  const decisions = useNote(meeting, 'decisions');
  const subtitle = useSubtitle(meeting);
  const back = `/rapat/${meeting.id}`;
  const { title } = t.meetings.minutes;
  if (!minutes.ready || !decisions.ready) {
    return <Page title={title} subtitle={subtitle} back={back} />;
  }
  const saveBoth = async () => {
    await minutes.save();
    await decisions.save();
  };
  const isClean = minutes.state === 'clean' && decisions.state === 'clean';
  return (
    <Page
      title={title}
      subtitle={subtitle}
      back={back}
      footer={
        <Button kind={isClean ? 'plain' : 'primary'} wide onClick={saveBoth}>
          {t.meetings.minutes.save}
        </Button>
      }
    >
      <DisputeNotice meetingId={meeting.id} fields={['minutes', 'decisions']} />
      <NoteEditor name="minutes" note={minutes} by={meeting.updated.name} />
      <NoteEditor name="decisions" note={decisions} by={meeting.updated.name} />
    </Page>
  );
}

function Reader({ meeting }: MeetingProps) {
  const t = useText();
  const { fields, id } = meeting;
  const texts = t.meetings.minutes;
  return (
    <Page title={texts.title} subtitle={useSubtitle(meeting)} back={`/rapat/${id}`}>
      {fields.state === 'open' ? null : (
        <Notice
          tone="info"
          actions={<LinkButton href={`/rapat/${id}`}>{t.attendance.toMeeting}</LinkButton>}
        >
          {texts.closed}
        </Notice>
      )}
      <KeptNote id={id} name="minutes" />
      <KeptNote id={id} name="decisions" />
      <section class="card-box">
        <Prose title={texts.minutes} text={fields.minutes} />
        <Prose title={texts.decisions} text={fields.decisions} />
      </section>
    </Page>
  );
}
