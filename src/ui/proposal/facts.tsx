import type { ComponentChildren } from 'preact';
import type { FamilyField, PersonField } from '../../domain/register/person.ts';
import { useOfficeText } from '../hooks/use-office-text.ts';
import { useFormats } from '../hooks/use-text.ts';
import { fieldWord, valueWord } from './words.ts';

/** What stands beside a field: notes on it, what it was when sent, a button. */
export type Beside = (field: string, memberId: string | null) => ComponentChildren;

interface FactsProps<F extends PersonField | FamilyField> {
  readonly of: Readonly<Record<F, string>>;
  readonly fields: readonly F[];
  readonly memberId: string | null;
  readonly beside?: Beside | undefined;
  /** Whether fields that are empty are shown too. */
  readonly withEmpty?: boolean | undefined;
}

const PLAIN = 'sm:grid sm:grid-cols-[minmax(0,2fr)_minmax(0,3fr)] sm:gap-3';
/** A button stands at the end of the line; what is being written stands below it. */
const NOTED = 'grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 [&>*]:col-start-1';
const NOTE =
  'not-has-[textarea]:col-start-2! not-has-[textarea]:row-span-2 not-has-[textarea]:row-start-1 has-[textarea]:col-span-full';

/** Fields of a person or a family with their values, as they are read. */
export function Facts<F extends PersonField | FamilyField>(props: FactsProps<F>) {
  const { of, fields, memberId, beside, withEmpty = false } = props;
  const t = useOfficeText();
  const formats = useFormats();
  const rows = fields
    .map((field) => ({ field, value: of[field], more: beside?.(field, memberId) ?? null }))
    .filter(({ value, more }) => withEmpty || value !== '' || more !== null);
  if (rows.length === 0) return <p class="text-muted">{t.proposalPage.contents.nothing}</p>;
  return (
    <dl class="grid gap-2">
      {rows.map(({ field, value, more }) => (
        <div key={field} class={withEmpty ? NOTED : PLAIN}>
          <dt class="text-muted text-sm">{fieldWord(t, field)}</dt>
          <dd class="wrap-anywhere tabular-nums">
            {valueWord(t, formats, field, value)}
            {withEmpty ? null : more}
          </dd>
          {withEmpty && more !== null ? <dd class={NOTE}>{more}</dd> : null}
        </div>
      ))}
    </dl>
  );
}
