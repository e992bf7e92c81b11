import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { LocalRow } from '../../../../store/types.ts';
import { record } from '../../../act.ts';
import { useApp } from '../../../app.ts';
import { useDraft } from '../../../hooks/use-draft.ts';
import { changedMeanwhile } from '../../../meanwhile/meanwhile.ts';
import type { Meanwhile } from '../../../meanwhile/meanwhile.ts';
import { useHeld } from '../shared/use-held.ts';
import { useRecorded } from './use-recorded.ts';

export type NoteName = 'minutes' | 'decisions';

/** What is being written, and the record as it was when that began. */
interface Writing {
  readonly text: string;
  readonly begun: string;
}

/** Where a note is kept while it is being written. */
export const noteDraftKey = (id: string, name: NoteName): string => `meeting/${id}/${name}`;

export interface Note {
  readonly ready: boolean;
  readonly text: string;
  /** `clean`: the record says the same. */
  readonly state: 'clean' | 'unsaved' | 'saving';
  /** When this screen last saved it; null before. */
  readonly savedAt: string | null;
  /** True where the phone could not keep the draft. */
  readonly unkept: boolean;
  readonly failure: string | null;
  readonly clashes: readonly Meanwhile[];
  readonly write: (text: string) => void;
  /** Puts it on record, unless another person's words would be lost unseen. */
  readonly save: () => Promise<void>;
  /** The person has seen what another wrote, and their own shall stand. */
  readonly keepMine: (clash: Meanwhile) => Promise<void>;
  readonly takeTheirs: () => void;
}

/**
 * One of a meeting's long texts: kept as a draft at every keystroke, put on record when the person
 * leaves it. While nothing is being written it shows what the record says.
 */
export function useNote(meeting: LocalRow<'meeting'>, name: NoteName): Note {
  const app = useApp();
  const recorded = useRecorded(meeting.fields[name]);
  const writing = useHeld<Writing | null>(null);
  const [isSaving, setSaving] = useState(false);
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const savesRef = useRef(Promise.resolve());

  const draft = useDraft<Partial<Writing>>(
    noteDraftKey(meeting.id, name),
    () => writing.now() ?? {},
    ({ text, begun }) => {
      if (text !== undefined && begun !== undefined) writing.set({ text, begun });
    },
  );
  const change = (next: Writing | null) => {
    writing.set(next);
    draft.keep();
  };
  const clashes = (): Meanwhile[] => {
    const current = writing.now();
    if (current === null) return [];
    const { text, begun } = current;
    return changedMeanwhile({ [name]: begun }, { [name]: recorded.text }, { [name]: text });
  };

  const put = async () => {
    const current = writing.now();
    if (current === null || clashes().length > 0) return;
    const { text } = current;
    if (text !== recorded.text) {
      setSaving(true);
      const changes = { [name]: text };
      const refused = await record(app, [
        { name: 'meeting.edit', args: { id: meeting.id, changes } },
      ]);
      setSaving(false);
      setFailure(refused?.text ?? null);
      if (refused !== null) return;
      recorded.saved(text);
      setSavedAt(new Date(app.now()).toISOString());
    }
    // What was typed while it was being saved is still to be saved.
    const since = writing.now()?.text ?? text;
    change(since === text ? null : { text: since, begun: text });
  };

  const putRef = useRef(put);
  useLayoutEffect(() => {
    putRef.current = put;
  });
  // One after the other, each with what is known by then: leaving the field by the button asks twice.
  const save = () => {
    savesRef.current = savesRef.current.then(() => putRef.current());
    return savesRef.current;
  };
  // Leaving the screen is leaving the field, too.
  useEffect(() => () => void putRef.current(), []);

  const isDirty = writing.value !== null && writing.value.text !== recorded.text;
  return {
    ready: draft.ready,
    text: writing.value?.text ?? recorded.text,
    state: isSaving ? 'saving' : isDirty ? 'unsaved' : 'clean',
    savedAt,
    unkept: draft.unkept,
    failure,
    clashes: clashes(),
    write: (text) => change({ text, begun: writing.now()?.begun ?? recorded.text }),
    save,
    keepMine({ recorded: theirs }) {
      const current = writing.now();
      if (current !== null) change({ ...current, begun: theirs });
      return save();
    },
    takeTheirs: () => change(null),
  };
}
