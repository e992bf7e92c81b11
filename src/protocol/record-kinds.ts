/**
 * Every kind of synced record, by name. Apart from their schemas in `records.ts`, which the first
 * screens do without.
 */
export const RECORD_KINDS = [
  'meeting',
  'attendance',
  'attachment',
  'conflict',
  'team',
  'teamMember',
  'setting',
  'registerPerson',
  'proposal',
  'proposalMember',
  'dossier',
] as const;

export type RecordKind = (typeof RECORD_KINDS)[number];

/** Whether a kind that came over the wire is one that this build knows. */
export function isKnownKind(kind: string): kind is RecordKind {
  return RECORD_KINDS.some((known) => known === kind);
}
