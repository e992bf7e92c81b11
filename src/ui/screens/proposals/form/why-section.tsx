import { offeredReasons } from '../../../../domain/proposal/settings.ts';
import { useOfficeText } from '../../../hooks/use-office-text.ts';
import { SelectField } from '../../../parts/fields/choice-field.tsx';
import { DateField } from '../../../parts/fields/date-field.tsx';
import { TextField } from '../../../parts/fields/text-field.tsx';
import { findingText, reasonWord } from '../../../proposal/words.ts';
import { BesideField } from './beside-field.tsx';
import { faultAt, fieldId, useProposalForm } from './form-context.ts';
import { Section } from './section.tsx';

/** Longest words on a reason, by `protocol/proposal-records.ts`. */
const NOTE_LENGTH = 250;

/** Why it is proposed; the words and the day besides where the reason asks for them. */
export function WhySection() {
  const t = useOfficeText();
  const form = useProposalForm();
  const { store, settings, isUndecided, today } = form;
  const { kind, reason, reasonNote, reasonDate } = store.writing;
  const words = t.proposalForm;
  const offered = offeredReasons(settings, kind).map(({ code }) => code);
  // what was retired since stays with what was proposed for it
  const codes = reason === '' || offered.includes(reason) ? offered : [...offered, reason];
  const rule = settings.reasons[kind].find(({ code }) => code === reason);
  const errorOf = (field: string) => {
    const fault = faultAt(form, field, null);
    return fault === undefined ? undefined : findingText(t, fault);
  };
  const set = (field: 'reason' | 'reasonNote' | 'reasonDate') => (value: string) =>
    store.update((writing) => ({ ...writing, [field]: value }));
  const { reasonDates } = words;
  return (
    <Section name="why" title={words.sections.reason}>
      <SelectField
        id={fieldId('reason', null)}
        label={words.reason}
        hint={isUndecided ? undefined : words.reasonLocked}
        error={errorOf('reason')}
        disabled={!isUndecided}
        value={reason}
        onInput={set('reason')}
        options={codes.map((code) => ({
          value: code,
          label: reasonWord(t, settings, kind, code),
        }))}
      />
      <BesideField field="reason" memberId={null} />
      {rule?.needsDate === true || reasonDate !== '' ? (
        <>
          <DateField
            id={fieldId('reasonDate', null)}
            label={
              Object.hasOwn(reasonDates, reason)
                ? reasonDates[reason as keyof typeof reasonDates]
                : words.reasonDate
            }
            error={errorOf('reasonDate')}
            required={rule?.needsDate === true}
            max={today}
            value={reasonDate}
            onInput={set('reasonDate')}
          />
          <BesideField field="reasonDate" memberId={null} value={reasonDate} />
        </>
      ) : null}
      {reason === '' ? null : (
        <>
          <TextField
            id={fieldId('reasonNote', null)}
            label={words.reasonNote}
            error={errorOf('reasonNote')}
            required={rule?.needsNote === true}
            maxLength={NOTE_LENGTH}
            value={reasonNote}
            onInput={set('reasonNote')}
          />
          <BesideField field="reasonNote" memberId={null} value={reasonNote} />
        </>
      )}
    </Section>
  );
}
