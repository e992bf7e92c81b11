import type { Duplicate, Grounds, Known } from '../duplicates.ts';
import type { Likeness } from './check.ts';
import { concernedOf } from './proposal.ts';
import type { Proposal, ProposalMember } from './proposal.ts';

/** One of a proposal's people as duplicates are looked for. */
export interface LikenessSubject {
  readonly memberId: string;
  readonly subject: Omit<Known, 'id' | 'source'>;
  /** What may be held against the proposal. */
  readonly grounds: readonly Grounds[];
}

const ALL: readonly Grounds[] = ['nik', 'noKk', 'person'];
const OF_PERSON = ['name', 'birthDate', 'sex'] as const;

/**
 * Of somebody new all counts; of a correction what it changes, because what the register already
 * holds is not held against it; of a removal nothing: to be there twice is a reason for it.
 */
function groundsFor({ kind, family, familyWas }: Proposal, member: ProposalMember): Grounds[] {
  const { fields, was } = member;
  if (kind === 'removal') return [];
  const counts: Readonly<Record<Grounds, boolean>> = {
    nik: was?.nik !== fields.nik,
    noKk: familyWas?.noKk !== family.noKk,
    person: was === null || OF_PERSON.some((field) => was[field] !== fields[field]),
  };
  return ALL.filter((one) => counts[one]);
}

/** Whom to look for before a proposal goes on, and by what. */
export function likenessSubjects(proposal: Proposal): LikenessSubject[] {
  const { regionCode, family } = proposal;
  return concernedOf(proposal)
    .map((member): LikenessSubject => {
      const { name, nik, birthDate, sex } = member.fields;
      const subject = { regionCode, noKk: family.noKk, name, nik, birthDate, sex };
      return { memberId: member.id, subject, grounds: groundsFor(proposal, member) };
    })
    .filter(({ grounds }) => grounds.length > 0);
}

/** Ids that are the proposal's own: its members, and whom of the register they are. */
export function ownIds({ members }: Proposal): string[] {
  return members.flatMap(({ id, registerPersonId }) =>
    registerPersonId === null ? [id] : [id, registerPersonId],
  );
}

/** Those found for a subject that count, each with the grounds that do. */
export function countingLikenesses<D extends Pick<Duplicate, 'grounds'>>(
  { grounds }: Pick<LikenessSubject, 'grounds'>,
  found: readonly D[],
): D[] {
  return found
    .map((one) => ({ ...one, grounds: one.grounds.filter((ground) => grounds.includes(ground)) }))
    .filter((one) => one.grounds.length > 0);
}

/** Whom one of a proposal's people looks like. */
export interface MemberLikeness extends Duplicate {
  readonly memberId: string;
}

/** The same as the check wants it: on which grounds, by member. */
export function likenessesFor(
  found: readonly { readonly memberId: string; readonly grounds: readonly Grounds[] }[],
): Likeness[] {
  return found.map(({ memberId, grounds }) => ({ memberId, grounds }));
}
