import { familyChanges, personChanges } from '../../../../domain/proposal/correction.ts';
import { FAMILY_FIELDS, PERSON_FIELDS } from '../../../../domain/register/person.ts';
import { useOfficeText } from '../../../hooks/use-office-text.ts';
import { Button } from '../../../parts/button.tsx';
import { relationWord } from '../../../proposal/words.ts';
import { BesideField } from './beside-field.tsx';
import { Corrected } from './corrected.tsx';
import { Warnings } from './explain.tsx';
import { fieldId, useProposalForm } from './form-context.ts';
import { CardLikenesses, MemberLikenesses } from './likeness-panel.tsx';
import { FamilyPart } from './new-family.tsx';
import { PersonInput } from './person-fields.tsx';
import { Section } from './section.tsx';
import type { WrittenMember } from './writing.ts';

/** What the register says wrongly of somebody, of others on the card, and of the family. */
export function Correction() {
  const { proposalForm } = useOfficeText();
  const { store, isUndecided } = useProposalForm();
  const { members } = store.writing;
  const asked = members.filter((one) => one.concerned);
  const others = members.filter((one) => !one.concerned);
  return (
    <>
      <Section name="members" title={proposalForm.sections.people}>
        <BesideField field="members" memberId={null} />
        {asked.map((member) => (
          <Person key={member.id} member={member} mayLeave={isUndecided && asked.length > 1} />
        ))}
        {isUndecided && others.length > 0 ? <Others members={others} /> : null}
        <Warnings field="members" memberId={null} />
      </Section>
      <FamilyCorrection />
    </>
  );
}

interface PersonProps {
  readonly member: WrittenMember;
  readonly mayLeave: boolean;
}

function Person({ member, mayLeave }: PersonProps) {
  const t = useOfficeText();
  const { store } = useProposalForm();
  const { correction } = t.proposalForm;
  const { id, was, fields } = member;
  const name = (was ?? fields).name.trim() || t.proposals.unnamed;
  const count = personChanges(id, was, fields).length;
  return (
    <section id={fieldId('members', id)} tabIndex={-1} aria-label={name} class="card-box">
      <h3 class="text-lg font-semibold wrap-anywhere">{name}</h3>
      <p class="text-muted mb-1 text-sm">{correction.changed(count)}</p>
      {PERSON_FIELDS.filter((field) => field !== 'pregnant' || fields.sex !== 'male').map(
        (field) => (
          <Corrected
            key={field}
            field={field}
            memberId={id}
            was={was?.[field] ?? ''}
            value={fields[field]}
            onReset={() => store.setMember(id, { [field]: was?.[field] ?? '' })}
          >
            {(label) => <PersonInput member={member} field={field} label={label} />}
          </Corrected>
        ),
      )}
      <div class="mt-4">
        <Warnings field="members" memberId={id} />
        <MemberLikenesses memberId={id} />
      </div>
      {mayLeave ? (
        <Button
          kind="quiet"
          label={correction.notOf(name)}
          onClick={() => store.setConcerned(id, false)}
        >
          {correction.not}
        </Button>
      ) : null}
    </section>
  );
}

function Others({ members }: { readonly members: readonly WrittenMember[] }) {
  const t = useOfficeText();
  const { store } = useProposalForm();
  const { correction } = t.proposalForm;
  return (
    <div class="card-box">
      <h3 class="font-semibold">{correction.others}</h3>
      <ul>
        {members.map(({ id, fields }) => {
          const name = fields.name.trim() || t.proposals.unnamed;
          return (
            <li key={id} class="flex min-h-14 items-center gap-2 py-1">
              <span class="min-w-0 grow wrap-anywhere">
                {name}
                <span class="text-muted block text-sm">{relationWord(t, fields.relation)}</span>
              </span>
              <Button label={correction.alsoOf(name)} onClick={() => store.setConcerned(id, true)}>
                {correction.also}
              </Button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function FamilyCorrection() {
  const { proposalForm } = useOfficeText();
  const { store } = useProposalForm();
  const { family, familyWas } = store.writing;
  const count = familyChanges(familyWas, family).length;
  return (
    <Section
      name="family"
      title={proposalForm.correction.family}
      hint={proposalForm.correction.changed(count)}
    >
      <div class="card-box">
        {FAMILY_FIELDS.map((field) => (
          <Corrected
            key={field}
            field={field}
            memberId={null}
            was={familyWas?.[field] ?? ''}
            value={family[field]}
            onReset={() =>
              store.update((writing) => ({
                ...writing,
                family: { ...writing.family, [field]: writing.familyWas?.[field] ?? '' },
              }))
            }
          >
            {(label) => (
              <>
                <FamilyPart field={field} label={label} />
                {field === 'noKk' ? <CardLikenesses /> : null}
              </>
            )}
          </Corrected>
        ))}
      </div>
    </Section>
  );
}
