import {
  getDeepErrorEntries,
  getInput,
  handleSubmit,
  reset,
  setErrors,
  setInput,
  useForm,
} from '@formisch/preact';
import type { FormStore } from '@formisch/preact';
import { useRef, useState } from 'preact/hooks';
import type * as v from 'valibot';
import type { SummaryError } from '../parts/error-summary.tsx';
import { useDraft } from './use-draft.ts';
import type { DraftState } from './use-draft.ts';

export type FormValues = Record<string, string | boolean>;

/** Why a form was not accepted: shown at the field, or above the form where none is named. */
export interface FormFailure {
  readonly field?: string | undefined;
  readonly text: string;
}

export interface DraftFormConfig<I extends FormValues, O extends FormValues> {
  /** Names the draft, e.g. `meeting/<id>/edit`; undefined keeps none (passwords, codes). */
  readonly draft: string | undefined;
  /** A flat object schema. Its messages are the texts that the person reads. */
  readonly schema: v.GenericSchema<I, O>;
  /** Values to start from. Read once; only what differs from it goes into the draft. */
  readonly initial: NoInfer<I>;
  /** Put before the fields' ids, where two forms share a page. */
  readonly idPrefix?: string;
  /**
   * Called with the checked values, and with those that differ from `initial`. Return a failure
   * to show it and keep the draft; otherwise the draft is forgotten.
   */
  readonly submit: (
    output: O,
    changed: Partial<O>,
  ) => Promise<FormFailure | null | undefined | void>;
}

export interface DraftForm<I extends FormValues> extends DraftState {
  readonly values: I;
  readonly busy: boolean;
  /** Spread onto `ErrorSummary`. */
  readonly summary: { readonly errors: readonly SummaryError[]; readonly attempt: number };
  /** Spread onto `TextField`, `DateField`, `SelectField`, … */
  field(name: keyof I & string): FieldProps;
  /** Spread onto `CheckField`. */
  check(name: keyof I & string): CheckProps;
  set(name: keyof I & string, value: string | boolean): void;
  /** Back to the initial values; the draft is forgotten. */
  discard(): void;
  /** For the form's `onSubmit`. */
  readonly onSubmit: (event: Event) => void;
  /** The same without an event; resolves when it is over. */
  readonly submit: () => Promise<void>;
}

export interface FieldProps {
  readonly id: string;
  readonly value: string;
  readonly error: string | undefined;
  readonly onInput: (value: string) => void;
}

export interface CheckProps {
  readonly id: string;
  readonly checked: boolean;
  readonly error: string | undefined;
  readonly onInput: (checked: boolean) => void;
}

/**
 * A form that loses nothing: each keystroke starts a write of the draft, and the draft comes back
 * when the form is opened again. It is checked when it is submitted; after a failure each change
 * checks it again. Draw it only when `ready`.
 */
export function useDraftForm<I extends FormValues, O extends FormValues>(
  config: DraftFormConfig<I, O>,
): DraftForm<I> {
  const [initial] = useState<I>(config.initial);
  const [attempt, setAttempt] = useState(0);
  const [general, setGeneral] = useState<string>();
  const [isDiscarded, setDiscarded] = useState(false);
  const sendingRef = useRef(false);
  const form: FormStore = useForm({
    schema: config.schema as v.GenericSchema as v.GenericSchema<FormValues>,
    initialInput: initial,
  });
  const fieldId = (name: string) => `${config.idPrefix ?? ''}${name}`;

  const values = (): I => ({ ...initial, ...(getInput(form) as Partial<I>) });
  const draft = useDraft<Partial<I>>(
    config.draft,
    () => changesOf(values(), initial),
    (found) => fill(form, initial, found),
  );
  const set = (name: string, value: string | boolean) => {
    setInput(form, { path: [name], input: value });
    draft.keep();
  };

  const send = async (output: Record<string, unknown>) => {
    const checked = output as O;
    const failure = await config.submit(checked, changesOf(checked, initial));
    if (!failure) return draft.forget();
    if (failure.field !== undefined && failure.field in initial) {
      setErrors(form, { path: [failure.field], errors: [failure.text] });
    } else setGeneral(failure.text);
  };
  const submit = async () => {
    if (sendingRef.current) return;
    sendingRef.current = true;
    setGeneral(undefined);
    try {
      // formisch would put the message of an error on the screen, so ours are caught before it
      const outcome: { error?: unknown } = {};
      await handleSubmit(form, (output) =>
        send(output).catch((error: unknown) => {
          outcome.error = error;
        }),
      )();
      if ('error' in outcome) throw outcome.error;
    } finally {
      sendingRef.current = false;
      setAttempt((count) => count + 1);
    }
  };

  const entries = getDeepErrorEntries(form).map(({ path, errors }) => ({
    name: path[0] ?? '',
    text: errors[0],
  }));
  const errorOf = (name: string) => entries.find((entry) => entry.name === name)?.text;

  return {
    ready: draft.ready,
    restored: draft.restored && !isDiscarded,
    unkept: draft.unkept,
    values: values(),
    busy: form.isSubmitting.value,
    summary: {
      attempt,
      errors: [
        ...(general === undefined ? [] : [{ text: general }]),
        ...entries.map(({ name, text }) =>
          name === '' ? { text } : { fieldId: fieldId(name), text },
        ),
      ],
    },
    field: (name) => ({
      id: fieldId(name),
      value: String(values()[name] ?? ''),
      error: errorOf(name),
      onInput: (value) => set(name, value),
    }),
    check: (name) => ({
      id: fieldId(name),
      checked: values()[name] === true,
      error: errorOf(name),
      onInput: (checked) => set(name, checked),
    }),
    set,
    discard() {
      reset(form, { initialInput: initial });
      setGeneral(undefined);
      setDiscarded(true);
      draft.keep();
    },
    submit,
    onSubmit(event) {
      event.preventDefault();
      void submit();
    },
  };
}

/** Puts a draft over the initial values; fields that the form no longer has are left out. */
function fill(form: FormStore, initial: FormValues, found: Partial<FormValues>): void {
  for (const [name, value] of Object.entries(found)) {
    if (name in initial) setInput(form, { path: [name], input: value });
  }
}

function changesOf<T extends FormValues>(values: T, initial: FormValues): Partial<T> {
  const changed = Object.entries(values).filter(([name, value]) => value !== initial[name]);
  return Object.fromEntries(changed) as Partial<T>;
}
