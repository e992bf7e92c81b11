import { maskNumber } from '../../../../domain/identity/mask.ts';
import { useOfficeText } from '../../../hooks/use-office-text.ts';
import { LinkButton } from '../../../parts/button.tsx';
import { CheckField } from '../../../parts/fields/choice-field.tsx';
import { relationWord } from '../../../proposal/words.ts';
import { BesideField } from './beside-field.tsx';
import { Warnings } from './explain.tsx';
import { fieldId, useProposalForm } from './form-context.ts';
import { Section } from './section.tsx';
import type { WrittenMember } from './writing.ts';

/** Who leaves the register; a family whose head leaves is told to have another. */
export function Removal() {
  const { proposalForm } = useOfficeText();
  const { store, isUndecided } = useProposalForm();
  const { members } = store.writing;
  return (
    <Section
      name="members"
      title={proposalForm.sections.leaving}
      {...(isUndecided ? { hint: proposalForm.removal.hint } : {})}
    >
      <BesideField field="members" memberId={null} />
      {members
        .filter(({ concerned }) => concerned || isUndecided)
        .map((member) => (
          <Leaving key={member.registerPersonId ?? member.id} member={member} />
        ))}
      <Warnings field="members" memberId={null} />
    </Section>
  );
}

function Leaving({ member }: { readonly member: WrittenMember }) {
  const t = useOfficeText();
  const { store, findings, isUndecided } = useProposalForm();
  const { id, fields, concerned } = member;
  const name = fields.name.trim() || t.proposals.unnamed;
  const isHeadLeaving = findings.some(
    ({ code, memberId }) => code === 'head_leaves' && memberId === id,
  );
  const heir = store.writing.members.find((one) => !one.concerned && one.registerPersonId !== null);
  return (
    <>
      <CheckField
        id={fieldId('members', id)}
        label={[
          name,
          relationWord(t, fields.relation),
          // in one piece: its groups do not part at the end of a line
          fields.nik === '' ? '' : maskNumber(fields.nik).replaceAll(' ', '\u00a0'),
        ]
          .filter(Boolean)
          .join(' · ')}
        checked={concerned}
        disabled={!isUndecided}
        onInput={(checked) => store.setConcerned(id, checked)}
      />
      <Warnings field="members" memberId={id} />
      {isHeadLeaving && heir !== undefined ? (
        <div class="-mt-2 mb-5">
          <LinkButton wide href={`/warga/${heir.registerPersonId ?? ''}/usul/correction`}>
            {t.proposalForm.removal.newHead(heir.fields.name.trim() || t.proposals.unnamed)}
          </LinkButton>
        </div>
      ) : null}
    </>
  );
}
