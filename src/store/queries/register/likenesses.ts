import { bySureness, findDuplicates, indexDuplicates } from '../../../domain/duplicates.ts';
import type { Duplicate, DuplicateIndex, Known } from '../../../domain/duplicates.ts';
import { isOpenProposal } from '../../../domain/proposal/step.ts';
import type { TpkDatabase } from '../../database.ts';
import { currentRegister } from './keeper.ts';
import type { RegisterIndex } from './register-index.ts';

/** People laid out at a time: a slow phone can draw in between. */
const CHUNK = 500;

const laidOut = new WeakMap<RegisterIndex, Promise<readonly DuplicateIndex[]>>();

/** Several indexes instead of one, because one is made in one go. Kept as long as the register's. */
function likenessesOf(register: RegisterIndex): Promise<readonly DuplicateIndex[]> {
  const there = laidOut.get(register);
  if (there !== undefined) return there;
  const made = layOut(register);
  laidOut.set(register, made);
  return made;
}

async function layOut({ people }: RegisterIndex): Promise<DuplicateIndex[]> {
  const known = Array.from(people.values(), (one): Known => ({ ...one, source: 'register' }));
  const indexes: DuplicateIndex[] = [];
  for (let at = 0; at < known.length; at += CHUNK) {
    indexes.push(indexDuplicates(known.slice(at, at + CHUNK)));
    await new Promise((resolve) => {
      setTimeout(resolve);
    });
  }
  return indexes;
}

/** The members of all proposals on this phone that are still under way. */
export async function openMembers(db: TpkDatabase): Promise<Known[]> {
  const open = await db
    .rows('proposal')
    .filter(({ fields }) => isOpenProposal(fields.state))
    .toArray();
  const proposals = new Map(open.map((row) => [row.id, row]));
  const members = await db
    .rows('proposalMember')
    .where('parentId')
    .anyOf([...proposals.keys()])
    .toArray();
  return members.flatMap(({ id, parentId, fields }): Known[] => {
    const proposal = proposals.get(parentId ?? '');
    if (proposal === undefined || fields.removed) return [];
    const { name, nik, birthDate, sex } = fields;
    const { regionCode } = proposal;
    const { noKk } = proposal.fields;
    return [{ id, source: 'proposal', regionCode, name, nik, noKk, birthDate, sex }];
  });
}

/**
 * Everybody whom this phone knows of, to be looked through for the same person: the register's
 * people, and the members of open proposals as they stand now.
 */
export async function openPeople(db: TpkDatabase): Promise<readonly DuplicateIndex[]> {
  const register = await likenessesOf(await currentRegister(db));
  return [...register, indexDuplicates(await openMembers(db))];
}

/**
 * Who on this phone has the same NIK or family card as the subject, or looks like the same person;
 * the surest first.
 * @param except ids that are the subject's own: itself in the register, its proposal's members
 */
export async function findLikeOnPhone(
  db: TpkDatabase,
  subject: Omit<Known, 'id' | 'source'>,
  except: ReadonlySet<string> = new Set(),
): Promise<Duplicate[]> {
  const indexes = await openPeople(db);
  return indexes.flatMap((index) => findDuplicates(index, subject, except)).sort(bySureness);
}
