import { FAMILY_FIELDS, PERSON_FIELDS } from '../register/person.ts';
import type { FamilyFields, PersonFields } from '../register/person.ts';
import type { Proposal } from './proposal.ts';

/** What was handed in. */
export interface SentContents {
  readonly reason: string;
  readonly reasonNote: string;
  readonly reasonDate: string;
  readonly family: FamilyFields;
  readonly members: readonly {
    readonly id: string;
    readonly concerned: boolean;
    readonly fields: PersonFields;
  }[];
}

/** One field as it was handed in and as it is now. */
export interface SinceSent {
  /** Null for the family's fields and the reason's. */
  readonly memberId: string | null;
  readonly field: string;
  readonly from: string;
  readonly to: string;
}

export interface ProposalDifference {
  readonly changes: readonly SinceSent[];
  /** People who are on it now and were not, and the other way round, by name. */
  readonly added: readonly { readonly id: string; readonly name: string }[];
  readonly removed: readonly { readonly id: string; readonly name: string }[];
}

const REASON_FIELDS = ['reason', 'reasonNote', 'reasonDate'] as const;

function changed<T extends object>(
  was: T,
  now: T,
  fields: readonly (keyof T & string)[],
  memberId: string | null,
): SinceSent[] {
  return fields
    .filter((field) => was[field] !== now[field])
    .map((field) => ({ memberId, field, from: String(was[field]), to: String(now[field]) }));
}

/** What has changed in a proposal since it was handed in. Photos tell it by their own dates. */
export function differenceSince(sent: SentContents, proposal: Proposal): ProposalDifference {
  const before = new Map(sent.members.map((member) => [member.id, member]));
  const now = new Set(proposal.members.map(({ id }) => id));
  return {
    changes: [
      ...changed(sent, proposal, REASON_FIELDS, null),
      ...changed(sent.family, proposal.family, FAMILY_FIELDS, null),
      ...proposal.members.flatMap(({ id, fields }) => {
        const was = before.get(id);
        return was === undefined ? [] : changed(was.fields, fields, PERSON_FIELDS, id);
      }),
    ],
    added: proposal.members
      .filter(({ id }) => !before.has(id))
      .map(({ id, fields }) => ({ id, name: fields.name })),
    removed: sent.members
      .filter(({ id }) => !now.has(id))
      .map(({ id, fields }) => ({ id, name: fields.name })),
  };
}

/** Whether nothing has changed. */
export function isUnchanged({ changes, added, removed }: ProposalDifference): boolean {
  return changes.length + added.length + removed.length === 0;
}
