import { useState } from 'preact/hooks';
import { wibDate } from '../../../../domain/time.ts';
import type { ReviewEntry } from '../../../../store/queries/review.ts';
import { record, useAct } from '../../../act.ts';
import { useApp } from '../../../app.ts';
import { useDraftForm } from '../../../hooks/use-draft-form.ts';
import { useOfficeText } from '../../../hooks/use-office-text.ts';
import { DraftNotice } from '../../../parts/draft-notice.tsx';
import { ErrorSummary } from '../../../parts/error-summary.tsx';
import { DateField } from '../../../parts/fields/date-field.tsx';
import { regionName } from '../../../words.ts';
import { AcceptBar, GiveBackBar } from './bars.tsx';
import { Composition, Part } from './composition.tsx';
import type { Noting } from './composition.tsx';
import { DecreePart } from './decree-part.tsx';
import {
  blankNotes,
  giveBack,
  giveBackDraft,
  noteFields,
  notesSchema,
  WISHED,
  written,
} from './give-back.ts';
import type { Notes } from './give-back.ts';
import { Journey } from './journey.tsx';
import { seenTeam } from './parts.ts';
import { EarlierNotes, Remarks } from './remarks.tsx';
import type { QueueView } from './use-queue.ts';

interface DetailProps {
  readonly entry: ReviewEntry;
  readonly queue: QueueView;
  /** Called with what was done, in words, once it is on disk. */
  readonly onDone: (text: string) => void;
}

/** One team in full, to be accepted, or given back with notes on what is to be mended. */
export function Detail({ entry, queue, onDone }: DetailProps) {
  const t = useOfficeText();
  const app = useApp();
  const act = useAct();
  const { id, regionCode } = entry.team;
  const seen = seenTeam(entry);
  const [fields] = useState(() => noteFields(seen));
  const [today] = useState(() => wibDate(app.now()));
  const [opened, setOpened] = useState<readonly string[]>([]);
  const [wantsToGive, setGiving] = useState<boolean>();
  const { detail, giving, parts } = t.teamReview;
  const region = regionName(app.regions.value, regionCode);

  const form = useDraftForm<Notes, Notes>({
    draft: giveBackDraft(id),
    idPrefix: 'note-',
    schema: notesSchema(t, fields, today),
    initial: blankNotes(fields, today),
    async submit(notes) {
      if (written(fields, notes).length === 0) return { text: giving.errors.none };
      const args = giveBack(id, fields, notes, app.now());
      const failure = await record(app, [{ name: 'team.step', args }]);
      if (failure !== null) return { text: failure.text };
      onDone(giving.sent(region));
      return null;
    },
  });
  const accept = async () => {
    const args = { id, step: entry.acceptance, reason: '', notes: [] };
    if (!(await act([{ name: 'team.step', args }]))) return;
    form.discard();
    onDone(entry.acceptance === 'verify' ? detail.verified(region) : detail.received(region));
  };
  if (!form.ready) return null;

  // notes that were being written when the page was closed are in sight again
  const isGiving = wantsToGive ?? form.restored;
  const open = (field: string) => {
    setOpened([...opened, field]);
    // once it is drawn
    requestAnimationFrame(() => document.getElementById(`note-${field}`)?.focus());
  };
  const noting: Noting | null = isGiving
    ? {
        isOpen: (field) => opened.includes(field) || form.values[field] !== '',
        open,
        field: (field) => form.field(field),
      }
    : null;

  return (
    <form onSubmit={form.onSubmit} noValidate class="flex grow flex-col">
      {isGiving ? (
        <>
          <ErrorSummary {...form.summary} />
          <DraftNotice form={form} />
          <h2 class="text-lg font-bold">{giving.title}</h2>
          <p class="mb-3">{giving.text}</p>
          <div class="rounded-box border-base-300 bg-base-100 mb-4 overflow-clip border">
            <Part field="team" part={parts.team} noting={noting}>
              <span class="font-medium">{detail.whole}</span>
            </Part>
          </div>
        </>
      ) : (
        <>
          <Journey entry={entry} deadline={queue.deadlines.get(regionCode)} />
          <Remarks seen={seen} limits={queue.limits} />
          <EarlierNotes entry={entry} seen={seen} />
          <h2 class="sr-only">{detail.composition}</h2>
        </>
      )}
      <Composition seen={seen} noting={noting} />
      <DecreePart entry={entry} noting={noting} />
      {isGiving ? (
        <DateField
          {...form.field(WISHED)}
          label={giving.wished}
          hint={giving.wishedHint}
          min={today}
        />
      ) : null}
      {isGiving ? (
        <GiveBackBar
          regionCode={regionCode}
          count={written(fields, form.values).length}
          isBusy={form.busy}
          onCancel={() => setGiving(false)}
        />
      ) : (
        <AcceptBar
          acceptance={entry.acceptance}
          onAccept={accept}
          onGiveBack={() => setGiving(true)}
        />
      )}
    </form>
  );
}
