import { FilePlus2 } from 'lucide-preact';
import { useState } from 'preact/hooks';
import type { ProposalEntry } from '../../../store/queries/proposals/list.ts';
import { record, useAct } from '../../act.ts';
import { useApp } from '../../app.ts';
import { useOfficeText } from '../../hooks/use-office-text.ts';
import { useFormats } from '../../hooks/use-text.ts';
import { Button, LinkButton } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { List } from '../../parts/list.tsx';
import { announce, offerUndo } from '../../parts/undo.tsx';
import { periodName } from '../../proposal/period-words.ts';
import { ProposalSummary } from '../../proposal/proposal-row.tsx';
import { proposalTitle } from '../../proposal/summary.ts';
import { addIntents, takeOffIntents } from './adding.ts';
import { ChooseAll } from './choose-all.tsx';
import type { OpenDossier } from './use-dossier.ts';

interface AddProposalsProps {
  readonly open: OpenDossier;
  readonly onClose: () => void;
}

/** Drafts and postponed ones of the village; to begin with, all of the period are chosen. */
export function AddProposals({ open, onClose }: AddProposalsProps) {
  const t = useOfficeText();
  const formats = useFormats();
  const app = useApp();
  const act = useAct();
  const { candidates, of, settings, id, opening } = open;
  const own = candidates.filter(({ row }) => row.fields.period === of.period);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(own.map(({ row }) => row.id)),
  );
  const others = candidates.filter(({ row }) => row.fields.period !== of.period);
  const picked = candidates.filter(({ row }) => chosen.has(row.id));
  const toggle = (proposalId: string) => {
    const next = new Set(chosen);
    if (!next.delete(proposalId)) next.add(proposalId);
    setChosen(next);
  };
  const add = async () => {
    if (picked.length === 0) return announce(t.dossier.addChosen(0));
    const failure = await record(app, [...opening, ...addIntents(picked, id, of.period)]);
    if (failure !== null) return announce(failure.text);
    onClose();
    offerUndo(t.dossier.added(picked.length), async () =>
      act(
        takeOffIntents(
          picked,
          await app.db.rows('proposal').bulkGet(picked.map(({ row }) => row.id)),
        ),
      ),
    );
    return undefined;
  };
  const rows = (entries: readonly ProposalEntry[], withPeriod: boolean) => (
    <List>
      {entries.map((entry) => (
        <li key={entry.row.id}>
          <label class="hover:bg-base-200 flex min-h-14 cursor-pointer items-start gap-3 px-4 py-3">
            <input
              type="checkbox"
              class="checkbox checkbox-primary mt-0.5 shrink-0"
              aria-label={t.dossier.choose(proposalTitle(t, entry))}
              checked={chosen.has(entry.row.id)}
              onInput={() => toggle(entry.row.id)}
            />
            <ProposalSummary
              entry={entry}
              settings={settings}
              withState={entry.row.fields.state === 'postponed'}
            >
              {withPeriod ? (
                <span class="text-muted mt-1 block text-sm">
                  {t.dossier.periodOf(periodName(formats, entry.row.fields.period))}
                </span>
              ) : null}
            </ProposalSummary>
          </label>
        </li>
      ))}
    </List>
  );
  return (
    <Dialog
      open
      title={of.basis === 'sptjm' ? t.dossier.addTitleSptjm : t.dossier.addTitle}
      onClose={onClose}
    >
      {candidates.length === 0 ? (
        <>
          <p class="mb-4">{t.dossier.addNone}</p>
          <LinkButton kind="primary" wide icon={FilePlus2} href="/usulan/baru">
            {t.dossier.newProposal}
          </LinkButton>
        </>
      ) : (
        <>
          {own.length < 2 ? null : <ChooseAll entries={own} chosen={chosen} onChoose={setChosen} />}
          {own.length === 0 ? null : rows(own, false)}
          {others.length === 0 ? null : (
            <>
              <h3 class="font-semibold">{t.dossier.otherPeriods}</h3>
              <p class="text-muted mb-2 text-sm">
                {t.dossier.otherPeriodsText(periodName(formats, of.period))}
              </p>
              {rows(others, true)}
            </>
          )}
          <div class="bg-base-100 sticky bottom-0 -mx-5 -mb-5 px-5 pt-3 pb-4">
            <Button kind="primary" wide onClick={add}>
              {t.dossier.addChosen(picked.length)}
            </Button>
          </div>
        </>
      )}
    </Dialog>
  );
}
