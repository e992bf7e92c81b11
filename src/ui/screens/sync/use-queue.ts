import type { AttendanceFields } from '../../../protocol/records.ts';
import type { TpkDatabase } from '../../../store/database.ts';
import { handedOverIds } from '../../../store/queries/handed-over.ts';
import { listAttendance, readMeeting } from '../../../store/queries/meetings.ts';
import { listReceipts, readQueue } from '../../../store/queries/outbox.ts';
import type { QueueView } from '../../../store/queries/outbox.ts';
import { readProposal } from '../../../store/queries/proposals/list.ts';
import type { ProposalEntry } from '../../../store/queries/proposals/list.ts';
import type { LocalRow, SentEntry } from '../../../store/types.ts';
import { useApp } from '../../app.ts';
import { useLive } from '../../hooks/use-live.ts';
import { meetingIdOf, proposalIdOf } from './entry.ts';

export interface QueuePage {
  readonly queue: QueueView;
  /** Ids of what left the phone in a file. */
  readonly handedOver: ReadonlySet<string>;
  readonly receipts: readonly SentEntry[];
  /** The meetings that any of it belongs to, by id, as far as this phone has them. */
  readonly meetings: ReadonlyMap<string, LocalRow<'meeting'>>;
  /** The places on their lists, by id. */
  readonly people: ReadonlyMap<string, AttendanceFields>;
  /** The proposals that any of it is about, by id, as far as this phone has them. */
  readonly proposals: ReadonlyMap<string, ProposalEntry>;
}

/** What the sync page shows of the queue; undefined until it has been read. */
export function useQueue(receipts: number): QueuePage | undefined {
  const { db } = useApp();
  return useLive(() => read(db, receipts), [receipts]);
}

async function read(db: TpkDatabase, limit: number): Promise<QueuePage> {
  const [queue, receipts] = await Promise.all([readQueue(db), listReceipts(db, limit)]);
  const entries = [...queue.waiting, ...queue.refused, ...receipts];
  const ids = [...new Set(entries.map(meetingIdOf))].filter((id) => id !== undefined);
  const found = await Promise.all(ids.map((id) => readMeeting(db, id)));
  const proposals = [...new Set(entries.map(proposalIdOf))].filter((id) => id !== undefined);
  const about = await Promise.all(proposals.map((id) => readProposal(db, id)));
  const places = await Promise.all(ids.map((id) => listAttendance(db, id, { removed: true })));
  return {
    queue,
    handedOver: await handedOverIds(db),
    receipts,
    meetings: new Map(found.filter((row) => row !== undefined).map((row) => [row.id, row])),
    people: new Map(places.flat().map(({ id, fields }) => [id, fields])),
    proposals: new Map(
      about.filter((entry) => entry !== undefined).map((entry) => [entry.row.id, entry]),
    ),
  };
}
