import { CircleCheck, CircleDot, CirclePause, CircleX, Pencil, Undo2 } from 'lucide-preact';
import type { ProposalState } from '../../domain/proposal/step.ts';
import { useOfficeText } from '../hooks/use-office-text.ts';
import { stateWord } from './words.ts';

const PLAIN = 'text-base-content border-base-300 bg-base-200';
const ON_ITS_WAY = 'text-info border-info/40 bg-info-tint';
const WELL = 'text-success border-success/40 bg-success-tint';
const TO_DO = 'text-warning border-warning/40 bg-warning-tint';
const OVER = 'text-muted border-base-300 bg-base-100';

const LOOK = {
  draft: { icon: Pencil, ink: PLAIN },
  agreed: { icon: CircleCheck, ink: PLAIN },
  declined: { icon: CircleX, ink: OVER },
  postponed: { icon: CirclePause, ink: PLAIN },
  submitted: { icon: CircleDot, ink: ON_ITS_WAY },
  verified: { icon: CircleDot, ink: ON_ITS_WAY },
  received: { icon: CircleCheck, ink: WELL },
  entered: { icon: CircleCheck, ink: WELL },
  returned: { icon: Undo2, ink: TO_DO },
  rejected: { icon: CircleX, ink: 'text-error border-error/40 bg-error-tint' },
  withdrawn: { icon: CircleX, ink: OVER },
} as const;

/** Where a proposal stands on its way, in words and icon. */
export function ProposalStateBadge({ state }: { readonly state: ProposalState }) {
  const t = useOfficeText();
  const { icon: Icon, ink } = LOOK[state];
  return (
    <span
      class={`inline-flex items-center gap-1 rounded-full border px-2 py-0.5 text-sm/5 font-medium ${ink}`}
    >
      <Icon aria-hidden="true" size={14} class="shrink-0" />
      {stateWord(t, state)}
    </span>
  );
}
