import { PIN_LENGTH } from '../../../vault/pin.ts';
import { controlProps, Field } from './field.tsx';
import type { FieldBase } from './field.tsx';

interface PinFieldProps extends FieldBase {
  readonly value: string;
  readonly onInput: (digits: string) => void;
  readonly isShown?: boolean;
}

/** Six digits on the phone's number pad. */
export function PinField(props: PinFieldProps) {
  const { value, onInput, isShown = false } = props;
  return (
    <Field {...props}>
      <input
        {...controlProps(props)}
        type={isShown ? 'text' : 'password'}
        inputMode="numeric"
        autocomplete="off"
        class="input w-full max-w-64 text-center text-2xl tracking-[0.5em]"
        value={value}
        maxLength={PIN_LENGTH}
        onInput={(event) => {
          const digits = event.currentTarget.value.replaceAll(/\D/g, '');
          // what is shown and what is kept stay the same when a letter was typed
          event.currentTarget.value = digits;
          onInput(digits);
        }}
      />
    </Field>
  );
}
