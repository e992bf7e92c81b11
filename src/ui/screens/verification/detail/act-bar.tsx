import { CircleCheck, CircleX, CornerUpLeft, ListOrdered, RotateCcw } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import type { ProposalStep } from '../../../../domain/proposal/step.ts';
import { useOfficeText } from '../../../hooks/use-office-text.ts';
import { Button } from '../../../parts/button.tsx';

/** What is being written about the proposal. */
export type Mode = 'giving' | 'reject' | 'reopen' | 'enter';

interface ActBarProps {
  /** What this person can do with it now. */
  readonly steps: readonly ProposalStep[];
  /** At its foot on a phone; at its head on a laptop. */
  readonly isWide: boolean;
  readonly onAccept: (step: 'verify' | 'receive') => Promise<void>;
  readonly onMode: (mode: Mode) => void;
}

/** Yes, back with notes, no; or its entry in the national system. */
export function ActBar({ steps, isWide, onAccept, onMode }: ActBarProps) {
  const { acts } = useOfficeText().verification;
  if (steps.length === 0) return null;
  const accept = steps.find((step) => step === 'verify' || step === 'receive');
  const hint =
    accept === undefined ? null : accept === 'verify' ? acts.verifyHint : acts.receiveHint;
  const primary =
    accept !== undefined ? (
      <Button kind="primary" wide={!isWide} icon={CircleCheck} onClick={() => onAccept(accept)}>
        {accept === 'verify' ? acts.verify : acts.receive}
      </Button>
    ) : steps.includes('enter') ? (
      <Button kind="primary" wide={!isWide} icon={ListOrdered} onClick={() => onMode('enter')}>
        {acts.enter}
      </Button>
    ) : null;
  const others: ComponentChildren[] = [
    steps.includes('return') ? (
      <Button key="return" wide={!isWide} icon={CornerUpLeft} onClick={() => onMode('giving')}>
        {acts.giveBack}
      </Button>
    ) : null,
    steps.includes('reject') ? (
      <Button
        key="reject"
        kind="danger"
        wide={!isWide}
        icon={CircleX}
        onClick={() => onMode('reject')}
      >
        {acts.reject}
      </Button>
    ) : null,
    steps.includes('reopen') ? (
      <Button key="reopen" wide={!isWide} icon={RotateCcw} onClick={() => onMode('reopen')}>
        {acts.reopen}
      </Button>
    ) : null,
  ].filter((one) => one !== null);
  if (isWide) {
    return (
      <div class="mb-4 flex flex-wrap items-center gap-2">
        {primary}
        {others}
        {hint === null ? null : <p class="text-muted text-sm">{hint}</p>}
      </div>
    );
  }
  // one beside the other where there are two; with three the one that goes on has its own line
  const isPair = others.length < 2;
  return (
    <div class="page-footer no-print">
      {hint === null ? null : <p class="text-muted text-sm">{hint}</p>}
      {isPair ? null : primary}
      <div class="grid auto-cols-fr grid-flow-col gap-2 empty:hidden">
        {others}
        {isPair ? primary : null}
      </div>
    </div>
  );
}
