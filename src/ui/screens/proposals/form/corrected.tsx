import { Pencil, RotateCcw } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { useOfficeText } from '../../../hooks/use-office-text.ts';
import { useFormats } from '../../../hooks/use-text.ts';
import { Button } from '../../../parts/button.tsx';
import { fieldWord, valueWord } from '../../../proposal/words.ts';
import { fieldId, useProposalForm } from './form-context.ts';

interface CorrectedProps {
  readonly field: string;
  readonly memberId: string | null;
  /** As the register has it. */
  readonly was: string;
  readonly value: string;
  readonly onReset: () => void;
  /** The control with what stands beside it; its label is given. */
  readonly children: (label: string) => ComponentChildren;
}

/**
 * One field of the register: in a line what it says, and a way to change it. Once it is being
 * changed, the old value and the new side by side; a value like the old one is no change.
 */
export function Corrected({ field, memberId, was, value, onReset, children }: CorrectedProps) {
  const t = useOfficeText();
  const formats = useFormats();
  const { notes } = useProposalForm();
  const [isBegun, setBegun] = useState(false);
  const { correction } = t.proposalForm;
  const name = fieldWord(t, field);
  const hasNote = notes.some((note) => note.field === field && note.memberId === memberId);
  const begin = () => {
    setBegun(true);
    requestAnimationFrame(() => document.getElementById(fieldId(field, memberId))?.focus());
  };
  if (!isBegun && value === was && !hasNote) {
    return (
      <div class="border-base-300 flex min-h-14 items-center gap-2 border-b py-1">
        <p class="min-w-0 grow">
          <span class="text-muted block text-sm">{name}</span>
          <span class="block wrap-anywhere tabular-nums">{valueWord(t, formats, field, was)}</span>
        </p>
        <Button kind="quiet" icon={Pencil} label={correction.changeOf(name)} onClick={begin}>
          {correction.change}
        </Button>
      </div>
    );
  }
  return (
    <fieldset class="border-primary/50 rounded-box my-3 min-w-0 border p-3 pb-1">
      <legend class="px-1 font-semibold">{name}</legend>
      <div class="grid gap-x-4 sm:grid-cols-2">
        <p class="mb-3">
          <span class="text-muted block text-sm">{correction.was}</span>
          <span class="block wrap-anywhere tabular-nums">{valueWord(t, formats, field, was)}</span>
        </p>
        <div class="min-w-0">{children(correction.becomes)}</div>
      </div>
      <Button
        kind="quiet"
        icon={RotateCcw}
        onClick={() => {
          onReset();
          setBegun(false);
        }}
      >
        {correction.reset}
      </Button>
    </fieldset>
  );
}
