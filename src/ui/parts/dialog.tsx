import { X } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { useText } from '../hooks/use-text.ts';
import { IconButton } from './button.tsx';

interface DialogProps {
  readonly open: boolean;
  readonly title: string;
  /** Called when the person leaves it: by its cross, the Escape key or a tap beside it. */
  readonly onClose: () => void;
  readonly children: ComponentChildren;
  /** Buttons at its foot; the first is the one that the title asks about. */
  readonly actions?: ComponentChildren;
}

/** A native modal dialog: focus stays within, and returns to where it was. */
export function Dialog({ open, title, onClose, children, actions }: DialogProps) {
  const t = useText();
  const dialogRef = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const dialog = dialogRef.current;
    if (!open || dialog === null) return undefined;
    const leave = (event: Event) => {
      // a tap beside it hits the dialog element itself
      if (event.target === dialog) dialog.close();
    };
    dialog.showModal();
    dialog.addEventListener('click', leave);
    return () => {
      dialog.removeEventListener('click', leave);
      dialog.close();
    };
  }, [open]);
  return (
    <dialog
      ref={dialogRef}
      class="sheet"
      aria-labelledby={titleId}
      onClose={() => {
        if (open) onClose();
      }}
    >
      {open ? (
        <div class="p-5">
          <header class="flex items-start justify-between gap-2">
            <h2 id={titleId} class="py-2 text-xl font-bold text-balance">
              {title}
            </h2>
            <IconButton icon={X} label={t.common.close} onClick={onClose} />
          </header>
          <div class="mt-1">{children}</div>
          {actions === undefined ? null : <div class="mt-5 grid gap-2">{actions}</div>}
        </div>
      ) : null}
    </dialog>
  );
}
