import { findDuplicates } from '../../../domain/duplicates.ts';
import type { DuplicateIndex } from '../../../domain/duplicates.ts';
import { checkProposal } from '../../../domain/proposal/check.ts';
import type { CheckFrame } from '../../../domain/proposal/check-person.ts';
import type { Finding } from '../../../domain/proposal/finding.ts';
import {
  countingLikenesses,
  likenessesFor,
  likenessSubjects,
  ownIds,
} from '../../../domain/proposal/likeness.ts';
import type { MemberLikeness } from '../../../domain/proposal/likeness.ts';
import type { Proposal } from '../../../domain/proposal/proposal.ts';
import type { ProposalSettings } from '../../../domain/proposal/settings.ts';
import type { RegisterPerson } from '../../../domain/register/person.ts';
import type { TpkDatabase } from '../../database.ts';
import { openPeople } from '../register/likenesses.ts';
import { readFamily, registerPersonOf } from '../register/people.ts';
import { contentsOf } from './contents.ts';
import type { ProposalEntry } from './list.ts';

/**
 * The people of the register whom a proposal names, and the others of their family, as they are
 * now; those who are gone from it are left out.
 */
export async function registerAround(
  db: TpkDatabase,
  { regionCode, familyWas, members }: Pick<Proposal, 'regionCode' | 'familyWas' | 'members'>,
): Promise<RegisterPerson[]> {
  const ids = members.flatMap(({ registerPersonId }) => registerPersonId ?? []);
  const named = await db.rows('registerPerson').bulkGet(ids);
  const family = await readFamily(db, { regionCode, noKk: familyWas?.noKk ?? '' });
  const all = [...named, ...family].filter((row) => row !== undefined && !row.fields.gone);
  const people = all.flatMap((row) => (row === undefined ? [] : [registerPersonOf(row)]));
  return [...new Map(people.map((person) => [person.id, person])).values()];
}

/** Whom the members of a proposal look like among all those whom this phone knows of. */
function likenessesIn(
  indexes: readonly DuplicateIndex[],
  proposal: Proposal,
  register: readonly RegisterPerson[],
): MemberLikeness[] {
  const own = new Set([...ownIds(proposal), ...register.map(({ id }) => id)]);
  return likenessSubjects(proposal).flatMap((one) => {
    const found = indexes.flatMap((index) => findDuplicates(index, one.subject, own));
    return countingLikenesses(one, found).map((like) => ({ ...like, memberId: one.memberId }));
  });
}

/** Whom the members of a proposal look like on this phone; itself and its family are left out. */
export async function likenessesOnPhone(
  db: TpkDatabase,
  proposal: Proposal,
): Promise<MemberLikeness[]> {
  if (likenessSubjects(proposal).length === 0) return [];
  const register = await registerAround(db, proposal);
  return likenessesIn(await openPeople(db), proposal, register);
}

export interface CheckOptions extends CheckFrame {
  readonly settings: ProposalSettings;
  /** False where this device does not hold the register: then nothing is said of what is in it. */
  readonly hasRegister?: boolean;
}

/** What is to be said of each of these proposals, by id. */
export async function checkEntries(
  db: TpkDatabase,
  entries: readonly ProposalEntry[],
  { hasRegister = true, ...frame }: CheckOptions,
): Promise<ReadonlyMap<string, readonly Finding[]>> {
  const indexes = await openPeople(db);
  const checked = new Map<string, readonly Finding[]>();
  for (const entry of entries) {
    const proposal = contentsOf(entry);
    const register = await registerAround(db, proposal);
    const likenesses = likenessesFor(likenessesIn(indexes, proposal, register));
    const found = checkProposal(proposal, { ...frame, likenesses, register });
    checked.set(
      entry.row.id,
      hasRegister ? found : found.filter(({ code }) => code !== 'register_gone'),
    );
  }
  return checked;
}
