import { controlProps, Field } from './field.tsx';
import type { FieldBase } from './field.tsx';

interface MomentProps extends FieldBase {
  /** `YYYY-MM-DD`, or `HH:MM`; empty where nothing was chosen. */
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly min?: string;
  readonly max?: string;
}

/** A calendar day, by the phone's own picker. */
export function DateField(props: MomentProps) {
  return <Moment {...props} type="date" />;
}

/** A clock time, by the phone's own picker. */
export function TimeField(props: MomentProps) {
  return <Moment {...props} type="time" />;
}

function Moment(props: MomentProps & { readonly type: 'date' | 'time' }) {
  return (
    <Field {...props}>
      <input
        {...controlProps(props)}
        type={props.type}
        autocomplete="off"
        class="input w-full"
        value={props.value}
        min={props.min}
        max={props.max}
        onInput={(event) => props.onInput(event.currentTarget.value)}
      />
    </Field>
  );
}
