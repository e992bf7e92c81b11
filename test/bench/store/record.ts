import type { ArgsOf } from '../../../src/protocol/mutations/registry.ts';
import { newId } from '../../../src/store/new-id.ts';

/** Bytes of a proposal's fields as JSON. */
const RECORD_BYTES = 900;

/** A new proposal of an invented family, whose 25 fields weigh 900 bytes. */
export function proposalArgs(regionCode: string): ArgsOf<'proposal.create'> {
  const serial = String(Math.floor(Math.random() * 10_000)).padStart(4, '0');
  const args: ArgsOf<'proposal.create'> = {
    id: newId(),
    regionCode,
    kind: 'new',
    familyWas: null,
    period: '2026-10',
    reason: 'notListed',
    reasonNote: 'Belum pernah didata sejak pindah dari desa sebelah',
    reasonDate: '2026-09-14',
    noKk: `331609100208${serial}`,
    address: 'Jalan Rekaan nomor 3, di belakang balai desa',
    dusun: 'Krajan',
    rt: '003',
    rw: '001',
    phone: '081234567890',
    note: '',
    location: { latitude: -6.9698, longitude: 111.4165, accuracy: 12 },
    explanations: {},
    dossierId: null,
    members: [],
  };
  const missing = RECORD_BYTES - JSON.stringify(bareRecord(args)).length;
  return { ...args, note: 'rumah papan lantai tanah '.repeat(40).slice(0, missing) };
}

/** The record alone, as the floor keeps it: its key, what is indexed, and its 25 fields. */
export function bareRecord({
  id,
  regionCode,
  members: _members,
  ...contents
}: ArgsOf<'proposal.create'>): object {
  const steps = { state: 'draft', decision: '', entryDate: '', entryNumber: '' };
  const sent = { firstSubmittedAt: null, sent: null, likenesses: null, events: [], notes: [] };
  return { id, regionCode, parentId: '', ...contents, ...steps, ...sent };
}
