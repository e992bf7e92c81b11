import type { MeetingStep } from '../../../../domain/meeting.ts';
import type { LocalRow } from '../../../../store/types.ts';
import { record } from '../../../act.ts';
import type { ActFailure } from '../../../act.ts';
import { useApp } from '../../../app.ts';
import { useText } from '../../../hooks/use-text.ts';
import { announce } from '../../../parts/undo.tsx';

/** Puts a step of a meeting's life on record and says so. */
export function useStep(
  meeting: LocalRow<'meeting'>,
): (step: MeetingStep, reason: string) => Promise<ActFailure | null> {
  const app = useApp();
  const t = useText();
  return async (step, reason) => {
    const failure = await record(app, [
      { name: 'meeting.step', args: { id: meeting.id, step, reason } },
    ]);
    const { closed, reopened, cancelled, restored } = t.meetings.detail;
    const said = { close: closed, reopen: reopened, cancel: cancelled, restore: restored }[step];
    announce(failure?.text ?? said);
    return failure;
  };
}
