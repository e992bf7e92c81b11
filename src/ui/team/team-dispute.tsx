import { may } from '../../domain/role.ts';
import type { TeamView } from '../../store/queries/teams.ts';
import type { LocalRow } from '../../store/types.ts';
import { useAct } from '../act.ts';
import { useAccount } from '../hooks/use-account.ts';
import { useFormats, useText } from '../hooks/use-text.ts';
import { Button } from '../parts/button.tsx';
import { announce } from '../parts/undo.tsx';
import { teamFieldText, teamValueText } from './dispute-words.ts';

type Choice = 'theirs' | 'mine';

interface TeamDisputeProps {
  readonly conflict: LocalRow<'conflict'>;
  readonly composition: TeamView['composition'];
}

/** Two people's answers to one question about a team, with who and when; one tap decides. */
export function TeamDispute({ conflict, composition }: TeamDisputeProps) {
  const t = useText();
  const formats = useFormats();
  const act = useAct();
  const account = useAccount();
  const { dispute } = t.teams;
  const { members } = composition;
  const { field, recordKind } = conflict.fields;
  const recordId = conflict.parentId ?? '';
  const mayDecide = may(account, 'conflict.decide', conflict.regionCode);
  const subject = members.find(({ id }) => id === recordId);
  const fieldName = teamFieldText(t, field);
  const title = dispute.title(
    subject === undefined ? fieldName : dispute.memberField(subject.name, fieldName),
  );

  const textOf = (side: Choice) =>
    teamValueText({ t, formats, members }, field, conflict.fields[side].value);
  const decide = async (choice: Choice) => {
    const args = { id: conflict.id, recordId, recordKind, choice };
    if (await act([{ name: 'conflict.decide', args }])) announce(dispute.decided(textOf(choice)));
  };

  return (
    <section
      id={`pilihan-${conflict.id}`}
      aria-label={title}
      class="border-warning/40 bg-warning/5 rounded-box border p-3"
    >
      <p class="font-semibold">{title}</p>
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
                <p class="font-semibold wrap-anywhere whitespace-pre-line">{value}</p>
                <p class="text-muted text-sm">{dispute.chosenBy(name, formats.moment(at))}</p>
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
