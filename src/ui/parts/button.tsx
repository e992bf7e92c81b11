import type { LucideIcon } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';

export type ButtonKind = 'primary' | 'plain' | 'quiet' | 'danger';

interface LookProps {
  /** One `primary` a screen; `plain` beside it; `quiet` for what is seldom used. */
  readonly kind?: ButtonKind;
  readonly icon?: LucideIcon;
  /** As wide as the column. */
  readonly wide?: boolean;
  readonly children: ComponentChildren;
}

interface ButtonProps extends LookProps {
  readonly id?: string;
  readonly type?: 'button' | 'submit';
  readonly disabled?: boolean;
  /** Shows that work is under way, and takes no further press. */
  readonly busy?: boolean;
  /** A promise that it returns keeps the button busy until it settles. */
  readonly onClick?: (event: MouseEvent) => unknown;
  readonly label?: string;
  readonly pressed?: boolean;
}

const CLASS_OF: Readonly<Record<ButtonKind, string>> = {
  primary: 'btn-primary',
  plain: 'btn-outline border-base-edge bg-base-100',
  quiet: 'btn-ghost',
  danger: 'btn-outline btn-error',
};

const lookOf = ({ kind = 'plain', wide = false }: Pick<LookProps, 'kind' | 'wide'>) =>
  `btn ${CLASS_OF[kind]} ${wide ? 'btn-block' : ''}`;

/** A button of at least 48 px. */
export function Button(props: ButtonProps) {
  const { icon, children, onClick, busy = false, disabled = false, type = 'button' } = props;
  const [isWorking, setWorking] = useState(false);
  const worksRef = useRef(false);
  const isBusy = busy || isWorking;

  const press = async (event: MouseEvent) => {
    // a second tap while the first is at work would do it twice
    if (isBusy || worksRef.current) return event.preventDefault();
    const result = onClick?.(event);
    if (!(result instanceof Promise)) return undefined;
    worksRef.current = true;
    setWorking(true);
    try {
      await result;
    } finally {
      worksRef.current = false;
      setWorking(false);
    }
    return undefined;
  };

  return (
    <button
      id={props.id}
      type={type}
      disabled={disabled}
      aria-disabled={isBusy}
      aria-busy={isBusy}
      aria-label={props.label}
      aria-pressed={props.pressed}
      class={lookOf(props)}
      onClick={(event) => void press(event)}
    >
      {isBusy ? <span class="loading loading-spinner loading-sm" aria-hidden="true" /> : null}
      <Icon of={isBusy ? undefined : icon} />
      {children}
    </button>
  );
}

interface LinkButtonProps extends LookProps {
  readonly href: string;
  readonly label?: string;
  readonly download?: string;
}

/** A link that looks like a button: for going somewhere, not for doing something. */
export function LinkButton({ href, icon, children, label, download, ...look }: LinkButtonProps) {
  return (
    <a href={href} class={lookOf(look)} aria-label={label} download={download}>
      <Icon of={icon} />
      {children}
    </a>
  );
}

interface IconButtonProps {
  readonly icon: LucideIcon;
  /** Says what it does: there are no words on it. */
  readonly label: string;
  readonly onClick: (event: MouseEvent) => unknown;
  readonly disabled?: boolean;
}

/** A button of 48 × 48 px with an icon alone. */
export function IconButton({ icon, label, onClick, disabled = false }: IconButtonProps) {
  return (
    <button
      type="button"
      class="icon-target"
      aria-label={label}
      title={label}
      disabled={disabled}
      onClick={(event) => void onClick(event)}
    >
      <Icon of={icon} />
    </button>
  );
}

function Icon({ of: Shape }: { readonly of: LucideIcon | undefined }) {
  return Shape === undefined ? null : <Shape size={20} class="shrink-0" aria-hidden="true" />;
}
