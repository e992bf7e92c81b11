import type { QueueView } from '../../../store/queries/outbox.ts';
import type { OutboxEntry, SentEntry } from '../../../store/types.ts';

export type Entry = OutboxEntry | SentEntry;

interface KnownArgs {
  readonly id?: string;
  /** Null for a team that was begun before any meeting. */
  readonly meetingId?: string | null;
  readonly proposalId?: string;
  readonly recordId?: string;
  readonly recordKind?: string;
}

/** The meeting that an entry belongs to; undefined where it cannot be told. */
export function meetingIdOf(entry: Entry): string | undefined {
  const args = entry.args as KnownArgs;
  if (entry.name.startsWith('meeting.')) return args.id;
  if (entry.name.startsWith('team')) return undefined;
  if (typeof args.meetingId === 'string') return args.meetingId;
  return args.recordKind === 'meeting' ? args.recordId : undefined;
}

/** The proposal that an entry is about; undefined where it is about none. */
export function proposalIdOf(entry: Entry): string | undefined {
  const args = entry.args as KnownArgs;
  if (entry.name.startsWith('proposal.')) return args.id;
  return entry.name.startsWith('proposal') ? args.proposalId : undefined;
}

export interface MeetingGroup<E extends Entry> {
  /** Undefined for what belongs to no meeting that can be told. */
  readonly meetingId: string | undefined;
  /** Whether these are proposals and what belongs to them. */
  readonly isProposals: boolean;
  readonly entries: E[];
}

/** Entries by meeting, and those of proposals, in the order in which each group first appears. */
export function byMeeting<E extends Entry>(entries: readonly E[]): MeetingGroup<E>[] {
  const groups = new Map<string, MeetingGroup<E>>();
  for (const entry of entries) {
    const meetingId = meetingIdOf(entry);
    const isProposals = proposalIdOf(entry) !== undefined;
    const key = `${isProposals} ${meetingId ?? ''}`;
    const group = groups.get(key) ?? { meetingId, isProposals, entries: [] };
    groups.set(key, group);
    group.entries.push(entry);
  }
  return [...groups.values()];
}

/** Ids of waiting entries that build on a record whose making was refused. */
export function blockedIn({ waiting, refused }: QueueView): Set<string> {
  const missing = new Set(refused.flatMap(({ creates }) => creates));
  const blocked = waiting.filter(({ refs }) => refs.some((ref) => missing.has(ref)));
  return new Set(blocked.map(({ id }) => id));
}
