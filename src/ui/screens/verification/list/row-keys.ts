const STEP: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/**
 * Moves the focus between the rows of a list by the arrows; on space, answers the id of the row
 * that has the focus. Other keys, and keys elsewhere in the list, do what they always do.
 */
export function moveInRows(event: KeyboardEvent): string | undefined {
  const list = event.currentTarget;
  const { target } = event;
  if (!(list instanceof HTMLElement) || !(target instanceof HTMLElement)) return undefined;
  const id = target.dataset['row'];
  if (id === undefined) return undefined;
  if (event.key === ' ') {
    event.preventDefault();
    return id;
  }
  const step = STEP[event.key];
  if (step === undefined) return undefined;
  const rows = [...list.querySelectorAll<HTMLElement>('[data-row]')];
  const next = rows[rows.indexOf(target) + step];
  if (next === undefined) return undefined;
  event.preventDefault();
  next.focus();
  return undefined;
}

/** Puts the focus on a row, once it is drawn. */
export function focusRow(id: string | undefined): void {
  if (id === undefined) return;
  requestAnimationFrame(() => {
    document.querySelector<HTMLElement>(`[data-row="${id}"]`)?.focus();
  });
}
