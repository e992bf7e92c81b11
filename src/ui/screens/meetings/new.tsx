import { useLocation } from 'preact-iso/router';
import { may } from '../../../domain/role.ts';
import type { Intent } from '../../../store/mutate.ts';
import { newId } from '../../../store/new-id.ts';
import { knownNames } from '../../../store/queries/meetings.ts';
import { record } from '../../act.ts';
import { useApp } from '../../app.ts';
import { useAccount } from '../../hooks/use-account.ts';
import { NewMeetingForm } from './form/new-meeting-form.tsx';
import { planOf } from './form/schema.ts';
import type { NewMeetingValues } from './form/schema.ts';
import { invitationsFor, inviteIntents } from './shared/invite.ts';

/** Puts a meeting on record, with or without a network, and those who are invited by custom. */
export default function NewMeeting() {
  const app = useApp();
  const account = useAccount();
  const { route } = useLocation();

  const submit = async ({ kind, regionCode, invite, ...values }: NewMeetingValues) => {
    const id = newId(app.db.now());
    const plan = planOf(values);
    const isInviting = invite && may(account, 'meeting.record', regionCode);
    const invitations = isInviting ? invitationsFor(app.regions.value, kind, regionCode) : [];
    const intents: Intent[] = [
      { name: 'meeting.create', args: { id, kind, regionCode, ...plan } },
      ...inviteIntents(id, invitations, await knownNames(app.db)),
    ];
    const failure = await record(app, intents);
    if (failure === null) route(`/rapat/${id}`, true);
    return failure;
  };
  return <NewMeetingForm submit={submit} />;
}
