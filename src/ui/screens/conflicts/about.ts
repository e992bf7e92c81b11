import type { Dispute } from '../../../store/queries/disputes.ts';

/** What of the proposals' work a dispute is about. */
export interface About {
  readonly kind: 'proposal' | 'dossier' | 'setting';
  /** Of a proposal: its own, whatever below it is in dispute. */
  readonly id: string;
}

/** Undefined where it is about something else, a photo of which nothing else is known among it. */
export function aboutOf({ conflict, record }: Dispute): About | undefined {
  const { recordKind } = conflict.fields;
  const id = conflict.parentId ?? '';
  if (recordKind === 'proposal' || recordKind === 'dossier' || recordKind === 'setting') {
    return { kind: recordKind, id };
  }
  const isPhoto = record?.kind === 'attachment' && 'evidence' in record.fields;
  if (record?.kind === 'proposalMember' || isPhoto) {
    return { kind: 'proposal', id: record?.parentId ?? '' };
  }
  return undefined;
}
