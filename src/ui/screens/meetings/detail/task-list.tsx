import { CircleCheck, Circle } from 'lucide-preact';
import { useText } from '../../../hooks/use-text.ts';
import { ListLink, List } from '../../../parts/list.tsx';
import { TASK_PATHS, taskText } from './task-words.ts';
import type { Task } from './tasks.ts';

interface TaskListProps {
  readonly meetingId: string;
  readonly tasks: readonly Task[];
  /** Places on the list. */
  readonly invited: number;
}

/** What is recorded and what is left, each with the way to where it is done. */
export function TaskList({ meetingId, tasks, invited }: TaskListProps) {
  const t = useText();
  const came = tasks.some(({ name, isDone }) => name === 'attendance' && isDone);
  return (
    <List>
      {tasks.map((task) => (
        <ListLink
          key={task.name}
          href={`/rapat/${meetingId}/${TASK_PATHS[task.name]}`}
          title={t.meetings.detail.task[task.name]}
          detail={taskText(t, task, invited, came)}
          end={<Mark isDone={task.isDone} />}
        />
      ))}
    </List>
  );
}

function Mark({ isDone }: { readonly isDone: boolean }) {
  const t = useText();
  const { done, left } = t.meetings.detail;
  return isDone ? (
    <span class="text-success flex items-center gap-1 text-sm font-medium">
      <CircleCheck aria-hidden="true" size={20} />
      {done}
    </span>
  ) : (
    <span class="text-muted flex items-center gap-1 text-sm">
      <Circle aria-hidden="true" size={20} />
      {left}
    </span>
  );
}
