import { useText } from '../../../hooks/use-text.ts';
import type { FieldProps } from '../../../hooks/use-draft-form.ts';
import { DateField, TimeField } from '../../../parts/fields/date-field.tsx';
import { TextArea, TextField } from '../../../parts/fields/text-field.tsx';
import { MOST } from './schema.ts';
import type { PlanValues } from './schema.ts';

interface PlanFieldsProps {
  readonly field: (name: keyof PlanValues) => FieldProps;
}

/** When, where, what about, and who leads and writes. */
export function PlanFields({ field }: PlanFieldsProps) {
  const t = useText();
  const { form } = t.meetings;
  return (
    <>
      <DateField {...field('date')} label={form.date} />
      <div class="grid grid-cols-[repeat(auto-fit,minmax(min(8rem,100%),1fr))] items-end gap-x-3">
        <TimeField {...field('startTime')} label={form.startTime} />
        <TimeField {...field('endTime')} label={form.endTime} required={false} />
      </div>
      <TextField {...field('place')} label={form.place} maxLength={MOST.line} />
      <TextArea
        {...field('agenda')}
        label={form.agenda}
        hint={form.agendaHint}
        required={false}
        rows={5}
        maxLength={MOST.long}
      />
      <TextField
        {...field('chair')}
        label={form.chair}
        required={false}
        maxLength={MOST.short}
        isName
      />
      <TextField
        {...field('minuteTaker')}
        label={form.minuteTaker}
        required={false}
        maxLength={MOST.short}
        isName
      />
    </>
  );
}
