import { readDraft } from '../../../../store/drafts.ts';
import { useApp } from '../../../app.ts';
import { useLive } from '../../../hooks/use-live.ts';
import { useText } from '../../../hooks/use-text.ts';
import { Notice } from '../../../parts/notice.tsx';
import { Prose } from '../shared/prose.tsx';
import { noteDraftKey } from './use-note.ts';
import type { NoteName } from './use-note.ts';

interface KeptNoteProps {
  /** The meeting's. */
  readonly id: string;
  readonly name: NoteName;
}

/** What a person was writing when somebody else closed the meeting: kept, and shown. */
export function KeptNote({ id, name }: KeptNoteProps) {
  const t = useText();
  const { db } = useApp();
  const kept = useLive(() => readDraft<{ text?: string }>(db, noteDraftKey(id, name)), [id, name]);
  if (kept?.text === undefined || kept.text === '') return null;
  return (
    <Notice tone="warning" title={t.meetings.minutes.kept}>
      <Prose title={t.meetings.minutes[name]} text={kept.text} />
    </Notice>
  );
}
