import { useState } from 'preact/hooks';
import { useAct } from '../../act.ts';
import { useOfficeText } from '../../hooks/use-office-text.ts';
import { Button, LinkButton } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { announce } from '../../parts/undo.tsx';
import { ProposalSummary } from '../../proposal/proposal-row.tsx';
import type { Intent } from '../../../store/mutate.ts';
import type { ProposalEntry } from '../../../store/queries/proposals/list.ts';
import { stepIntent } from '../../proposal/step-intent.ts';
import type { OpenDossier } from './use-dossier.ts';

interface AddProposalsProps {
  readonly open: OpenDossier;
  readonly onClose: () => void;
}

/** Puts a proposal to this dossier; one that another meeting postponed is open again. */
function putTo({ row }: ProposalEntry, dossierId: string): Intent[] {
  const put: Intent = { name: 'proposal.edit', args: { id: row.id, changes: { dossierId } } };
  return row.fields.state === 'postponed' ? [put, stepIntent(row, 'undecide')] : [put];
}

/** Chooses among the village's drafts and postponed ones, all of them to begin with. */
export function AddProposals({ open, onClose }: AddProposalsProps) {
  const t = useOfficeText();
  const act = useAct();
  const { candidates, opening, id } = open;
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const chosen = candidates.filter(({ row }) => !left.has(row.id));
  const toggle = (rowId: string) => {
    const next = new Set(left);
    if (!next.delete(rowId)) next.add(rowId);
    setLeft(next);
  };
  const add = async () => {
    const intents = chosen.flatMap((entry) => putTo(entry, id));
    if (!(await act([...opening, ...intents]))) return;
    announce(t.dossier.added(chosen.length));
    onClose();
  };
  const isAll = chosen.length === candidates.length;
  return (
    <Dialog
      open
      title={t.dossier.addTitle}
      onClose={onClose}
      actions={
        candidates.length === 0 ? (
          <LinkButton kind="primary" href="/usulan/baru">
            {t.dossier.newProposal}
          </LinkButton>
        ) : (
          <Button kind="primary" wide disabled={chosen.length === 0} onClick={add}>
            {t.dossier.addChosen(chosen.length)}
          </Button>
        )
      }
    >
      {candidates.length === 0 ? (
        <p>{t.dossier.addNone}</p>
      ) : (
        <>
          <Button
            kind="quiet"
            onClick={() =>
              setLeft(isAll ? new Set(candidates.map(({ row }) => row.id)) : new Set())
            }
          >
            {isAll ? t.dossier.none : t.dossier.all}
          </Button>
          <ul class="mt-2 grid gap-2">
            {candidates.map((entry) => (
              <li key={entry.row.id}>
                <label class="choice">
                  <input
                    type="checkbox"
                    class="checkbox checkbox-primary"
                    checked={!left.has(entry.row.id)}
                    onInput={() => toggle(entry.row.id)}
                  />
                  <ProposalSummary
                    entry={entry}
                    settings={open.settings}
                    withState={entry.row.fields.state !== 'draft'}
                  />
                </label>
              </li>
            ))}
          </ul>
        </>
      )}
    </Dialog>
  );
}
