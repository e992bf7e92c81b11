import type { LocalRow } from '../../../../store/types.ts';
import { useApp } from '../../../app.ts';
import { useFormats, useText } from '../../../hooks/use-text.ts';
import { Button } from '../../../parts/button.tsx';
import { Dialog } from '../../../parts/dialog.tsx';
import { Notice } from '../../../parts/notice.tsx';
import { regionFullName } from '../../../words.ts';
import { meetingTime, meetingTitle } from '../shared/meeting-words.ts';
import { SheetFoot } from '../shared/sheet-foot.tsx';
import { taskText } from './task-words.ts';
import type { Task } from './tasks.ts';

interface CloseDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly meeting: LocalRow<'meeting'>;
  readonly tasks: readonly Task[];
  readonly invited: number;
  readonly submit: () => Promise<unknown>;
}

/** Shows the record once more before it is closed, and what is missing from it. */
export function CloseDialog(props: CloseDialogProps) {
  const t = useText();
  const formats = useFormats();
  const regions = useApp().regions.value;
  const { meeting, tasks, invited, submit, onClose } = props;
  const { fields, regionCode } = meeting;
  const { detail } = t.meetings;
  const came = tasks.some(({ name, isDone }) => name === 'attendance' && isDone);
  const left = tasks.filter(({ isDone }) => !isDone);
  const done = tasks.filter(({ isDone }) => isDone);
  return (
    <Dialog open={props.open} title={detail.closeTitle} onClose={onClose}>
      <p class="font-semibold">
        {meetingTitle(t, fields.kind, regionCode)}, {regionFullName(regions, regionCode)}
      </p>
      <p class="text-muted">{meetingTime(t, formats, fields)}</p>
      <p class="text-muted mb-3">{fields.place}</p>
      <dl class="mb-4 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
        {done.map((task) => (
          <div key={task.name} class="contents">
            <dt class="text-muted">{detail.task[task.name]}</dt>
            <dd>{taskText(t, task, invited, came)}</dd>
          </div>
        ))}
      </dl>
      {left.length === 0 ? null : (
        <Notice tone="warning" title={detail.closeLeft}>
          <ul>
            {left.map((task) => (
              <li key={task.name}>
                {detail.task[task.name]}: {taskText(t, task, invited, came).toLowerCase()}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <p class="mb-4">{detail.closeText}</p>
      <SheetFoot>
        <Button kind="primary" wide onClick={submit}>
          {detail.close}
        </Button>
        <Button kind="quiet" wide onClick={onClose}>
          {left.length > 0 ? detail.closeBack : detail.back}
        </Button>
      </SheetFoot>
    </Dialog>
  );
}
