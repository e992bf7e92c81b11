import { differenceSince } from '../../../../domain/proposal/difference.ts';
import type { ProposalSettings } from '../../../../domain/proposal/settings.ts';
import { contentsOf } from '../../../../store/queries/proposals/contents.ts';
import type { ProposalEntry } from '../../../../store/queries/proposals/list.ts';
import { useOfficeText } from '../../../hooks/use-office-text.ts';
import { useFormats } from '../../../hooks/use-text.ts';
import { Notice } from '../../../parts/notice.tsx';
import { ProposalDifferenceList } from '../../../proposal/difference-list.tsx';
import { FindingsList } from '../../../proposal/findings-list.tsx';
import { ServerLikenesses } from '../../../proposal/likeness-notice.tsx';
import { ProposalNoteLine } from '../../../proposal/note-line.tsx';
import { useChecks } from '../../../proposal/use-checks.ts';
import { latestStep } from '../stages.ts';
import { noteLabel } from './notes.ts';

interface PartProps {
  readonly entry: ProposalEntry;
  readonly settings: ProposalSettings;
}

/** What this device and the server find remarkable about it, with the village's explanations. */
export function Remarks({ entry, settings }: PartProps) {
  const { verification } = useOfficeText();
  const findings = useChecks([entry], settings)?.get(entry.row.id) ?? [];
  return (
    <>
      <ServerLikenesses entry={entry} />
      {findings.length === 0 ? null : (
        <Notice tone="warning" title={verification.detail.findingsTitle}>
          <div class="mt-1">
            <FindingsList
              findings={findings}
              explanations={entry.row.fields.explanations}
              members={entry.members}
            />
          </div>
        </Notice>
      )}
    </>
  );
}

/** What was asked for when it was last sent back, and what has changed since it was sent before. */
export function Again({ entry, settings }: PartProps) {
  const t = useOfficeText();
  const formats = useFormats();
  const { row, members } = entry;
  const { fields } = row;
  const words = t.verification.detail;
  const last = latestStep(fields.events, ['return']);
  const notes = fields.notes.filter(
    ({ at, accountId }) => at === last?.at && accountId === last.accountId,
  );
  const before = fields.sentBefore ?? null;
  return (
    <>
      {notes.length === 0 || last === undefined ? null : (
        <section aria-label={words.earlierTitle} class="mb-4">
          <h2 class="section-title">{words.earlierTitle}</h2>
          <p class="text-muted text-sm">{words.returned(formats.moment(last.at), last.name)}</p>
          {notes.map((note) => (
            <ProposalNoteLine
              key={note.id}
              note={note}
              field={noteLabel(t, entry, note.field, note.memberId)}
            />
          ))}
        </section>
      )}
      {before === null ? null : (
        <section aria-label={words.againTitle} class="mb-4">
          <h2 class="section-title">{words.againTitle}</h2>
          <div class="card-box">
            <ProposalDifferenceList
              difference={differenceSince(before, contentsOf(entry))}
              members={members}
              kind={fields.kind}
              settings={settings}
            />
          </div>
        </section>
      )}
    </>
  );
}
