import { ELEMENTS } from '../../../../domain/team.ts';
import type { TeamElement } from '../../../../domain/team.ts';
import { useDraftForm } from '../../../hooks/use-draft-form.ts';
import type { FormFailure } from '../../../hooks/use-draft-form.ts';
import { useText } from '../../../hooks/use-text.ts';
import { Button } from '../../../parts/button.tsx';
import { DraftNotice } from '../../../parts/draft-notice.tsx';
import { ErrorSummary } from '../../../parts/error-summary.tsx';
import { SelectField } from '../../../parts/fields/choice-field.tsx';
import { TextField } from '../../../parts/fields/text-field.tsx';
import { MOST } from '../shared/lengths.ts';
import { personSchema } from '../shared/person-schema.ts';
import type { PersonWords } from '../shared/person-schema.ts';

interface PersonFormProps {
  /** Names the draft. */
  readonly draft: string;
  /** The element that is likely; empty where any is. */
  readonly element: TeamElement | '';
  /** How much its button weighs beside the page's other one. */
  readonly kind: 'primary' | 'plain';
  readonly submit: (person: PersonWords) => Promise<FormFailure | null>;
}

/** Somebody who was at no meeting, typed; every keystroke is kept. */
export function PersonForm({ draft, element, kind, submit }: PersonFormProps) {
  const t = useText();
  const { pick, elements } = t.teams;
  const form = useDraftForm<Record<keyof PersonWords, string>, PersonWords>({
    draft,
    idPrefix: 'person-',
    schema: personSchema(t),
    initial: { name: '', element, position: '' },
    submit: (person) => submit(person),
  });
  if (!form.ready) return null;
  return (
    <form onSubmit={form.onSubmit} noValidate>
      <DraftNotice form={form} />
      <ErrorSummary {...form.summary} />
      <TextField
        {...form.field('name')}
        label={pick.name}
        hint={pick.nameHint}
        maxLength={MOST.short}
        isName
      />
      <SelectField
        {...form.field('element')}
        label={pick.element}
        options={ELEMENTS.map((value) => ({ value, label: elements[value] }))}
      />
      <TextField
        {...form.field('position')}
        label={pick.position}
        hint={pick.positionHint}
        required={false}
        maxLength={MOST.short}
      />
      <Button type="submit" kind={kind} wide busy={form.busy}>
        {pick.add}
      </Button>
    </form>
  );
}
