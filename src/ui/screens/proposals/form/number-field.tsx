import { useState } from 'preact/hooks';
import { readDigits } from '../../../../domain/identity/digits.ts';
import { inFours } from '../../../../domain/identity/mask.ts';
import { useOfficeText } from '../../../hooks/use-office-text.ts';
import { controlProps, Field } from '../../../parts/fields/field.tsx';
import type { FieldBase } from '../../../parts/fields/field.tsx';

interface NumberFieldProps extends FieldBase {
  readonly value: string;
  readonly onInput: (digits: string) => void;
  readonly onLeave: () => void;
}

/** Digits of a NIK or a family card. */
const LENGTH = 16;
/** Room for what a paste brings along; a number that is too long is a fault and not cut off. */
const TYPED_MAX = 32;

function selectsAll({ selectionStart, selectionEnd, value }: HTMLInputElement): boolean {
  return selectionStart === 0 && selectionEnd === value.length;
}

/**
 * A number of 16 digits on the phone's number pad, in groups of four for comparing with the card,
 * unless it is just being typed. Kept as digits; what is no number stays as it was typed.
 */
export function NumberField(props: NumberFieldProps) {
  const { proposalForm } = useOfficeText();
  const { value, onInput, onLeave } = props;
  const [isTyping, setTyping] = useState(false);
  const isDigits = /^\d*$/.test(value);
  return (
    <Field {...props}>
      <input
        {...controlProps(props)}
        type="text"
        inputMode="numeric"
        autocomplete="off"
        spellcheck={false}
        class="input w-full text-lg tabular-nums"
        value={isTyping || !isDigits ? value : inFours(value)}
        maxLength={TYPED_MAX}
        onFocus={({ currentTarget }) => {
          // at once, and all of it chosen if it was: what is typed then takes its place
          const isChosen = selectsAll(currentTarget);
          currentTarget.value = value;
          if (isChosen) currentTarget.select();
          setTyping(true);
        }}
        onBlur={() => {
          setTyping(false);
          onLeave();
        }}
        onInput={(event) => {
          const { value: digits, fault } = readDigits(event.currentTarget.value);
          onInput(fault === null ? digits : event.currentTarget.value);
        }}
      />
      {value !== '' && isDigits && value.length !== LENGTH ? (
        <p class="text-muted mt-1 text-sm tabular-nums">{proposalForm.digits(value.length)}</p>
      ) : null}
    </Field>
  );
}
