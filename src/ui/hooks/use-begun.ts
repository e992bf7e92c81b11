import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { readDraft, removeDraft, saveDraft } from '../../store/drafts.ts';
import { useApp } from '../app.ts';

type Texts = Readonly<Record<string, string>>;

export interface Begun<T extends Texts> {
  /** What the record said when the person began to write; undefined while it is looked up. */
  readonly base: T | undefined;
  /** Forgets it, once the changes are on record. */
  readonly forget: () => Promise<void>;
}

/**
 * What a record said when a form over it was begun. It is kept beside the form's draft: a field
 * that is found in a draft of yesterday is compared with yesterday's record, so that what somebody
 * else wrote in between is noticed.
 * @param draftKey the key of the form's draft
 * @param current the record as it is now
 */
export function useBegun<T extends Texts>(draftKey: string, current: T): Begun<T> {
  const { db } = useApp();
  const [base, setBase] = useState<T>();
  const key = `${draftKey}-begun`;
  const currentRef = useRef(current);
  useLayoutEffect(() => {
    currentRef.current = current;
  });
  useEffect(() => {
    let isOpen = true;
    const begin = async () => {
      const draft = (await readDraft<Texts>(db, draftKey)) ?? {};
      const before = (await readDraft<Texts>(db, key)) ?? {};
      const kept = Object.keys(draft).filter((name) => before[name] !== undefined);
      const begun = {
        ...currentRef.current,
        ...Object.fromEntries(kept.map((name) => [name, before[name]])),
      };
      await saveDraft(db, key, begun);
      return begun;
    };
    const show = (begun: T) => {
      if (isOpen) setBase(begun);
    };
    begin().then(show, () => show(currentRef.current));
    return () => {
      isOpen = false;
    };
  }, [db, draftKey, key]);
  return { base, forget: () => removeDraft(db, key) };
}
