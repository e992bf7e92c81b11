import { ListChecks } from 'lucide-preact';
import { may } from '../../../../domain/role.ts';
import type { LocalRow } from '../../../../store/types.ts';
import { useAccount } from '../../../hooks/use-account.ts';
import { useText } from '../../../hooks/use-text.ts';
import { Button, LinkButton } from '../../../parts/button.tsx';
import { CancelStep, CloseStep, ReopenStep } from './asked-steps.tsx';
import type { Task } from './tasks.ts';
import { useStep } from './use-step.ts';

interface StepsProps {
  readonly meeting: LocalRow<'meeting'>;
  readonly tasks: readonly Task[];
  readonly invited: number;
}

/** The primary step of a meeting: fill its list, close it, reopen it, or bring it back. */
export function MainStep({ meeting, tasks, invited }: StepsProps) {
  const t = useText();
  const account = useAccount();
  const step = useStep(meeting);
  const { detail } = t.meetings;
  const { regionCode, fields, id } = meeting;

  if (fields.state === 'open' && may(account, 'meeting.record', regionCode)) {
    return hasCome(tasks) ? (
      <CloseStep kind="primary" meeting={meeting} tasks={tasks} invited={invited} />
    ) : (
      <LinkButton kind="primary" wide icon={ListChecks} href={`/rapat/${id}/hadir`}>
        {detail.fillAttendance}
      </LinkButton>
    );
  }
  if (fields.state === 'closed' && may(account, 'meeting.reopen', regionCode)) {
    return <ReopenStep meeting={meeting} />;
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

const hasCome = (tasks: readonly Task[]) =>
  tasks.some(({ name, isDone }) => name === 'attendance' && isDone);

/** What is seldom done with an open meeting: calling it off, or closing it though nobody came. */
export function SeldomSteps({ meeting, tasks, invited }: StepsProps) {
  const account = useAccount();
  const { state } = meeting.fields;
  if (state !== 'open') return null;
  const mayClose = may(account, 'meeting.record', meeting.regionCode);
  return (
    <div class="mb-4 flex flex-wrap gap-2">
      {mayClose && !hasCome(tasks) ? (
        <CloseStep kind="plain" meeting={meeting} tasks={tasks} invited={invited} />
      ) : null}
      {may(account, 'meeting.edit', meeting.regionCode) ? <CancelStep meeting={meeting} /> : null}
    </div>
  );
}
