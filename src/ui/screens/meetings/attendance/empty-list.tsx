import { ListPlus } from 'lucide-preact';
import { knownNames } from '../../../../store/queries/meetings.ts';
import type { LocalRow } from '../../../../store/types.ts';
import { record } from '../../../act.ts';
import { useApp } from '../../../app.ts';
import { useText } from '../../../hooks/use-text.ts';
import { Button } from '../../../parts/button.tsx';
import { Empty } from '../../../parts/empty.tsx';
import { announce } from '../../../parts/undo.tsx';
import { invitationsFor, inviteIntents } from '../shared/invite.ts';

interface EmptyListProps {
  readonly meeting: LocalRow<'meeting'>;
  readonly mayFill: boolean;
}

/** A list on which nobody stands yet; one tap puts those on it who are invited by custom. */
export function EmptyList({ meeting, mayFill }: EmptyListProps) {
  const t = useText();
  const app = useApp();
  const { id, regionCode, fields } = meeting;
  const invitations = invitationsFor(app.regions.value, fields.kind, regionCode);
  const fill = async () => {
    const names = await knownNames(app.db);
    const failure = await record(app, inviteIntents(id, invitations, names));
    announce(failure?.text ?? t.attendance.filledList(invitations.length));
  };
  const canFill = mayFill && invitations.length > 0;
  return (
    <Empty
      icon={ListPlus}
      title={t.attendance.emptyTitle}
      text={canFill ? t.attendance.emptyText(invitations.length) : t.attendance.emptyReader}
      action={
        canFill ? (
          <Button kind="primary" icon={ListPlus} onClick={fill}>
            {t.attendance.fillList}
          </Button>
        ) : undefined
      }
    />
  );
}
