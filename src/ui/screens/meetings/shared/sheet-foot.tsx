import type { ComponentChildren } from 'preact';

/** The buttons at the foot of a dialog, in sight however long it is. */
export function SheetFoot({ children }: { readonly children: ComponentChildren }) {
  return (
    <div class="bg-base-100 sticky bottom-0 -mx-5 -mb-5 grid gap-2 px-5 pt-3 pb-4">{children}</div>
  );
}
