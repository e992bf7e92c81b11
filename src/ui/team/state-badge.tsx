import { CircleCheck, CircleDashed, CircleDot, Pencil, Undo2 } from 'lucide-preact';
import type { TeamState } from '../../domain/team-step.ts';
import { useText } from '../hooks/use-text.ts';
import { stateText } from './team-words.ts';

const LOOK = {
  none: { icon: CircleDashed, ink: 'text-muted border-base-300 bg-base-100' },
  draft: { icon: Pencil, ink: 'text-base-content border-base-300 bg-base-200' },
  submitted: { icon: CircleDot, ink: 'text-info border-info/40 bg-base-100' },
  verified: { icon: CircleDot, ink: 'text-info border-info/40 bg-base-100' },
  received: { icon: CircleCheck, ink: 'text-success border-success/40 bg-base-100' },
  returned: { icon: Undo2, ink: 'text-warning border-warning/40 bg-base-100' },
} as const;

/** Where a team stands on its way, in words and icon; null where nobody has begun it. */
export function TeamStateBadge({ state }: { readonly state: TeamState | null }) {
  const t = useText();
  const { icon: Icon, ink } = LOOK[state ?? 'none'];
  return (
    <span
      class={`inline-flex items-center gap-1 rounded-full border px-2 py-0.5 text-sm/5 font-medium whitespace-nowrap ${ink}`}
    >
      <Icon aria-hidden="true" size={14} />
      {stateText(t, state)}
    </span>
  );
}
