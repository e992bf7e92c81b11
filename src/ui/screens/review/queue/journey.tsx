import type { ReviewEntry } from '../../../../store/queries/review.ts';
import type { Deadline } from '../../../../domain/deadline.ts';
import { useOfficeText } from '../../../hooks/use-office-text.ts';
import { useFormats } from '../../../hooks/use-text.ts';
import { DeliveryBadge } from '../../../parts/delivery-badge.tsx';
import { DeadlineBadge } from '../shared/deadline-badge.tsx';
import { deadlineText } from '../shared/deadline-text.ts';

interface JourneyProps {
  readonly entry: ReviewEntry;
  /** None for the kecamatan's own team. */
  readonly deadline: Deadline | undefined;
}

/** How the team came here: who sent it when, who checked it, and whether it was in time. */
export function Journey({ entry, deadline }: JourneyProps) {
  const t = useOfficeText();
  const formats = useFormats();
  const { team, sent, arrived } = entry;
  const words = t.teamReview.queue;
  return (
    <div class="card-box">
      {sent === undefined ? null : <p>{words.sentOn(formats.moment(sent.at), sent.name)}</p>}
      {arrived?.step === 'verify' ? (
        <p>{words.verifiedOn(formats.moment(arrived.at), arrived.name)}</p>
      ) : null}
      {team.fields.revision === 0 ? null : <p>{words.revision(team.fields.revision)}</p>}
      {deadline === undefined ? null : (
        <p class="mt-2 flex flex-wrap items-center gap-2">
          <DeadlineBadge kind={deadline.kind} />
          {deadlineText(t, formats, deadline)}
        </p>
      )}
      {team.pending + team.refused === 0 ? null : (
        <p class="mt-2">
          <DeliveryBadge row={team} />
        </p>
      )}
    </div>
  );
}
