import { isUnchanged } from '../../domain/proposal/difference.ts';
import type { ProposalDifference, SinceSent } from '../../domain/proposal/difference.ts';
import type { ProposalKind } from '../../domain/proposal/kinds.ts';
import type { ProposalSettings } from '../../domain/proposal/settings.ts';
import type { LocalRow } from '../../store/types.ts';
import { useOfficeText } from '../hooks/use-office-text.ts';
import { useFormats } from '../hooks/use-text.ts';
import { fieldWord, reasonWord, valueWord } from './words.ts';

interface DifferenceListProps {
  readonly difference: ProposalDifference;
  readonly members: readonly LocalRow<'proposalMember'>[];
  readonly kind: ProposalKind;
  readonly settings: ProposalSettings;
}

/** What has changed since it was handed in: who came, who left, each field with both values. */
export function ProposalDifferenceList(props: DifferenceListProps) {
  const { difference, members, kind, settings } = props;
  const t = useOfficeText();
  const formats = useFormats();
  const words = t.proposalPage.difference;
  const { unnamed } = t.proposals;
  if (isUnchanged(difference)) return <p class="text-muted">{words.none}</p>;
  const value = ({ field }: SinceSent, text: string) =>
    field === 'reason'
      ? reasonWord(t, settings, kind, text) || t.proposals.empty
      : valueWord(t, formats, field, text);
  const nameOf = (id: string) =>
    members.find((one) => one.id === id)?.fields.name.trim() || unnamed;
  return (
    <ul class="grid gap-2">
      {difference.added.map(({ id, name }) => (
        <li key={id} class="wrap-anywhere">
          {words.added(name.trim() || unnamed)}
        </li>
      ))}
      {difference.removed.map(({ id, name }) => (
        <li key={id} class="wrap-anywhere">
          {words.removed(name.trim() || unnamed)}
        </li>
      ))}
      {difference.changes.map((change) => (
        <li key={`${change.memberId ?? ''}${change.field}`}>
          <span class="text-muted block text-sm wrap-anywhere">
            {change.memberId === null
              ? fieldWord(t, change.field)
              : t.proposals.findingOf(nameOf(change.memberId), fieldWord(t, change.field))}
          </span>
          <span class="block wrap-anywhere tabular-nums">
            {words.fromTo(value(change, change.from), value(change, change.to))}
          </span>
        </li>
      ))}
    </ul>
  );
}
