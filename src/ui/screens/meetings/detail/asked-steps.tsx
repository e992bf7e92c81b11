import { useState } from 'preact/hooks';
import type { LocalRow } from '../../../../store/types.ts';
import { useText } from '../../../hooks/use-text.ts';
import { Button } from '../../../parts/button.tsx';
import { CloseDialog } from './close-dialog.tsx';
import { ReasonDialog } from './reason-dialog.tsx';
import type { Task } from './tasks.ts';
import { useStep } from './use-step.ts';

interface CloseStepProps {
  readonly kind: 'primary' | 'plain';
  readonly meeting: LocalRow<'meeting'>;
  readonly tasks: readonly Task[];
  readonly invited: number;
}

/** Closes a meeting, after a last look at its record. */
export function CloseStep({ kind, meeting, tasks, invited }: CloseStepProps) {
  const t = useText();
  const step = useStep(meeting);
  const [isAsking, setAsking] = useState(false);
  const end = () => setAsking(false);
  return (
    <>
      <Button kind={kind} wide={kind === 'primary'} onClick={() => setAsking(true)}>
        {t.meetings.detail.close}
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

interface MeetingProps {
  readonly meeting: LocalRow<'meeting'>;
}

/** Reopens a closed meeting, for a reason that is kept. */
export function ReopenStep({ meeting }: MeetingProps) {
  const t = useText();
  const step = useStep(meeting);
  const [isAsking, setAsking] = useState(false);
  const { detail } = t.meetings;
  return (
    <>
      <Button wide onClick={() => setAsking(true)}>
        {detail.reopen}
      </Button>
      <ReasonDialog
        open={isAsking}
        onClose={() => setAsking(false)}
        title={detail.reopenTitle}
        text={detail.reopenText}
        hint={detail.reasonHint}
        verb={detail.reopen}
        draft={`meeting/${meeting.id}/reopen`}
        submit={(reason) => step('reopen', reason)}
        onDone={() => setAsking(false)}
      />
    </>
  );
}

/** Calls a meeting off, for a reason that is kept. */
export function CancelStep({ meeting }: MeetingProps) {
  const t = useText();
  const step = useStep(meeting);
  const [isAsking, setAsking] = useState(false);
  const { detail } = t.meetings;
  return (
    <>
      <Button kind="danger" onClick={() => setAsking(true)}>
        {detail.cancel}
      </Button>
      <ReasonDialog
        open={isAsking}
        onClose={() => setAsking(false)}
        title={detail.cancelTitle}
        text={detail.cancelText}
        hint={detail.cancelReasonHint}
        verb={detail.cancel}
        draft={`meeting/${meeting.id}/cancel`}
        submit={(reason) => step('cancel', reason)}
        onDone={() => setAsking(false)}
      />
    </>
  );
}
