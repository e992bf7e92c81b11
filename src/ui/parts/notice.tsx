import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-preact';
import type { ComponentChildren } from 'preact';

export type Tone = 'info' | 'warning' | 'error' | 'success';

const LOOK = {
  info: { icon: Info, frame: 'border-info/40 bg-info-tint', ink: 'text-info' },
  warning: { icon: TriangleAlert, frame: 'border-warning/40 bg-warning-tint', ink: 'text-warning' },
  error: { icon: CircleAlert, frame: 'border-error/50 bg-error-tint', ink: 'text-error' },
  success: { icon: CircleCheck, frame: 'border-success/40 bg-success-tint', ink: 'text-success' },
} as const;

interface NoticeProps {
  readonly tone: Tone;
  readonly title?: ComponentChildren;
  readonly children?: ComponentChildren;
  /** Buttons or links under the text. */
  readonly actions?: ComponentChildren;
  /** Read aloud as soon as it appears: for answers to what the person just did. */
  readonly live?: boolean;
}

/** Something to know, in a frame. */
export function Notice({ tone, title, children, actions, live = false }: NoticeProps) {
  const { icon: Icon, frame, ink } = LOOK[tone];
  return (
    <div
      role={live ? (tone === 'error' ? 'alert' : 'status') : undefined}
      class={`rounded-box mb-4 flex gap-3 border p-4 ${frame}`}
    >
      <Icon aria-hidden="true" size={22} class={`mt-px shrink-0 ${ink}`} />
      <div class="min-w-0 grow">
        {title === undefined ? null : <p class="font-semibold">{title}</p>}
        {children === undefined ? null : <div>{children}</div>}
        {actions === undefined ? null : <div class="mt-3 flex flex-wrap gap-2">{actions}</div>}
      </div>
    </div>
  );
}
