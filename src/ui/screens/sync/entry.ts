import type { QueueView } from '../../../store/queries/outbox.ts';
import type { OutboxEntry, SentEntry } from '../../../store/types.ts';

export type Entry = OutboxEntry | SentEntry;

interface KnownArgs {
  readonly id?: string;
  readonly meetingId?: string;
  readonly recordId?: string;
  readonly recordKind?: string;
}

/** The meeting that an entry belongs to; undefined where it cannot be told. */
export function meetingIdOf(entry: Entry): string | undefined {
  const args = entry.args as KnownArgs;
  if (entry.name.startsWith('meeting.')) return args.id;
  if (args.meetingId !== undefined) return args.meetingId;
  return args.recordKind === 'meeting' ? args.recordId : undefined;
}

export interface MeetingGroup<E extends Entry> {
  /** Undefined for what belongs to no meeting that can be told. */
  readonly meetingId: string | undefined;
  readonly entries: E[];
}

/** Entries by meeting, in the order in which each meeting first appears. */
export function byMeeting<E extends Entry>(entries: readonly E[]): MeetingGroup<E>[] {
  const groups = new Map<string | undefined, E[]>();
  for (const entry of entries) {
    const meetingId = meetingIdOf(entry);
    groups.set(meetingId, [...(groups.get(meetingId) ?? []), entry]);
  }
  return [...groups].map(([meetingId, members]) => ({ meetingId, entries: members }));
}

/** Ids of waiting entries that build on a record whose making was refused. */
export function blockedIn({ waiting, refused }: QueueView): Set<string> {
  const missing = new Set(refused.flatMap(({ creates }) => creates));
  const blocked = waiting.filter(({ refs }) => refs.some((ref) => missing.has(ref)));
  return new Set(blocked.map(({ id }) => id));
}
