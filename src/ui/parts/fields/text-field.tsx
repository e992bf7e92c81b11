import type { HTMLAttributes } from 'preact';
import { useText } from '../../hooks/use-text.ts';
import { controlProps, Field } from './field.tsx';
import type { FieldBase } from './field.tsx';

interface TypedProps extends FieldBase {
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly maxLength?: number;
}

interface TextFieldProps extends TypedProps {
  readonly type?: 'text' | 'password' | 'search' | 'tel';
  readonly inputMode?: 'text' | 'numeric' | 'tel' | 'search';
  readonly autoComplete?: string;
  /** A name: no spelling help, capitals at each word. */
  readonly isName?: boolean;
  /** A code or username: no spelling help, no capitals. */
  readonly isCode?: boolean;
  readonly enterKeyHint?: 'done' | 'next' | 'search' | 'send' | 'go';
}

/** One line of text. */
export function TextField(props: TextFieldProps) {
  const { value, onInput, maxLength, type = 'text' } = props;
  return (
    <Field {...props}>
      <input
        {...controlProps(props)}
        {...mannersOf(props)}
        type={type}
        class="input w-full"
        value={value}
        maxLength={maxLength}
        inputMode={props.inputMode}
        autocomplete={props.autoComplete ?? 'off'}
        enterkeyhint={props.enterKeyHint}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </Field>
  );
}

function mannersOf({ isName, isCode }: TextFieldProps): HTMLAttributes<HTMLInputElement> {
  if (isName === true) return { spellcheck: false, autocapitalize: 'words' };
  return isCode === true ? { spellcheck: false, autocapitalize: 'none' } : {};
}

interface TextAreaProps extends TypedProps {
  readonly rows?: number;
}

/** Longer text; grows with what is written where the browser can, and counts near its end. */
export function TextArea(props: TextAreaProps) {
  const t = useText();
  const { value, onInput, maxLength, rows = 4 } = props;
  const isNearEnd = maxLength !== undefined && value.length > maxLength * 0.8;
  return (
    <Field {...props}>
      <textarea
        {...controlProps(props)}
        autocomplete="off"
        class="textarea field-sizing-content max-h-96 w-full"
        rows={rows}
        value={value}
        maxLength={maxLength}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      {isNearEnd ? (
        <output class="text-muted mt-1 block text-sm">
          {t.common.characters(value.length, maxLength)}
        </output>
      ) : null}
    </Field>
  );
}
