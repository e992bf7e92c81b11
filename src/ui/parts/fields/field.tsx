import type { ComponentChildren } from 'preact';
import { useText } from '../../hooks/use-text.ts';

export interface FieldBase {
  readonly id: string;
  readonly label: string;
  readonly hint?: ComponentChildren;
  readonly error?: string | undefined;
  /** Fields are required; one that is not says so in its label. */
  readonly required?: boolean;
  readonly disabled?: boolean;
}

/** Ids of what describes a field, for `aria-describedby`. */
export function describedBy({ id, hint, error }: FieldBase): string | undefined {
  const ids = [hint === undefined ? '' : `${id}-hint`, error === undefined ? '' : `${id}-error`];
  return ids.filter(Boolean).join(' ') || undefined;
}

/** Attributes that every native control of a field carries. */
export function controlProps(props: FieldBase) {
  return {
    id: props.id,
    name: props.id,
    disabled: props.disabled,
    'aria-describedby': describedBy(props),
    'aria-invalid': props.error !== undefined,
    'aria-required': props.required !== false,
  };
}

/** The label with its mark where a field may stay empty. */
export function LabelText({ label, required = true }: Pick<FieldBase, 'label' | 'required'>) {
  const t = useText();
  return (
    <>
      {label}
      {required ? null : <span class="text-muted font-normal"> {t.common.optional}</span>}
    </>
  );
}

/** Hint and error of a field. */
export function FieldNotes({ id, hint, error }: Pick<FieldBase, 'id' | 'hint' | 'error'>) {
  return (
    <>
      {hint === undefined ? null : (
        <p id={`${id}-hint`} class="text-muted mb-1.5 text-sm">
          {hint}
        </p>
      )}
      {error === undefined ? null : (
        <p id={`${id}-error`} class="text-error mb-1.5 font-medium">
          {error}
        </p>
      )}
    </>
  );
}

/** Label, hint and error around one native control. */
export function Field(props: FieldBase & { readonly children: ComponentChildren }) {
  return (
    <div data-field class={`field ${props.error === undefined ? '' : 'field-wrong'}`}>
      <label htmlFor={props.id} class="mb-1 block font-semibold">
        <LabelText {...props} />
      </label>
      <FieldNotes {...props} />
      {props.children}
    </div>
  );
}
