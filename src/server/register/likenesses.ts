import type * as v from 'valibot';
import { findDuplicates, indexDuplicates, veilDuplicates } from '../../domain/duplicates.ts';
import { may } from '../../domain/role.ts';
import type { Action, Holder } from '../../domain/role.ts';
import type { LikenessRequest, LikenessResponse } from '../../protocol/register.ts';
import { LIKENESS_LIMIT, spend } from '../auth/rate-limit.ts';
import { notAvailable } from '../request-refused.ts';
import type { Caller } from '../storage/caller.ts';
import { findCandidates } from '../storage/candidates.ts';
import type { Storage } from '../storage/database.ts';
import { asStorageError } from '../storage/errors.ts';

type Request = v.InferOutput<typeof LikenessRequest>;
type Answer = v.InferInput<typeof LikenessResponse>;
type Found = Answer['found'][number];

/** Who has to do with proposals of a region may ask about people there. */
const ASKED_BY: readonly Action[] = ['proposal.edit', 'proposal.verify', 'proposal.receive'];

const mayAsk = (holder: Holder, regionCode: string): boolean =>
  ASKED_BY.some((action) => may(holder, action, regionCode));

/**
 * Who in the regency has the same number or looks like the same person. Of people outside what the
 * caller may see only that there are such; how often one may ask is limited, because even that is
 * something that could be collected.
 * @throws RequestRefused `not_available`, `rate_limited`; StorageBusyError
 */
export async function findLikenesses(
  context: { readonly storage: Storage; readonly now: () => number },
  caller: Caller,
  { subjects }: Request,
): Promise<Answer> {
  if (!subjects.every(({ regionCode }) => mayAsk(caller, regionCode))) throw notAvailable();
  await spend(context, LIKENESS_LIMIT, caller.accountId, subjects.length);
  try {
    const found: Found[] = [];
    for (const subject of subjects) found.push(...(await likeSubject(context, caller, subject)));
    return { found };
  } catch (error) {
    throw asStorageError(error);
  }
}

async function likeSubject(
  { storage: { db, regency } }: { readonly storage: Storage },
  caller: Caller,
  { key, except, ...subject }: Request['subjects'][number],
): Promise<Found[]> {
  const index = indexDuplicates(await findCandidates(db, regency, subject));
  const duplicates = findDuplicates(index, subject, new Set(except));
  const maySee = (regionCode: string) => may(caller, 'register.read', regionCode);
  return veilDuplicates(duplicates, maySee).map(({ grounds, source, known }): Found => {
    if (known === null) return { key, grounds: [...grounds], source, known };
    const { source: _source, ...person } = known;
    return { key, grounds: [...grounds], source, known: person };
  });
}
