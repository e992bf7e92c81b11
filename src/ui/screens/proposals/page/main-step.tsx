import { Pencil, Send } from 'lucide-preact';
import { isReady } from '../../../../domain/proposal/finding.ts';
import type { Finding } from '../../../../domain/proposal/finding.ts';
import { useAct } from '../../../act.ts';
import { useOfficeText } from '../../../hooks/use-office-text.ts';
import { Button, LinkButton } from '../../../parts/button.tsx';
import { announce } from '../../../parts/undo.tsx';
import { stepIntent } from '../../../proposal/step-intent.ts';
import type { OpenProposal } from '../../../proposal/use-proposal.ts';

interface MainStepProps {
  readonly proposal: OpenProposal;
  /** Undefined while it is checked. */
  readonly findings: readonly Finding[] | undefined;
}

/** What comes next for whoever writes it, by the state in which it is. */
export function MainStep({ proposal, findings }: MainStepProps) {
  const { acts, check } = useOfficeText().proposalPage;
  const { entry, editable } = proposal;
  const { row } = entry;
  if (editable === 'nothing') return null;
  const isLacking = findings !== undefined && !isReady(findings, row.fields.explanations);
  const isWhole = findings !== undefined && !isLacking;
  const { state } = row.fields;
  const edit = (isFirst: boolean) => (
    <LinkButton
      kind={isFirst ? 'primary' : 'plain'}
      wide
      icon={Pencil}
      href={`/usulan/${row.id}/ubah`}
    >
      {state === 'returned' ? acts.mend : isLacking ? check.complete : acts.edit}
    </LinkButton>
  );
  if (!isWhole || state === 'draft' || state === 'postponed') return edit(true);
  return (
    <>
      {state === 'returned' ? (
        <Resend proposal={proposal} />
      ) : (
        <LinkButton kind="primary" wide icon={Send} href="/usulan/kirim">
          {acts.toSubmission}
        </LinkButton>
      )}
      {edit(false)}
    </>
  );
}

/** Hands in again what was sent back. */
function Resend({ proposal }: Pick<MainStepProps, 'proposal'>) {
  const { acts } = useOfficeText().proposalPage;
  const act = useAct();
  return (
    <Button
      kind="primary"
      wide
      icon={Send}
      onClick={async () => {
        if (await act([stepIntent(proposal.entry.row, 'submit')])) announce(acts.resent);
      }}
    >
      {acts.resend}
    </Button>
  );
}
