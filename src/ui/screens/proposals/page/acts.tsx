import { FileCheck2, FilePlus2, RotateCcw, Undo2, X } from 'lucide-preact';
import { useState } from 'preact/hooks';
import {
  takeProposalStep,
  NOTHING_GIVEN,
  proposalStepsFrom,
} from '../../../../domain/proposal/step.ts';
import type { ProposalStep } from '../../../../domain/proposal/step.ts';
import { may } from '../../../../domain/role.ts';
import { record, useAct } from '../../../act.ts';
import { useApp } from '../../../app.ts';
import { useAccount } from '../../../hooks/use-account.ts';
import { useLive } from '../../../hooks/use-live.ts';
import { useOfficeText } from '../../../hooks/use-office-text.ts';
import { Button, LinkButton } from '../../../parts/button.tsx';
import { announce, offerUndo } from '../../../parts/undo.tsx';
import { stepIntent } from '../../../proposal/step-intent.ts';
import type { OpenProposal } from '../../../proposal/use-proposal.ts';
import { WordsDialog } from './words-dialog.tsx';

interface ActsProps {
  readonly proposal: OpenProposal;
}

/** Whether this person can take that step now. */
export function useMayTake({ entry }: OpenProposal): (step: ProposalStep) => boolean {
  const account = useAccount();
  const { regionCode, fields } = entry.row;
  return (step) =>
    proposalStepsFrom(fields.state).some(
      (one) => one.step === step && may(account, one.action, regionCode),
    );
}

/** What can be done with it besides writing and handing in: taken back, withdrawn, restored. */
export function Acts({ proposal }: ActsProps) {
  const { acts } = useOfficeText().proposalPage;
  const mayTake = useMayTake(proposal);
  const { row } = proposal.entry;
  return (
    <div class="mt-2 mb-4 grid gap-2 sm:flex sm:flex-wrap">
      {mayTake('restore') ? <Restore proposal={proposal} /> : null}
      {mayTake('recall') ? <Recall proposal={proposal} /> : null}
      {mayTake('undecide') ? <Undecide proposal={proposal} /> : null}
      {row.fields.dossierId === null ? null : <ToDossier proposal={proposal} />}
      {row.fields.state === 'draft' && proposal.mayEdit ? (
        <LinkButton icon={FilePlus2} href="/usulan/baru">
          {acts.another}
        </LinkButton>
      ) : null}
      {mayTake('withdraw') ? <Withdraw proposal={proposal} /> : null}
    </div>
  );
}

/** The papers on which the decision rests: of a meeting, or of the village's SPTJM. */
function ToDossier({ proposal }: ActsProps) {
  const { acts } = useOfficeText().proposalPage;
  const { db } = useApp();
  const { dossierId } = proposal.entry.row.fields;
  const dossier = useLive(() => db.rows('dossier').get(dossierId ?? ''), [dossierId]);
  if (dossier === undefined) return null;
  const { parentId: meetingId, regionCode } = dossier;
  // the statement's own period: a late proposal moves on to the next
  const statement = `/usulan/sptjm/${dossier.fields.period}/${regionCode}`;
  return (
    <LinkButton
      icon={FileCheck2}
      href={meetingId === null ? statement : `/rapat/${meetingId}/berkas`}
    >
      {acts.toDossier}
    </LinkButton>
  );
}

function Restore({ proposal }: ActsProps) {
  const { acts } = useOfficeText().proposalPage;
  const act = useAct();
  const { row } = proposal.entry;
  return (
    <Button
      icon={RotateCcw}
      onClick={async () => {
        if (await act([stepIntent(row, 'restore')])) announce(acts.restored);
      }}
    >
      {acts.restore}
    </Button>
  );
}

function Undecide({ proposal }: ActsProps) {
  const { acts } = useOfficeText().proposalPage;
  const act = useAct();
  const { row } = proposal.entry;
  return (
    <Button
      icon={Undo2}
      onClick={async () => {
        if (await act([stepIntent(row, 'undecide')])) announce(acts.undecided);
      }}
    >
      {acts.undecide}
    </Button>
  );
}

function Recall({ proposal }: ActsProps) {
  const { acts } = useOfficeText().proposalPage;
  const app = useApp();
  const [isOpen, setOpen] = useState(false);
  const { row } = proposal.entry;
  return (
    <>
      <Button icon={Undo2} onClick={() => setOpen(true)}>
        {acts.recall}
      </Button>
      <WordsDialog
        open={isOpen}
        onClose={() => setOpen(false)}
        title={acts.recallTitle}
        text={acts.recallText}
        hint={acts.recallHint}
        verb={acts.recall}
        draft={`proposal-recall/${row.id}`}
        submit={(words) => record(app, [stepIntent(row, 'recall', { words })])}
        onDone={() => announce(acts.recalled)}
      />
    </>
  );
}

/** A draft goes at once, and comes back by undoing it; what was decided goes for a reason. */
function Withdraw({ proposal }: ActsProps) {
  const { acts } = useOfficeText().proposalPage;
  const app = useApp();
  const act = useAct();
  const [isOpen, setOpen] = useState(false);
  const { row } = proposal.entry;
  const needsReason = !takeProposalStep(row.fields.state, 'withdraw', NOTHING_GIVEN).ok;
  const withdraw = async () => {
    if (!(await act([stepIntent(row, 'withdraw')]))) return;
    const seen = row.fields.events.length + 1;
    offerUndo(acts.withdrawn, () => act([stepIntent(row, 'restore', { seen })]));
  };
  return (
    <>
      <Button icon={X} kind="quiet" onClick={needsReason ? () => setOpen(true) : withdraw}>
        {acts.withdraw}
      </Button>
      <WordsDialog
        open={isOpen}
        onClose={() => setOpen(false)}
        title={acts.withdrawTitle}
        text={acts.withdrawText}
        hint={acts.withdrawHint}
        verb={acts.withdraw}
        draft={`proposal-withdraw/${row.id}`}
        submit={(words) => record(app, [stepIntent(row, 'withdraw', { words })])}
        onDone={() => announce(acts.withdrawn)}
      />
    </>
  );
}
