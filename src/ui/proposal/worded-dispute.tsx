import { may } from '../../domain/role.ts';
import type { LocalRow } from '../../store/types.ts';
import { useAct } from '../act.ts';
import { useAccount } from '../hooks/use-account.ts';
import { useOfficeText } from '../hooks/use-office-text.ts';
import { useFormats } from '../hooks/use-text.ts';
import { Button } from '../parts/button.tsx';
import { announce } from '../parts/undo.tsx';

export type Side = 'theirs' | 'mine';

interface WordedDisputeProps {
  readonly conflict: LocalRow<'conflict'>;
  /** What is in dispute. */
  readonly subject: string;
  /** A side's value, as a person reads it. */
  readonly textOf: (side: Side) => string;
}

/** Two people's entries in one field, with who and when; one tap decides. */
export function WordedDispute({ conflict, subject, textOf }: WordedDisputeProps) {
  const t = useOfficeText();
  const formats = useFormats();
  const act = useAct();
  const account = useAccount();
  const { dispute } = t.proposalPage;
  const { recordKind } = conflict.fields;
  const recordId = conflict.parentId ?? '';
  const mayDecide = may(account, 'conflict.decide', conflict.regionCode);
  const title = dispute.title(subject);
  const decide = async (choice: Side) => {
    const args = { id: conflict.id, recordId, recordKind, choice };
    if (await act([{ name: 'conflict.decide', args }])) announce(dispute.decided(textOf(choice)));
  };
  return (
    <section
      aria-label={title}
      class="border-warning/40 bg-warning-tint rounded-box mb-4 border p-3"
    >
      <p class="font-semibold wrap-anywhere">{title}</p>
      <p class="text-muted text-sm">{dispute.text}</p>
      <ul class="mt-2 grid gap-2 sm:grid-cols-2">
        {(['theirs', 'mine'] as const).map((side) => {
          const { name, at } = conflict.fields[side];
          const value = textOf(side);
          return (
            <li
              key={side}
              class="rounded-box border-base-300 bg-base-100 flex flex-col gap-2 border p-3"
            >
              <div class="grow">
                <p class="max-h-60 overflow-y-auto font-semibold wrap-anywhere whitespace-pre-line tabular-nums">
                  {value}
                </p>
                <p class="text-muted text-sm">{dispute.by(name, formats.moment(at))}</p>
              </div>
              {mayDecide ? (
                <Button wide label={dispute.chooseOf(value, name)} onClick={() => decide(side)}>
                  {dispute.choose}
                </Button>
              ) : null}
            </li>
          );
        })}
      </ul>
      {mayDecide ? null : <p class="text-muted mt-2 text-sm">{dispute.cannot}</p>}
    </section>
  );
}
