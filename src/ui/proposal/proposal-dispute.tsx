import { may } from '../../domain/role.ts';
import { listConflicts } from '../../store/queries/conflicts.ts';
import type { ProposalEntry } from '../../store/queries/proposals/list.ts';
import type { LocalRow } from '../../store/types.ts';
import { useAct } from '../act.ts';
import { useApp } from '../app.ts';
import { useAccount } from '../hooks/use-account.ts';
import { useLive } from '../hooks/use-live.ts';
import { useOfficeText } from '../hooks/use-office-text.ts';
import { useFormats } from '../hooks/use-text.ts';
import { Button } from '../parts/button.tsx';
import { announce } from '../parts/undo.tsx';
import { proposalValueText } from './dispute-words.ts';
import { fieldWord } from './words.ts';

type Choice = 'theirs' | 'mine';

/** Open conflicts over a proposal, its members and its photos, oldest first. */
export function useProposalConflicts(
  entry: ProposalEntry | null | undefined,
): readonly LocalRow<'conflict'>[] {
  const { db } = useApp();
  const conflicts = useLive(() => listConflicts(db), []) ?? [];
  if (!entry) return [];
  const own = new Set([entry.row, ...entry.members, ...entry.photos].map(({ id }) => id));
  return conflicts.filter(({ parentId }) => own.has(parentId ?? ''));
}

interface ProposalDisputeProps {
  readonly conflict: LocalRow<'conflict'>;
  readonly entry: ProposalEntry;
}

/** Two people's entries in one field of a proposal, with who and when; one tap decides. */
export function ProposalDispute({ conflict, entry }: ProposalDisputeProps) {
  const t = useOfficeText();
  const formats = useFormats();
  const act = useAct();
  const account = useAccount();
  const { dispute } = t.proposalPage;
  const { field, recordKind } = conflict.fields;
  const recordId = conflict.parentId ?? '';
  const mayDecide = may(account, 'conflict.decide', conflict.regionCode);
  const member = entry.members.find(({ id }) => id === recordId);
  const title = dispute.title(
    member === undefined
      ? fieldWord(t, field)
      : t.proposals.findingOf(
          member.fields.name.trim() || t.proposals.unnamed,
          fieldWord(t, field),
        ),
  );
  const textOf = (side: Choice) =>
    proposalValueText(t, formats, entry.row.fields.kind, field, conflict.fields[side].value);
  const decide = async (choice: Choice) => {
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
                <p class="font-semibold wrap-anywhere whitespace-pre-line tabular-nums">{value}</p>
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
