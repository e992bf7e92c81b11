import { FilePenLine } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { readFamily } from '../../../store/queries/register/people.ts';
import type { LocalRow } from '../../../store/types.ts';
import { useApp } from '../../app.ts';
import { useLive } from '../../hooks/use-live.ts';
import { useOfficeText } from '../../hooks/use-office-text.ts';
import { LinkButton } from '../../parts/button.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Page } from '../../parts/page.tsx';
import { useProposal } from '../../proposal/use-proposal.ts';
import type { OpenProposal } from '../../proposal/use-proposal.ts';
import { editDraft } from './form/draft-keys.ts';
import { ProposalFormPage } from './form/proposal-form.tsx';
import { writingOf } from './form/writing.ts';

/** Changes a proposal that is on record, as far as its state allows. */
export default function EditProposal() {
  const t = useOfficeText();
  const proposal = useProposal();
  const { missing, editTitle } = t.proposalForm;
  if (proposal && proposal.editable !== 'nothing') return <WithFamily proposal={proposal} />;
  const isLocked = proposal !== undefined && proposal !== null;
  return (
    <Page title={editTitle} back="/usulan">
      {proposal === undefined ? null : (
        <Empty
          icon={FilePenLine}
          title={isLocked ? missing.lockedTitle : t.proposalPage.missing.title}
          text={isLocked ? missing.lockedText : t.proposalPage.missing.text}
          action={
            <LinkButton href={isLocked ? `/usulan/${proposal.entry.row.id}` : '/usulan'}>
              {isLocked ? missing.toProposal : t.proposalPage.missing.toList}
            </LinkButton>
          }
        />
      )}
    </Page>
  );
}

/** Others of the family in the register can be asked for too. */
function WithFamily({ proposal }: { readonly proposal: OpenProposal }) {
  const { proposalForm } = useOfficeText();
  const { db } = useApp();
  const { regionCode, fields, id } = proposal.entry.row;
  const noKk = fields.familyWas?.noKk ?? '';
  const family = useLive(() => readFamily(db, { regionCode, noKk }), [regionCode, noKk]);
  if (family === undefined) return <Page title={proposalForm.editTitle} back={`/usulan/${id}`} />;
  return <Form key={id} proposal={proposal} family={family} />;
}

interface FormProps {
  readonly proposal: OpenProposal;
  readonly family: readonly LocalRow<'registerPerson'>[];
}

function Form({ proposal: { entry, settings }, family }: FormProps) {
  const { proposalForm } = useOfficeText();
  const current = writingOf(entry, family);
  const [initial] = useState(current);
  return (
    <ProposalFormPage
      title={proposalForm.editTitle}
      back={`/usulan/${entry.row.id}`}
      draft={editDraft(entry.row.id)}
      initial={initial}
      entry={entry}
      current={current}
      settings={settings}
    />
  );
}
