import { useLocation } from 'preact-iso/router';
import { may } from '../../../domain/role.ts';
import type { LocalRow } from '../../../store/types.ts';
import { record } from '../../act.ts';
import { useApp } from '../../app.ts';
import { useAccount } from '../../hooks/use-account.ts';
import { useText } from '../../hooks/use-text.ts';
import { LinkButton } from '../../parts/button.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Page } from '../../parts/page.tsx';
import { announce } from '../../parts/undo.tsx';
import { regionFullName } from '../../words.ts';
import { EditForm } from './form/edit-form.tsx';
import { forgetPlanBase, usePlanBase } from './form/plan-base.ts';
import { planOf } from './form/schema.ts';
import type { PlanValues } from './form/schema.ts';
import { meetingTitle } from './shared/meeting-words.ts';
import { MissingMeeting } from './shared/missing-meeting.tsx';
import { useMeeting, useMeetingId } from './shared/use-meeting.ts';

/** Changes a meeting that is open. */
export default function EditMeeting() {
  const t = useText();
  const id = useMeetingId();
  const account = useAccount();
  const meeting = useMeeting(id);
  const title = t.meetings.form.editTitle;
  if (!meeting) return <MissingMeeting title={title} loading={meeting === undefined} />;
  const mayEdit = may(account, 'meeting.edit', meeting.regionCode);
  if (meeting.fields.state !== 'open' || !mayEdit) {
    const { closedTitle, closedText } = t.meetings.form;
    return (
      <Page title={title} back={`/rapat/${id}`}>
        <Notice
          tone="info"
          title={closedTitle}
          actions={<LinkButton href={`/rapat/${id}`}>{t.attendance.toMeeting}</LinkButton>}
        >
          {mayEdit ? closedText : t.shell.notAllowed.text}
        </Notice>
      </Page>
    );
  }
  return <Editor key={id} meeting={meeting} />;
}

function Editor({ meeting }: { readonly meeting: LocalRow<'meeting'> }) {
  const t = useText();
  const app = useApp();
  const { route } = useLocation();
  const begun = usePlanBase(meeting.id, meeting.fields);
  const { id, regionCode, fields } = meeting;
  const subtitle = `${meetingTitle(t, fields.kind, regionCode)} · ${regionFullName(app.regions.value, regionCode)}`;
  if (begun === undefined) {
    return <Page title={t.meetings.form.editTitle} subtitle={subtitle} back={`/rapat/${id}`} />;
  }

  const submit = async (changed: Partial<PlanValues>) => {
    const current = planOf(fields);
    const changes = Object.fromEntries(
      Object.entries(changed).filter(
        ([name, value]) => current[name as keyof PlanValues] !== value,
      ),
    );
    if (Object.keys(changes).length > 0) {
      const failure = await record(app, [{ name: 'meeting.edit', args: { id, changes } }]);
      if (failure !== null) return failure;
    }
    await forgetPlanBase(app.db, id);
    announce(
      Object.keys(changes).length > 0 ? t.meetings.form.saved : t.meetings.form.nothingChanged,
    );
    route(`/rapat/${id}`, true);
    return null;
  };
  return <EditForm meeting={meeting} begun={begun} subtitle={subtitle} submit={submit} />;
}
