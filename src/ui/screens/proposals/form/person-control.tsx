import { FIELD_MAX, MARITAL_STATUSES, RELATIONS } from '../../../../domain/register/person.ts';
import type { PersonField } from '../../../../domain/register/person.ts';
import { useOfficeText } from '../../../hooks/use-office-text.ts';
import { ChoiceField, SelectField } from '../../../parts/fields/choice-field.tsx';
import { DateField } from '../../../parts/fields/date-field.tsx';
import { TextField } from '../../../parts/fields/text-field.tsx';
import { fieldWord, findingText } from '../../../proposal/words.ts';
import { ownerByNik, withNik } from './by-nik.ts';
import { faultAt, fieldId, useProposalForm } from './form-context.ts';
import { NumberField } from './number-field.tsx';
import type { WrittenMember } from './writing.ts';

interface PersonControlProps {
  readonly member: WrittenMember;
  readonly field: PersonField;
  readonly label?: string;
}

/** The control in which one field of a person is written. */
export function PersonControl({ member, field, label }: PersonControlProps) {
  const t = useOfficeText();
  const form = useProposalForm();
  const { store, settings, today } = form;
  const { id, fields } = member;
  const value = fields[field];
  const fault = faultAt(form, field, id);
  const rules = settings.rules[store.writing.kind];
  const elementId = fieldId(field, id);
  const set = (text: string) => store.setMember(id, { [field]: text });
  const shared = {
    id: elementId,
    label: label ?? fieldWord(t, field),
    error: fault === undefined ? undefined : findingText(t, fault),
    // the new value of a correction is the whole point of it
    required: label !== undefined || rules.person.includes(field),
    value,
    onInput: set,
  };
  const byNik = ownerByNik(fields.nik, today);
  const fromNik = (taken: string) =>
    value !== '' && value === taken ? t.proposalForm.fromNik : undefined;
  const options = (words: Readonly<Record<string, string>>, keys: readonly string[]) =>
    keys.map((key) => ({ value: key, label: words[key] ?? key }));
  switch (field) {
    case 'nik':
      return (
        <NumberField
          {...shared}
          hint={t.proposalForm.nikHint}
          onInput={(nik) => store.setMember(id, withNik(fields, nik, today))}
          onLeave={() => form.leave(elementId)}
        />
      );
    case 'sex':
      return (
        <ChoiceField
          {...shared}
          hint={fromNik(byNik.sex)}
          options={options(t.proposals.sexes, ['male', 'female'])}
        />
      );
    case 'birthDate':
      return <DateField {...shared} hint={fromNik(byNik.birthDate)} max={today} min="1900-01-01" />;
    case 'relation':
      return <SelectField {...shared} options={options(t.proposals.relations, RELATIONS)} />;
    case 'maritalStatus':
      return (
        <SelectField {...shared} options={options(t.proposals.maritalStatuses, MARITAL_STATUSES)} />
      );
    case 'pregnant':
      return <SelectField {...shared} options={options(t.proposals.yesNo, ['yes', 'no'])} />;
    case 'name':
    case 'birthPlace':
    case 'motherName':
    case 'occupation':
    case 'disability':
    default:
      return (
        <TextField
          {...shared}
          isName={field === 'name' || field === 'motherName' || field === 'birthPlace'}
          maxLength={FIELD_MAX[field]}
        />
      );
  }
}
