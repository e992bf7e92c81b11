import { CircleX, Download, RotateCw, Trash2 } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { saveTextFile } from '../../../documents/save-file.ts';
import { discardRefused, retryRefused } from '../../../store/outbox.ts';
import { movedAway } from '../../../store/queries/moved.ts';
import { exportRefused } from '../../../store/queries/outbox.ts';
import type { LocalRow, OutboxEntry } from '../../../store/types.ts';
import { useApp } from '../../app.ts';
import { useHandoverText } from '../../hooks/use-handover-text.ts';
import { MovedNotice } from '../../guard/moved-notice.tsx';
import { useGuardText } from '../../hooks/use-guard-text.ts';
import { useLive } from '../../hooks/use-live.ts';
import { Button, LinkButton } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { announce } from '../../parts/undo.tsx';
import { refusalText } from '../../words.ts';
import { describe, meetingName } from './describe.ts';
import type { Wording } from './wording.ts';
import { meetingIdOf, proposalIdOf } from './entry.ts';

interface RefusedListProps {
  readonly entries: readonly OutboxEntry[];
  readonly meetings: ReadonlyMap<string, LocalRow<'meeting'>>;
  readonly wording: Wording;
}

/** What the server refused, why, and the ways out. */
export function RefusedList({ entries, meetings, wording }: RefusedListProps) {
  const { t } = wording;
  const { refused: words } = useHandoverText();
  const { db, sync } = useApp();
  const { guard } = useGuardText();
  const moved = useLive(() => movedAway(db), []) ?? [];
  const [doomed, setDoomed] = useState<OutboxEntry>();
  if (entries.length === 0) return null;
  const sendAgain = async (entry: OutboxEntry) => {
    await retryRefused(db, entry.id);
    sync.request();
    announce(t.sync.sentAgain);
  };
  const save = async () => {
    saveTextFile('tpk-ditolak.json', await exportRefused(db), 'application/json');
    announce(words.exported);
  };
  const discard = async () => {
    if (doomed === undefined) return;
    await discardRefused(db, doomed.id);
    setDoomed(undefined);
    announce(t.sync.discarded);
  };
  return (
    <section>
      <h2 class="section-title">{t.sync.refusedTitle(entries.length)}</h2>
      <p class="mb-3">{t.sync.refusedText}</p>
      <MovedNotice ids={moved} />
      {entries.map((entry) => (
        <Refused
          key={entry.id}
          entry={entry}
          meeting={meetings.get(meetingIdOf(entry) ?? '')}
          wording={wording}
          reason={
            moved.includes(entry.id) ? guard.moved.refusal : refusalText(t, entry.code ?? 'invalid')
          }
          onRetry={() => sendAgain(entry)}
          onDiscard={() => setDoomed(entry)}
        />
      ))}
      <div class="mb-4">
        <Button icon={Download} onClick={save}>
          {words.export}
        </Button>
        <p class="text-muted mt-1 text-sm">{words.hint}</p>
      </div>
      <Dialog
        open={doomed !== undefined}
        title={t.sync.discardTitle}
        onClose={() => setDoomed(undefined)}
        actions={
          <>
            <Button kind="danger" icon={Trash2} onClick={discard}>
              {t.sync.discardYes}
            </Button>
            <Button onClick={() => setDoomed(undefined)}>{t.common.cancel}</Button>
          </>
        }
      >
        <p class="font-medium">{doomed === undefined ? '' : describe(wording, doomed)}</p>
        <p class="mt-2">{t.sync.discardText}</p>
      </Dialog>
    </section>
  );
}

interface RefusedProps {
  readonly entry: OutboxEntry;
  readonly meeting: LocalRow<'meeting'> | undefined;
  readonly wording: Wording;
  /** Why, in words. */
  readonly reason: string;
  readonly onRetry: () => Promise<void>;
  readonly onDiscard: () => void;
}

function Refused({ entry, meeting, wording, reason, onRetry, onDiscard }: RefusedProps) {
  const { t, formats, proposals } = wording;
  const proposal = proposals.get(proposalIdOf(entry) ?? '');
  return (
    <article class="card-box border-error/50">
      <p class="font-semibold">{describe(wording, entry)}</p>
      {meeting === undefined ? null : (
        <p class="text-muted text-sm">{meetingName(wording, meeting.fields, meeting.regionCode)}</p>
      )}
      <p class="text-muted text-sm">{t.sync.at(formats.moment(entry.occurredAt))}</p>
      <p class="text-error mt-2 flex gap-2">
        <CircleX aria-hidden="true" size={20} class="mt-0.5 shrink-0" />
        {reason}
      </p>
      <div class="mt-3 flex flex-wrap gap-2">
        {meeting === undefined ? null : (
          <LinkButton href={fixAt(entry, meeting.id)}>{t.sync.fix}</LinkButton>
        )}
        {proposal === undefined ? null : (
          <LinkButton href={`/usulan/${proposal.row.id}`}>
            {t.syncProposals.openProposal}
          </LinkButton>
        )}
        <Button icon={RotateCw} onClick={onRetry}>
          {t.sync.sendAgain}
        </Button>
        <Button kind="danger" icon={Trash2} onClick={onDiscard}>
          {t.sync.discard}
        </Button>
      </div>
    </article>
  );
}

/** The screen on which the refused thing can be put right. */
function fixAt({ name }: OutboxEntry, meetingId: string): string {
  if (name.startsWith('attendance.')) return `/rapat/${meetingId}/hadir`;
  if (name.startsWith('photo.')) return `/rapat/${meetingId}/foto`;
  if (name.startsWith('dossier')) return `/rapat/${meetingId}/berkas`;
  return `/rapat/${meetingId}`;
}
