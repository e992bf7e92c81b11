import type { LucideIcon } from 'lucide-preact';
import type { ComponentChildren } from 'preact';

interface EmptyProps {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly text?: string;
  /** What to do about it. */
  readonly action?: ComponentChildren;
}

/** Stands where a list would be, and says how it is filled. */
export function Empty({ icon: Icon, title, text, action }: EmptyProps) {
  return (
    <div class="flex flex-col items-center px-4 py-10 text-center">
      <span class="bg-primary/10 text-primary mb-4 grid size-16 place-items-center rounded-full">
        <Icon aria-hidden="true" size={30} />
      </span>
      <p class="text-lg font-semibold">{title}</p>
      {text === undefined ? null : <p class="text-muted mt-1 max-w-prose">{text}</p>}
      {action === undefined ? null : <div class="mt-5">{action}</div>}
    </div>
  );
}
