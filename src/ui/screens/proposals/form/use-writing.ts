import { useRef, useState } from 'preact/hooks';
import { newId } from '../../../../store/new-id.ts';
import type { PersonFields } from '../../../../domain/register/person.ts';
import { useApp } from '../../../app.ts';
import { useDraft } from '../../../hooks/use-draft.ts';
import type { DraftState } from '../../../hooks/use-draft.ts';
import { begunOn, isUntouched, writtenOn } from './merge-writing.ts';
import type { KeptWriting, Writing, WrittenMember } from './writing.ts';

export interface WritingStore extends DraftState {
  readonly writing: Writing;
  /** What the record said when the person began to write: what differs from it was written. */
  readonly begun: Writing;
  /** The newest, also between two drawings. */
  readonly latest: () => Writing;
  readonly update: (change: (writing: Writing) => Writing) => void;
  readonly setMember: (id: string, fields: Partial<PersonFields>) => void;
  /** Puts somebody of the register among those asked for, or takes them out again. */
  readonly setConcerned: (id: string, concerned: boolean) => void;
  /** What is decided against another's words: from now on the record is what it was begun on. */
  readonly setBegun: (begun: Writing) => void;
  /** Back to the record; the draft is forgotten. */
  readonly discard: () => void;
  readonly forget: () => Promise<void>;
}

const inMembers = (
  writing: Writing,
  id: string,
  change: (member: WrittenMember) => WrittenMember,
): Writing => ({
  ...writing,
  members: writing.members.map((one) => (one.id === id ? change(one) : one)),
});

/**
 * What is being written of a proposal, kept as a draft at each keystroke. A draft that is found
 * again goes on top of the record as it is now.
 * @param initial the record, or what a new one starts with; read once
 * @param isRecord whether it is on record already
 */
export function useWriting(draft: string, initial: Writing, isRecord: boolean): WritingStore {
  const { db } = useApp();
  const [start] = useState(initial);
  const [state, setState] = useState<KeptWriting>({ writing: start, begun: start });
  const [isDiscarded, setDiscarded] = useState(false);
  const stateRef = useRef(state);
  const show = (next: KeptWriting) => {
    stateRef.current = next;
    setState(next);
  };
  const keeper = useDraft<KeptWriting | object>(
    draft,
    () => {
      const { writing, begun } = stateRef.current;
      return isUntouched(begun, writing) ? {} : { writing, begun };
    },
    (found) => {
      if (!('writing' in found) || found.writing.kind !== start.kind) return;
      const { writing, begun } = found;
      if (!isRecord) show({ writing, begun });
      else
        show({ writing: writtenOn(begun, start, writing), begun: begunOn(begun, start, writing) });
    },
  );
  const update = (change: (writing: Writing) => Writing) => {
    show({ ...stateRef.current, writing: change(stateRef.current.writing) });
    keeper.keep();
  };

  return {
    ...state,
    ready: keeper.ready,
    restored: keeper.restored && !isDiscarded,
    unkept: keeper.unkept,
    latest: () => stateRef.current.writing,
    update,
    setMember: (id, fields) =>
      update((writing) =>
        inMembers(writing, id, (one) => ({ ...one, fields: { ...one.fields, ...fields } })),
      ),
    setConcerned(id, concerned) {
      update((writing) =>
        inMembers(writing, id, (one) => ({
          ...one,
          concerned,
          // only of the register until now: on the proposal it is somebody with an id of its own
          id: concerned && one.id === one.registerPersonId ? newId(db.now()) : one.id,
        })),
      );
    },
    setBegun(begun) {
      show({ ...stateRef.current, begun });
      keeper.keep();
    },
    discard() {
      show({ writing: start, begun: start });
      setDiscarded(true);
      keeper.keep();
    },
    forget: () => keeper.forget(),
  };
}
