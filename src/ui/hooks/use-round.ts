import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

export interface Round {
  /** The key of the form: another one begins it anew. */
  readonly key: number;
  /** Runs a form's `submit`; `saved` is to be called within it once the changes are on record. */
  readonly run: (submit: () => Promise<void>) => Promise<void>;
  readonly saved: () => void;
}

/**
 * When a form over a record is to begin anew: after it was saved, and when the record has changed
 * by somebody else's hand; then what is being written comes back as a draft. Never while it is
 * being saved: its draft is still there, and would come back as if it had not been saved.
 * @param words the record, as one text
 */
export function useRound(words: string): Round {
  const [round, setRound] = useState({ words, key: 0 });
  const stateRef = useRef({ isSaving: false, isSaved: false });
  const wordsRef = useRef(words);
  useLayoutEffect(() => {
    wordsRef.current = words;
  });
  useEffect(() => {
    if (stateRef.current.isSaving) return;
    setRound((now) => (now.words === words ? now : { words, key: now.key + 1 }));
  }, [words]);
  return {
    key: round.key,
    saved() {
      stateRef.current.isSaved = true;
    },
    async run(submit) {
      stateRef.current = { isSaving: true, isSaved: false };
      try {
        await submit();
      } finally {
        const isOver = stateRef.current.isSaved || wordsRef.current !== round.words;
        stateRef.current = { isSaving: false, isSaved: false };
        if (isOver) setRound((now) => ({ words: wordsRef.current, key: now.key + 1 }));
      }
    },
  };
}
