import { FIELD_MAX } from '../../../../domain/register/person.ts';
import type { FamilyField } from '../../../../domain/register/person.ts';
import { useOfficeText } from '../../../hooks/use-office-text.ts';
import { TextField } from '../../../parts/fields/text-field.tsx';
import { fieldWord, findingText } from '../../../proposal/words.ts';
import { faultAt, fieldId, useProposalForm } from './form-context.ts';
import { NumberField } from './number-field.tsx';

interface FamilyControlProps {
  readonly field: FamilyField;
  readonly label?: string;
}

/** The control in which one field that a family shares is written. */
export function FamilyControl({ field, label }: FamilyControlProps) {
  const t = useOfficeText();
  const form = useProposalForm();
  const { store, settings } = form;
  const { kind, family } = store.writing;
  const fault = faultAt(form, field, null);
  const elementId = fieldId(field, null);
  const set = (value: string) =>
    store.update((writing) => ({ ...writing, family: { ...writing.family, [field]: value } }));
  const shared = {
    id: elementId,
    label: label ?? fieldWord(t, field),
    error: fault === undefined ? undefined : findingText(t, fault),
    required: label !== undefined || settings.rules[kind].family.includes(field),
    value: family[field],
    onInput: set,
  };
  if (field === 'noKk') {
    return (
      <NumberField {...shared} hint={t.proposalForm.kkHint} onLeave={() => form.leave(elementId)} />
    );
  }
  if (field === 'phone') {
    return (
      <div onFocusOut={() => form.leave(elementId)}>
        <TextField
          {...shared}
          type="tel"
          inputMode="tel"
          hint={t.proposalForm.phoneHint}
          maxLength={FIELD_MAX.phone}
        />
      </div>
    );
  }
  return (
    <TextField
      {...shared}
      inputMode={field === 'rt' || field === 'rw' ? 'numeric' : 'text'}
      maxLength={FIELD_MAX[field]}
    />
  );
}
