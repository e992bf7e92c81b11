import { signal } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import { useText } from '../hooks/use-text.ts';

interface Message {
  readonly id: number;
  readonly text: string;
  readonly undo?: () => Promise<unknown>;
}

/** Longer than the eight seconds that the requirements ask for. */
const OFFER_MS = 10_000;
const MESSAGE_MS = 5_000;

// outlives the screen that made the offer
const shown = signal<Message | null>(null);
let made = 0;

/**
 * Says what was done and offers to undo it, for ten seconds and across screens. A newer offer
 * takes the place of an older one, whose act then stands.
 */
export function offerUndo(text: string, undo: () => Promise<unknown>): void {
  made += 1;
  shown.value = { id: made, text, undo };
}

/** Says in a line at the foot of the screen what has happened. */
export function announce(text: string): void {
  made += 1;
  shown.value = { id: made, text };
}

/** Takes away what is shown: it may name somebody, and the phone is being locked. */
export function hush(): void {
  shown.value = null;
}

/** The line that `offerUndo` and `announce` write to; stands once in the shell. */
export function Toast() {
  const t = useText();
  const message = shown.value;
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    if (message === null || isHeld) return undefined;
    const timer = setTimeout(
      () => {
        if (shown.value?.id === message.id) shown.value = null;
      },
      message.undo === undefined ? MESSAGE_MS : OFFER_MS,
    );
    return () => clearTimeout(timer);
  }, [message, isHeld]);

  const undo = async () => {
    shown.value = null;
    setHeld(false);
    await message?.undo?.();
  };

  return (
    <output
      class="toast-place no-print"
      // who reads or aims slowly is not hurried
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocusIn={() => setHeld(true)}
      onFocusOut={() => setHeld(false)}
    >
      {message === null ? null : (
        <span class="toast-line" key={message.id}>
          <span class="min-w-0 grow py-2">{message.text}</span>
          {message.undo === undefined ? null : (
            <button type="button" class="toast-action" onClick={() => void undo()}>
              {t.common.undo}
            </button>
          )}
        </span>
      )}
    </output>
  );
}
