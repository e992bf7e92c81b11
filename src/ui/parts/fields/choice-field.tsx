import { useText } from '../../hooks/use-text.ts';
import { controlProps, describedBy, Field, FieldNotes, LabelText } from './field.tsx';
import type { FieldBase } from './field.tsx';

export interface Option {
  readonly value: string;
  readonly label: string;
  /** Shown by `ChoiceField` under the label. */
  readonly hint?: string;
}

export interface OptionGroup {
  readonly label: string;
  readonly options: readonly Option[];
}

interface ChoosingProps extends FieldBase {
  readonly value: string;
  readonly onInput: (value: string) => void;
}

interface SelectFieldProps extends ChoosingProps {
  readonly options?: readonly Option[];
  readonly groups?: readonly OptionGroup[];
  /** The words of the empty choice; null leaves it out. */
  readonly emptyLabel?: string | null;
}

/** One of many, by the phone's own list. */
export function SelectField(props: SelectFieldProps) {
  const t = useText();
  const { value, onInput, options = [], groups = [], emptyLabel = t.common.choose } = props;
  return (
    <Field {...props}>
      <select
        {...controlProps(props)}
        // daisyUI's own drawing of a choice lets long words run out of the page
        class="select block w-full appearance-none truncate pe-10"
        value={value}
        onInput={(event) => onInput(event.currentTarget.value)}
      >
        {emptyLabel === null ? null : <option value="">{emptyLabel}</option>}
        <Options of={options} chosen={value} />
        {groups.map((group) => (
          <optgroup key={group.label} label={group.label}>
            <Options of={group.options} chosen={value} />
          </optgroup>
        ))}
      </select>
    </Field>
  );
}

function Options({ of, chosen }: { readonly of: readonly Option[]; readonly chosen: string }) {
  return of.map(({ value, label }) => (
    <option key={value} value={value} selected={value === chosen}>
      {label}
    </option>
  ));
}

interface ChoiceFieldProps extends ChoosingProps {
  readonly options: readonly Option[];
}

/** One of a few, all in sight. */
export function ChoiceField(props: ChoiceFieldProps) {
  const { id, value, onInput, options, error, disabled = false } = props;
  return (
    <fieldset
      data-field
      class={`field min-w-0 ${error === undefined ? '' : 'field-wrong'}`}
      aria-describedby={describedBy(props)}
    >
      <legend class="mb-1 font-semibold">
        <LabelText {...props} />
      </legend>
      <FieldNotes {...props} />
      <div class="grid gap-2">
        {options.map((option, index) => (
          <label key={option.value} class="choice">
            <input
              // the summary's link leads to the first
              id={index === 0 ? id : `${id}-${option.value}`}
              type="radio"
              name={id}
              class="radio radio-primary"
              value={option.value}
              checked={option.value === value}
              disabled={disabled}
              onInput={() => onInput(option.value)}
            />
            <span class="min-w-0 wrap-anywhere">
              {option.label}
              {option.hint === undefined ? null : (
                <span class="text-muted block text-sm">{option.hint}</span>
              )}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

interface CheckFieldProps extends FieldBase {
  readonly checked: boolean;
  readonly onInput: (checked: boolean) => void;
}

/** Yes or no. */
export function CheckField(props: CheckFieldProps) {
  return (
    <div data-field class={`field ${props.error === undefined ? '' : 'field-wrong'}`}>
      <FieldNotes {...props} />
      <label class="choice">
        <input
          {...controlProps({ ...props, required: false })}
          type="checkbox"
          class="checkbox checkbox-primary"
          checked={props.checked}
          onInput={(event) => props.onInput(event.currentTarget.checked)}
        />
        <span class="min-w-0 wrap-anywhere">{props.label}</span>
      </label>
    </div>
  );
}
