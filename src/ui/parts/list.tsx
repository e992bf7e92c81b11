import type { LucideIcon } from 'lucide-preact';
import { ChevronRight } from 'lucide-preact';
import type { ComponentChildren } from 'preact';

/** Rows under one another in a frame. Give it a label where no heading stands above it. */
export function List({
  children,
  label,
}: {
  readonly children: ComponentChildren;
  readonly label?: string;
}) {
  return (
    <ul
      aria-label={label}
      class="rounded-box border-base-300 bg-base-100 divide-base-300 mb-4 divide-y overflow-clip border"
    >
      {children}
    </ul>
  );
}

interface RowContent {
  readonly title: ComponentChildren;
  readonly detail?: ComponentChildren;
  /** At the right edge: a badge, a number. */
  readonly end?: ComponentChildren;
  readonly icon?: LucideIcon;
}

const ROW = 'flex min-h-14 w-full items-center gap-3 px-4 py-3 text-start';
const PRESSABLE = 'hover:bg-base-200 focus-visible:-outline-offset-2';

/** A row that only says something. */
export function ListItem(content: RowContent) {
  return (
    <li class={ROW}>
      <Content {...content} />
    </li>
  );
}

/** A row that leads somewhere. */
export function ListLink({ href, ...content }: RowContent & { readonly href: string }) {
  return (
    <li>
      <a href={href} class={`${ROW} ${PRESSABLE}`}>
        <Content {...content} />
        <ChevronRight aria-hidden="true" size={20} class="text-muted shrink-0" />
      </a>
    </li>
  );
}

/** A row that does something. */
export function ListButton({
  onClick,
  ...content
}: RowContent & { readonly onClick: () => unknown }) {
  return (
    <li>
      <button type="button" class={`${ROW} ${PRESSABLE}`} onClick={() => void onClick()}>
        <Content {...content} />
      </button>
    </li>
  );
}

function Content({ title, detail, end, icon: Icon }: RowContent) {
  return (
    <>
      {Icon === undefined ? null : (
        <Icon aria-hidden="true" size={22} class="text-primary shrink-0" />
      )}
      <span class="min-w-0 grow">
        <span class="block font-medium wrap-anywhere">{title}</span>
        {detail === undefined ? null : (
          <span class="text-muted block text-sm wrap-anywhere">{detail}</span>
        )}
      </span>
      {end === undefined ? null : <span class="shrink-0 text-end">{end}</span>}
    </>
  );
}
