import { FileText } from 'lucide-preact';
import type { ProposalEntry } from '../../../../store/queries/proposals/list.ts';
import { useApp } from '../../../app.ts';
import { useLive } from '../../../hooks/use-live.ts';
import { useOfficeText } from '../../../hooks/use-office-text.ts';
import type { OfficeCatalogue } from '../../../hooks/use-office-text.ts';
import { useFormats } from '../../../hooks/use-text.ts';
import { LinkButton } from '../../../parts/button.tsx';
import { DeliveryBadge } from '../../../parts/delivery-badge.tsx';
import { periodName } from '../../../proposal/period-words.ts';
import { standingOf } from '../../../proposal/standing.ts';
import { ProposalStateBadge } from '../../../proposal/state-badge.tsx';
import { kindWord } from '../../../proposal/words.ts';
import { regionFullName } from '../../../words.ts';
import { latestStep } from '../stages.ts';

/** What the proposal is, where it comes from, on what it rests, and who has had it in hand. */
export function Journey({ entry }: { readonly entry: ProposalEntry }) {
  const t = useOfficeText();
  const formats = useFormats();
  const regions = useApp().regions.value;
  const { row } = entry;
  const { fields, regionCode } = row;
  const words = t.verification.detail;
  const standing = standingOf(entry);
  return (
    <div class="card-box">
      <p class="font-semibold">{kindWord(t, fields.kind)}</p>
      <p>{regionFullName(regions, regionCode)}</p>
      <p>{words.period(periodName(formats, fields.period))}</p>
      <p class="mt-2 flex flex-wrap gap-2">
        <ProposalStateBadge state={fields.state} />
        {standing.pending + standing.refused === 0 ? null : <DeliveryBadge row={standing} />}
      </p>
      <ul class="text-muted mt-2 text-sm">
        {stepLines(t, entry).map(({ at, say, name }) => (
          <li key={at} class="wrap-anywhere">
            {say(formats.moment(at), name)}
          </li>
        ))}
      </ul>
      {fields.entryNumber === '' ? null : (
        <p class="mt-2 font-medium wrap-anywhere tabular-nums">
          {words.entry(formats.shortDay(fields.entryDate), fields.entryNumber)}
        </p>
      )}
      <Basis entry={entry} />
    </div>
  );
}

type Say = (moment: string, name: string) => string;

function stepLines(t: OfficeCatalogue, { row }: ProposalEntry) {
  const words = t.verification.detail;
  const told: readonly (readonly [step: string, say: Say])[] = [
    ['submit', words.sent],
    ['verify', words.verified],
    ['receive', words.received],
    ['reject', words.rejected],
    ['return', words.returned],
  ];
  return told
    .flatMap(([step, say]) => {
      const event = latestStep(row.fields.events, [step]);
      return event === undefined ? [] : [{ at: event.at, name: event.name, say }];
    })
    .sort((left, right) => left.at.localeCompare(right.at));
}

/** The musyawarah or SPTJM that decided, with the way to its papers. */
function Basis({ entry: { row } }: { readonly entry: ProposalEntry }) {
  const { verification } = useOfficeText();
  const formats = useFormats();
  const { db } = useApp();
  const { dossierId } = row.fields;
  const dossier = useLive(
    async () => (dossierId === null ? undefined : await db.rows('dossier').get(dossierId)),
    [dossierId],
  );
  if (dossier === undefined) return null;
  const words = verification.detail;
  const { basis, number, date } = dossier.fields;
  return (
    <div class="mt-2 flex flex-wrap items-center gap-x-3">
      <p class="min-w-0 wrap-anywhere">
        {words.basis[basis](
          number.trim() || words.noNumber,
          date === '' ? words.noDay : formats.shortDay(date),
        )}
      </p>
      {dossier.parentId === null ? null : (
        <LinkButton kind="quiet" icon={FileText} href={`/rapat/${dossier.parentId}/berkas`}>
          {words.readPapers}
        </LinkButton>
      )}
    </div>
  );
}
