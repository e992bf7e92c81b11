import { useEffect, useRef, useState } from 'preact/hooks';
import type { LocalRow } from '../../../../store/types.ts';
import { record } from '../../../act.ts';
import { useApp } from '../../../app.ts';
import { useDraft } from '../../../hooks/use-draft.ts';
import { changedMeanwhile } from '../shared/meanwhile.ts';
import type { Meanwhile } from '../shared/meanwhile.ts';
import { useRecorded } from './use-recorded.ts';

export type NoteName = 'minutes' | 'decisions';

/** What is being written, and the record as it was when that began. */
interface Writing {
  readonly text: string;
  readonly begun: string;
}

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
  write(text: string): void;
  /** Puts it on record, unless another person's words would be lost unseen. */
  save(): Promise<void>;
  /** The person has seen what another wrote, and their own shall stand. */
  keepMine(clash: Meanwhile): Promise<void>;
  takeTheirs(): void;
}

/**
 * One of a meeting's long texts: kept as a draft at every keystroke, put on record when the person
 * leaves it. While nothing is being written it shows what the record says.
 */
export function useNote(meeting: LocalRow<'meeting'>, name: NoteName): Note {
  const app = useApp();
  const recorded = useRecorded(meeting.fields[name]);
  const writing = useRef<Writing | null>(null);
  const saves = useRef(Promise.resolve());
  const [, draw] = useState(0);
  const [isSaving, setSaving] = useState(false);
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const [failure, setFailure] = useState<string | null>(null);

  const draft = useDraft<Partial<Writing>>(
    `meeting/${meeting.id}/${name}`,
    () => writing.current ?? {},
    ({ text, begun }) => {
      if (text !== undefined && begun !== undefined) writing.current = { text, begun };
    },
  );
  const change = (next: Writing | null) => {
    writing.current = next;
    draft.keep();
    draw((count) => count + 1);
  };
  const clashes = (): Meanwhile[] => {
    if (writing.current === null) return [];
    const { text, begun } = writing.current;
    return changedMeanwhile({ [name]: begun }, { [name]: recorded.now() }, { [name]: text });
  };

  const put = async () => {
    if (writing.current === null || clashes().length > 0) return;
    const { text } = writing.current;
    if (text !== recorded.now()) {
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
    const since = writing.current.text;
    change(since === text ? null : { text: since, begun: text });
  };
  // One after the other: leaving the field by the button asks for two.
  const save = () => {
    saves.current = saves.current.then(put);
    return saves.current;
  };
  const latestSave = useRef(save);
  latestSave.current = save;
  // Leaving the screen is leaving the field, too.
  useEffect(() => () => void latestSave.current(), []);

  const isDirty = writing.current !== null && writing.current.text !== recorded.now();
  return {
    ready: draft.ready,
    text: writing.current?.text ?? recorded.now(),
    state: isSaving ? 'saving' : isDirty ? 'unsaved' : 'clean',
    savedAt,
    unkept: draft.unkept,
    failure,
    clashes: clashes(),
    write: (text) => change({ text, begun: writing.current?.begun ?? recorded.now() }),
    save,
    keepMine({ recorded: theirs }) {
      if (writing.current !== null) change({ ...writing.current, begun: theirs });
      return save();
    },
    takeTheirs: () => change(null),
  };
}
