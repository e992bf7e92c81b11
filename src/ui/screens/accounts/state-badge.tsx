import { CircleCheck, CirclePause, Hourglass } from 'lucide-preact';
import { useOfficeText } from '../../hooks/use-office-text.ts';
import type { AccountState } from './account-view.ts';

const LOOK = {
  waiting: { icon: Hourglass, ink: 'text-warning border-warning/40 bg-warning/5' },
  active: { icon: CircleCheck, ink: 'text-success border-success/40 bg-success/5' },
  stopped: { icon: CirclePause, ink: 'text-base-content border-base-300 bg-base-200' },
} as const;

/** Whether an account is waiting to be used, in use, or stopped: in words and icon. */
export function StateBadge({ state }: { readonly state: AccountState }) {
  const t = useOfficeText().accounts;
  const { icon: Icon, ink } = LOOK[state];
  return (
    <span
      class={`inline-flex items-center gap-1 rounded-full border px-2 py-0.5 text-sm/5 font-medium whitespace-nowrap ${ink}`}
    >
      <Icon aria-hidden="true" size={14} />
      {t.states[state]}
    </span>
  );
}
