import { ListChecks, Square } from 'lucide-preact';
import type { ProposalEntry } from '../../../store/queries/proposals/list.ts';
import { useOfficeText } from '../../hooks/use-office-text.ts';
import { Button } from '../../parts/button.tsx';

interface ChooseAllProps {
  readonly entries: readonly ProposalEntry[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
}

/** Chooses all of these, or none of them; others keep their ticks. */
export function ChooseAll({ entries, chosen, onChoose }: ChooseAllProps) {
  const t = useOfficeText();
  const ids = entries.map(({ row }) => row.id);
  const isAll = ids.every((id) => chosen.has(id));
  const rest = [...chosen].filter((id) => !ids.includes(id));
  return (
    <Button
      kind="quiet"
      icon={isAll ? Square : ListChecks}
      onClick={() => onChoose(new Set(isAll ? rest : [...rest, ...ids]))}
    >
      {isAll ? t.dossier.none : t.dossier.all}
    </Button>
  );
}
