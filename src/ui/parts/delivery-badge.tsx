import { CircleCheck, CircleX, CloudUpload, Smartphone } from 'lucide-preact';
import { deliveryOf } from '../../store/types.ts';
import { useApp } from '../app.ts';
import { useText } from '../hooks/use-text.ts';

const LOOK = {
  waiting: { icon: Smartphone, ink: 'text-base-content bg-base-200 border-base-300' },
  sending: { icon: CloudUpload, ink: 'text-info bg-info-tint border-info/40' },
  delivered: { icon: CircleCheck, ink: 'text-success bg-success-tint border-success/40' },
  refused: { icon: CircleX, ink: 'text-error bg-error-tint border-error/40' },
} as const;

interface DeliveryBadgeProps {
  readonly row: { readonly pending: number; readonly refused: number };
}

/** Where a record stands, in words and icon: on the phone, being sent, delivered, or refused. */
export function DeliveryBadge({ row }: DeliveryBadgeProps) {
  const t = useText();
  const { phase } = useApp().sync.status.value;
  const delivery = deliveryOf(row);
  const shown = delivery === 'waiting' && phase === 'sending' ? 'sending' : delivery;
  const { icon: Icon, ink } = LOOK[shown];
  return (
    <span
      class={`inline-flex items-center gap-1 rounded-full border px-2 py-0.5 text-sm/5 font-medium whitespace-nowrap ${ink}`}
    >
      <Icon aria-hidden="true" size={14} />
      {t.common.delivery[shown]}
    </span>
  );
}
