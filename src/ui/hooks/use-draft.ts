import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { readDraft, removeDraft, saveDraft } from '../../store/drafts.ts';
import { useApp } from '../app.ts';
import { keepTrack, onFlush } from './kept-drafts.ts';

export interface DraftState {
  /** False until the draft has been looked up. */
  readonly ready: boolean;
  /** Whether a draft was found and put back. */
  readonly restored: boolean;
  /** True where the phone could not keep the draft. */
  readonly unkept: boolean;
}

export interface DraftKeeper extends DraftState {
  /** Starts writing the draft at once. */
  keep(): void;
  /** Forgets the draft; resolves when that is on disk. */
  forget(): Promise<void>;
}

/**
 * Keeps what is being typed under `key` on the phone. `collect` gives what there is to keep (empty:
 * nothing), `restore` takes what was found. Kept at every `keep()`, and when the page is hidden,
 * left, or reloaded for an update. Without a key nothing is kept.
 */
export function useDraft<T extends object>(
  key: string | undefined,
  collect: () => T,
  restore: (found: T) => void,
): DraftKeeper {
  const { db } = useApp();
  const [found, setFound] = useState({ ready: key === undefined, restored: false });
  const [unkept, setUnkept] = useState(false);
  const closedRef = useRef(false);

  const keep = () => {
    if (key === undefined || closedRef.current) return;
    const value = collect();
    const write =
      Object.keys(value).length === 0 ? removeDraft(db, key) : saveDraft(db, key, value);
    keepTrack(
      write.then(
        () => setUnkept(false),
        () => setUnkept(true),
      ),
    );
  };
  const latestRef = useRef({ keep, restore });
  useLayoutEffect(() => {
    latestRef.current = { keep, restore };
  });

  useEffect(() => {
    if (key === undefined) return undefined;
    let isOpen = true;
    const show = (draft: T | undefined) => {
      if (!isOpen) return;
      if (draft !== undefined) latestRef.current.restore(draft);
      setFound({ ready: true, restored: draft !== undefined });
    };
    readDraft<T>(db, key).then(show, () => show(undefined));
    return () => {
      isOpen = false;
    };
  }, [db, key]);

  useEffect(
    () => (found.ready ? keepWhenLeft(() => latestRef.current.keep()) : undefined),
    [found.ready],
  );

  return {
    ...found,
    unkept,
    keep,
    async forget() {
      closedRef.current = true;
      if (key !== undefined) await removeDraft(db, key);
    },
  };
}

/** Runs `keep` when the page is hidden or left, or before a reload. Returns what ends that. */
function keepWhenLeft(keep: () => void): () => void {
  const keepIfHidden = () => {
    if (document.visibilityState === 'hidden') keep();
  };
  const end = onFlush(keep);
  addEventListener('pagehide', keep);
  document.addEventListener('visibilitychange', keepIfHidden);
  return () => {
    end();
    removeEventListener('pagehide', keep);
    document.removeEventListener('visibilitychange', keepIfHidden);
  };
}
