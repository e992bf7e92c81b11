import { may } from '../../domain/role.ts';
import type { Dispute } from '../../store/queries/disputes.ts';
import { useAct } from '../act.ts';
import { useAccount } from '../hooks/use-account.ts';
import { useFormats, useText } from '../hooks/use-text.ts';
import { Button } from '../parts/button.tsx';
import { DisputeValue } from './dispute-value.tsx';
import { fieldText } from './value-text.ts';

/** The side that stood on the server, or the one that came late. */
export type Choice = 'theirs' | 'mine';

interface DisputeCardProps {
  readonly dispute: Dispute;
  /** What record it is about, where that is not clear from where the card stands. */
  readonly subject?: string;
  readonly onDecided: (choice: Choice) => void;
}

/** Two answers to one question, with who gave them and when; one tap decides. */
export function DisputeCard({ dispute, subject, onDecided }: DisputeCardProps) {
  const t = useText();
  const act = useAct();
  const account = useAccount();
  const { conflict } = dispute;
  const { field, recordKind } = conflict.fields;
  const recordId = conflict.parentId;
  const mayDecide = recordId !== null && may(account, 'conflict.decide', conflict.regionCode);

  const decide = async (choice: Choice) => {
    const args = { id: conflict.id, recordId: recordId ?? '', recordKind, choice };
    if (await act([{ name: 'conflict.decide', args }])) onDecided(choice);
  };

  const title = t.conflicts.about(fieldText(t, field));
  return (
    <section class="card-box" aria-label={subject === undefined ? title : `${subject}. ${title}`}>
      {subject === undefined ? null : <p class="text-muted">{subject}</p>}
      <h3 class="mb-3 text-lg font-semibold text-balance">{title}</h3>
      <div class="grid gap-3 sm:grid-cols-2">
        <Answer dispute={dispute} side="theirs" decide={mayDecide ? decide : null} />
        <Answer dispute={dispute} side="mine" decide={mayDecide ? decide : null} />
      </div>
      {subject === undefined || dispute.meeting === undefined ? null : (
        <a href={`/rapat/${dispute.meeting.id}`} class="text-link mt-1 inline-block py-3">
          {t.conflicts.openMeeting}
        </a>
      )}
      {mayDecide ? null : <p class="text-muted mt-3 text-sm">{t.conflicts.cannotDecide}</p>}
    </section>
  );
}

interface AnswerProps {
  readonly dispute: Dispute;
  readonly side: Choice;
  readonly decide: ((choice: Choice) => Promise<void>) | null;
}

function Answer({ dispute, side, decide }: AnswerProps) {
  const t = useText();
  const formats = useFormats();
  const { fields } = dispute.conflict;
  const { value, name, at } = fields[side];
  const when = formats.moment(at);
  return (
    <div class="rounded-box border-base-300 bg-base-200/50 flex flex-col gap-2 border p-3">
      <p class="text-sm">
        <span class="font-semibold">{name}</span>
        <span class="text-muted block">
          {when} · {side === 'theirs' ? t.conflicts.standing : t.conflicts.late}
        </span>
      </p>
      <div class="grow">
        <DisputeValue field={fields.field} value={value} />
      </div>
      {decide === null ? null : (
        <Button wide label={t.conflicts.chooseOf(name, when)} onClick={() => decide(side)}>
          {t.conflicts.choose}
        </Button>
      )}
    </div>
  );
}
