import { UserPlus } from 'lucide-preact';
import { FAMILY_FIELDS } from '../../../../domain/register/person.ts';
import type { FamilyField } from '../../../../domain/register/person.ts';
import { newId } from '../../../../store/new-id.ts';
import { useApp } from '../../../app.ts';
import { useOfficeText } from '../../../hooks/use-office-text.ts';
import { Button } from '../../../parts/button.tsx';
import { relationWord } from '../../../proposal/words.ts';
import { BesideField } from './beside-field.tsx';
import { Warnings } from './explain.tsx';
import { FamilyControl } from './family-control.tsx';
import { fieldId, useProposalForm } from './form-context.ts';
import { CardLikenesses } from './likeness-panel.tsx';
import { MemberCard } from './member-card.tsx';
import { Section } from './section.tsx';
import { newMember } from './writing.ts';

/** A family that is to be entered, or one of the register that gains somebody. */
export function NewFamily() {
  const { store } = useProposalForm();
  return (
    <>
      {store.writing.familyWas === null ? <Family /> : <RegisteredFamily />}
      <Members />
    </>
  );
}

const PAIR: ReadonlySet<FamilyField> = new Set(['rt', 'rw']);

function Family() {
  const { proposalForm } = useOfficeText();
  const { sections, familyHint } = proposalForm;
  return (
    <Section name="family" title={sections.family} hint={familyHint}>
      {FAMILY_FIELDS.filter((field) => !PAIR.has(field)).map((field) => (
        <FamilyInput key={field} field={field} />
      ))}
    </Section>
  );
}

/** One of the family's fields with its warnings and notes; RT and RW side by side. */
function FamilyInput({ field }: { readonly field: FamilyField }) {
  return (
    <>
      {field === 'noKk' ? (
        <>
          <FamilyPart field="noKk" />
          <CardLikenesses />
        </>
      ) : (
        <FamilyPart field={field} />
      )}
      {field === 'dusun' ? (
        <div class="grid grid-cols-2 gap-3">
          <div>
            <FamilyPart field="rt" />
          </div>
          <div>
            <FamilyPart field="rw" />
          </div>
        </div>
      ) : null}
    </>
  );
}

/** One field that the family shares, with its warnings and the notes on it. */
export function FamilyPart({ field, label }: { readonly field: FamilyField; label?: string }) {
  const { store } = useProposalForm();
  return (
    <>
      <FamilyControl field={field} {...(label === undefined ? {} : { label })} />
      <BesideField field={field} memberId={null} value={store.writing.family[field]} />
      <Warnings field={field} memberId={null} />
    </>
  );
}

/** Those of the register to whose family somebody is added. */
function RegisteredFamily() {
  const t = useOfficeText();
  const { store } = useProposalForm();
  const registered = store.writing.members.filter(({ concerned }) => !concerned);
  return (
    <Section name="family" title={t.proposalForm.inRegister}>
      <ul class="card-box grid gap-2">
        {registered.map(({ id, fields }) => (
          <li key={id} class="wrap-anywhere">
            {fields.name.trim() || t.proposals.unnamed}
            {fields.relation === '' ? null : (
              <span class="text-muted"> · {relationWord(t, fields.relation)}</span>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Members() {
  const { proposalForm } = useOfficeText();
  const { db } = useApp();
  const { store, setOpen, isUndecided } = useProposalForm();
  const concerned = store.writing.members.filter((one) => one.concerned);
  const add = () => {
    const id = newId(db.now());
    for (const one of concerned) setOpen(one.id, false);
    setOpen(id, true);
    store.update((writing) => ({ ...writing, members: [...writing.members, newMember(id)] }));
    requestAnimationFrame(() => document.getElementById(fieldId('nik', id))?.focus());
  };
  return (
    <Section name="members" title={proposalForm.sections.members}>
      <BesideField field="members" memberId={null} />
      {concerned.map((member, index) => (
        <MemberCard
          key={member.id}
          member={member}
          number={index + 1}
          mayRemove={isUndecided && concerned.length > 1}
        />
      ))}
      <Warnings field="members" memberId={null} />
      {isUndecided ? (
        <Button wide icon={UserPlus} onClick={add}>
          {proposalForm.addMember}
        </Button>
      ) : null}
    </Section>
  );
}
