import type { LocalRow, OutboxEntry, PhotoUpload } from '../../../store/types.ts';
import { useHandoverText } from '../../hooks/use-handover-text.ts';
import { describe, meetingName } from './describe.ts';
import type { Wording } from './wording.ts';
import { WaitingPhotos } from './waiting-photos.tsx';
import { byMeeting } from './entry.ts';
import type { MeetingGroup } from './entry.ts';

interface WaitingListProps {
  readonly entries: readonly OutboxEntry[];
  /** Ids of those that wait for a person to decide on a refused one. */
  readonly blocked: ReadonlySet<string>;
  readonly photos: readonly PhotoUpload[];
  /** Ids of those that left the phone in a file. */
  readonly handedOver: ReadonlySet<string>;
  readonly meetings: ReadonlyMap<string, LocalRow<'meeting'>>;
  readonly wording: Wording;
}

/** What waits, by meeting, in words. */
export function WaitingList(props: WaitingListProps) {
  const { entries, blocked, photos, handedOver, meetings, wording } = props;
  const { sync } = wording.t;
  if (entries.length + photos.length === 0) return null;
  return (
    <section>
      <h2 class="section-title">{sync.waitingTitle(entries.length + photos.length)}</h2>
      {byMeeting(entries).map((group) => (
        <Group
          key={`${group.isProposals} ${group.meetingId ?? ''}`}
          group={group}
          blocked={blocked}
          handedOver={handedOver}
          meetings={meetings}
          wording={wording}
        />
      ))}
      <WaitingPhotos photos={photos} />
    </section>
  );
}

interface GroupProps {
  readonly group: MeetingGroup<OutboxEntry>;
  readonly blocked: ReadonlySet<string>;
  readonly handedOver: ReadonlySet<string>;
  readonly meetings: ReadonlyMap<string, LocalRow<'meeting'>>;
  readonly wording: Wording;
}

function Group({ group, blocked, handedOver, meetings, wording }: GroupProps) {
  const { give } = useHandoverText();
  const { sync, syncProposals } = wording.t;
  const { meetingId, isProposals, entries } = group;
  const meeting = meetingId === undefined ? undefined : meetings.get(meetingId);
  return (
    <section class="card-box">
      <h3 class="font-semibold">
        {isProposals
          ? syncProposals.title
          : meeting === undefined
            ? sync.otherRecords
            : meetingName(wording, meeting.fields, meeting.regionCode)}
      </h3>
      <p class="text-muted text-sm">{sync.acts(entries.length)}</p>
      <details class="mt-1">
        <summary class="text-link cursor-pointer py-3">{sync.showActs}</summary>
        <ul class="divide-base-300 divide-y">
          {entries.map((entry) => (
            <li key={entry.id} class="py-2">
              {describe(wording, entry)}
              {blocked.has(entry.id) ? (
                <span class="text-warning block text-sm font-medium">{sync.blocked}</span>
              ) : null}
              {handedOver.has(entry.id) ? (
                <span class="text-info block text-sm font-medium">{give.entryAway}</span>
              ) : null}
              <span class="text-muted block text-sm">
                {wording.formats.moment(entry.occurredAt)}
              </span>
            </li>
          ))}
        </ul>
      </details>
      {isProposals ? (
        <a href="/usulan" class="text-link inline-block py-3">
          {syncProposals.toProposals}
        </a>
      ) : null}
      {meeting === undefined ? null : (
        <a href={`/rapat/${meeting.id}`} class="text-link inline-block py-3">
          {sync.openMeeting}
        </a>
      )}
    </section>
  );
}
