import type { PersonField } from '../../../../domain/register/person.ts';
import { useOfficeText } from '../../../hooks/use-office-text.ts';
import { BesideField } from './beside-field.tsx';
import { Warnings } from './explain.tsx';
import { useProposalForm } from './form-context.ts';
import { MemberLikenesses } from './likeness-panel.tsx';
import { PersonControl } from './person-control.tsx';
import type { WrittenMember } from './writing.ts';

/** In the order of the family card, the NIK first: sex and birth date follow from it. */
const ORDER: readonly PersonField[] = [
  'nik',
  'name',
  'relation',
  'sex',
  'birthPlace',
  'birthDate',
  'maritalStatus',
  'motherName',
  'occupation',
  'disability',
  'pregnant',
];
/** Always in sight, whatever the regency asks for. */
const ALWAYS: ReadonlySet<PersonField> = new Set([
  'nik',
  'name',
  'relation',
  'sex',
  'birthPlace',
  'birthDate',
]);

/** All fields of a new person; those that nobody asks for are folded away until they are used. */
export function PersonInputs({ member }: { readonly member: WrittenMember }) {
  const { proposalForm } = useOfficeText();
  const { settings, store, notes } = useProposalForm();
  const asked = settings.rules[store.writing.kind].person;
  const fields = ORDER.filter((field) => field !== 'pregnant' || member.fields.sex !== 'male');
  const isMain = (field: PersonField) =>
    ALWAYS.has(field) ||
    asked.includes(field) ||
    notes.some((note) => note.field === field && note.memberId === member.id);
  const rest = fields.filter((field) => !isMain(field));
  const isRestUsed = rest.some((field) => member.fields[field] !== '');
  return (
    <>
      {fields.filter(isMain).map((field) => (
        <PersonInput key={field} member={member} field={field} />
      ))}
      <MemberLikenesses memberId={member.id} />
      <details class="mb-3" open={isRestUsed}>
        <summary class="text-link min-h-12 cursor-pointer py-3">{proposalForm.moreFields}</summary>
        <div class="mt-2">
          {rest.map((field) => (
            <PersonInput key={field} member={member} field={field} />
          ))}
        </div>
      </details>
    </>
  );
}

interface PersonInputProps {
  readonly member: WrittenMember;
  readonly field: PersonField;
  readonly label?: string;
}

/** One field of a person with its warnings and the notes on it. */
export function PersonInput({ member, field, label }: PersonInputProps) {
  return (
    <>
      <PersonControl member={member} field={field} {...(label === undefined ? {} : { label })} />
      <BesideField field={field} memberId={member.id} value={member.fields[field]} />
      <Warnings field={field} memberId={member.id} />
    </>
  );
}
