import { useEffect, useState } from 'preact/hooks';
import { readDraft, removeDraft, saveDraft } from '../../../store/drafts.ts';
import { useApp } from '../../app.ts';
import { keepTrack } from '../../hooks/kept-drafts.ts';

export interface KeptText {
  readonly text: string;
  /** False until the draft has been looked up. */
  readonly ready: boolean;
  readonly restored: boolean;
  /** True where the device could not keep it. */
  readonly unkept: boolean;
  set(this: void, text: string): void;
  /** Forgets it; resolves when that is on disk. */
  forget(this: void): Promise<void>;
}

/** One text that is kept on the device at each change, and comes back when the page is opened. */
export function useKeptText(key: string): KeptText {
  const { db } = useApp();
  const [text, setText] = useState('');
  const [found, setFound] = useState({ ready: false, restored: false });
  const [unkept, setUnkept] = useState(false);

  useEffect(() => {
    let isOpen = true;
    const show = (kept: string | undefined) => {
      if (!isOpen) return;
      setText(kept ?? '');
      setFound({ ready: true, restored: kept !== undefined });
    };
    readDraft<string>(db, key).then(show, () => show(undefined));
    return () => {
      isOpen = false;
    };
  }, [db, key]);

  return {
    text,
    ...found,
    unkept,
    set(typed) {
      setText(typed);
      const write = typed === '' ? removeDraft(db, key) : saveDraft(db, key, typed);
      keepTrack(
        write.then(
          () => setUnkept(false),
          () => setUnkept(true),
        ),
      );
    },
    forget: () => removeDraft(db, key),
  };
}
