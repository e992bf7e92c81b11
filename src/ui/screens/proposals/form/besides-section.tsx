import { useOfficeText } from '../../../hooks/use-office-text.ts';
import { TextArea } from '../../../parts/fields/text-field.tsx';
import { BesideField } from './beside-field.tsx';
import { fieldId, useProposalForm } from './form-context.ts';
import { Place } from './place.tsx';
import { Section } from './section.tsx';

/** Longest note, by `protocol/proposal-records.ts`. */
const NOTE_LENGTH = 1000;

/** What may be added: a note, and where the house stands. */
export function BesidesSection() {
  const { proposalForm } = useOfficeText();
  const { store } = useProposalForm();
  return (
    <Section name="besides" title={proposalForm.sections.besides}>
      <TextArea
        id={fieldId('note', null)}
        label={proposalForm.note}
        hint={proposalForm.noteHint}
        required={false}
        rows={3}
        maxLength={NOTE_LENGTH}
        value={store.writing.note}
        onInput={(note) => store.update((writing) => ({ ...writing, note }))}
      />
      <BesideField field="note" memberId={null} />
      <Place />
    </Section>
  );
}
