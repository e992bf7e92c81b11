import { useState } from 'preact/hooks';
import type { MeetingStep } from '../../../../domain/meeting.ts';
import { may } from '../../../../domain/role.ts';
import type { LocalRow } from '../../../../store/types.ts';
import { record } from '../../../act.ts';
import { useApp } from '../../../app.ts';
import { useAccount } from '../../../hooks/use-account.ts';
import { useText } from '../../../hooks/use-text.ts';
import { Button } from '../../../parts/button.tsx';
import { announce } from '../../../parts/undo.tsx';
import { CloseDialog } from './close-dialog.tsx';
import { ReasonDialog } from './reason-dialog.tsx';
import type { Task } from './tasks.ts';

/** Puts a step of a meeting's life on record and says so. */
export function useStep(meeting: LocalRow<'meeting'>) {
  const app = useApp();
  const t = useText();
  return async (step: MeetingStep, reason: string) => {
    const failure = await record(app, [
      { name: 'meeting.step', args: { id: meeting.id, step, reason } },
    ]);
    const { closed, reopened, cancelled, restored } = t.meetings.detail;
    const said = { close: closed, reopen: reopened, cancel: cancelled, restore: restored }[step];
    announce(failure?.text ?? said);
    return failure;
  };
}

interface StepsProps {
  readonly meeting: LocalRow<'meeting'>;
  readonly tasks: readonly Task[];
  readonly invited: number;
}

/** The primary step of a meeting: close it, reopen it, or bring it back. */
export function MainStep({ meeting, tasks, invited }: StepsProps) {
  const t = useText();
  const account = useAccount();
  const step = useStep(meeting);
  const [isAsking, setAsking] = useState(false);
  const { detail } = t.meetings;
  const { regionCode, fields, id } = meeting;
  const end = () => setAsking(false);

  if (fields.state === 'open' && may(account, 'meeting.record', regionCode)) {
    return (
      <>
        <Button kind="primary" wide onClick={() => setAsking(true)}>
          {detail.close}
        </Button>
        <CloseDialog
          open={isAsking}
          onClose={end}
          meeting={meeting}
          tasks={tasks}
          invited={invited}
          submit={async () => {
            if ((await step('close', '')) === null) end();
          }}
        />
      </>
    );
  }
  if (fields.state === 'closed' && may(account, 'meeting.reopen', regionCode)) {
    return (
      <>
        <Button wide onClick={() => setAsking(true)}>
          {detail.reopen}
        </Button>
        <ReasonDialog
          open={isAsking}
          onClose={end}
          title={detail.reopenTitle}
          text={detail.reopenText}
          hint={detail.reasonHint}
          verb={detail.reopen}
          draft={`meeting/${id}/reopen`}
          submit={async (reason) => {
            const failure = await step('reopen', reason);
            if (failure === null) end();
            return failure;
          }}
        />
      </>
    );
  }
  if (fields.state === 'cancelled' && may(account, 'meeting.edit', regionCode)) {
    return (
      <Button wide onClick={() => step('restore', '')}>
        {detail.restore}
      </Button>
    );
  }
  return null;
}

/** Calls a meeting off: seldom, so at the foot of the page. */
export function CancelStep({ meeting }: { readonly meeting: LocalRow<'meeting'> }) {
  const t = useText();
  const account = useAccount();
  const step = useStep(meeting);
  const [isAsking, setAsking] = useState(false);
  const { detail } = t.meetings;
  const end = () => setAsking(false);
  if (meeting.fields.state !== 'open') return null;
  if (!may(account, 'meeting.edit', meeting.regionCode)) return null;
  return (
    <>
      <Button kind="danger" onClick={() => setAsking(true)}>
        {detail.cancel}
      </Button>
      <ReasonDialog
        open={isAsking}
        onClose={end}
        title={detail.cancelTitle}
        text={detail.cancelText}
        hint={detail.cancelReasonHint}
        verb={detail.cancel}
        draft={`meeting/${meeting.id}/cancel`}
        submit={async (reason) => {
          const failure = await step('cancel', reason);
          if (failure === null) end();
          return failure;
        }}
      />
    </>
  );
}
