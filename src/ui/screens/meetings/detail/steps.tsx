import { ListChecks } from 'lucide-preact';
import { may } from '../../../../domain/role.ts';
import type { Holder } from '../../../../domain/role.ts';
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

/** Whether there is a primary step for a person at a meeting. */
export function hasMainStep({ fields, regionCode }: LocalRow<'meeting'>, holder: Holder): boolean {
  const action = {
    open: 'meeting.record',
    closed: 'meeting.reopen',
    cancelled: 'meeting.edit',
  } as const;
  return may(holder, action[fields.state], regionCode);
}

/** The primary step of a meeting: fill its list or close it, reopen it, or bring it back. */
export function MainStep({ meeting, tasks, invited }: StepsProps) {
  const t = useText();
  const step = useStep(meeting);
  const { detail } = t.meetings;
  const { fields, id } = meeting;
  if (fields.state === 'closed') return <ReopenStep meeting={meeting} />;
  if (fields.state === 'cancelled') {
    return (
      <Button wide onClick={() => step('restore', '')}>
        {detail.restore}
      </Button>
    );
  }
  return hasCome(tasks) ? (
    <CloseStep kind="primary" meeting={meeting} tasks={tasks} invited={invited} />
  ) : (
    <LinkButton kind="primary" wide icon={ListChecks} href={`/rapat/${id}/hadir`}>
      {detail.fillAttendance}
    </LinkButton>
  );
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
    <div class="mb-4 flex flex-wrap gap-2 *:max-w-full">
      {mayClose && !hasCome(tasks) ? (
        <CloseStep kind="plain" meeting={meeting} tasks={tasks} invited={invited} />
      ) : null}
      {may(account, 'meeting.edit', meeting.regionCode) ? <CancelStep meeting={meeting} /> : null}
    </div>
  );
}
