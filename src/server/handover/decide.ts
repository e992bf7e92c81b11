import { PUSH_LIMIT } from '../../protocol/push.ts';
import type { DecideQuarantineResponse } from '../../protocol/quarantine.ts';
import { confirmAuthor, entryOf } from '../auth/author.ts';
import type { Author } from '../auth/author.ts';
import { notAvailable } from '../request-refused.ts';
import { appendAudit } from '../storage/audit.ts';
import { readOrigin } from '../storage/devices.ts';
import type { Origin } from '../storage/devices.ts';
import { decideQuarantine, waitingOf } from '../storage/quarantine.ts';
import type { Verdict, Work } from '../storage/quarantine.ts';
import { write } from '../storage/write.ts';
import { acceptance } from './accept.ts';
import type { DecideContext, Judge } from './accept.ts';
import { isWithinReach } from './reach.ts';

type Counts = DecideQuarantineResponse;

/** Photos that are stored in one transaction: some two megabytes. */
const PHOTOS_AT_ONCE = 10;

const NOTHING: Counts = { accepted: 0, refused: 0, photos: 0, left: 0 };

/**
 * Decides on what waits of one device and is within the author's reach. Accepted, it is applied as
 * the work of the person who did it, by the rules of today; what they do not take is told by its
 * code. Each part is applied and decided in one transaction, so that of two decisions at once each
 * thing follows one, and what a decision that was cut off has not come to goes on waiting.
 * @throws RequestRefused `not_available` where nothing waits within reach, `unauthorised` where the
 * author was stopped meanwhile
 */
export async function decideOnDevice(
  context: DecideContext,
  author: Author,
  deviceId: string,
  accept: boolean,
): Promise<Counts> {
  const { db, regency } = context.storage;
  const origin = await readOrigin(db, regency, deviceId);
  if (!origin) throw notAvailable();
  const works = (await waitingOf(db, regency, deviceId)).filter((work) =>
    isWithinReach(author, work, origin.caller),
  );
  let total: Counts | null = null;
  for (const part of accept ? partsOf(works) : [works]) {
    const judge = accept ? await acceptance(context, origin, part) : refusal;
    const counts = await decidePart(context, author, origin, part, accept, judge);
    if (counts) total = sum(total ?? NOTHING, counts);
  }
  if (total === null) throw notAvailable();
  return total;
}

/** Null where somebody else has decided on all of it meanwhile. */
function decidePart(
  { storage, now }: DecideContext,
  author: Author,
  origin: Origin,
  part: readonly Work[],
  accept: boolean,
  judge: Judge,
): Promise<Counts | null> {
  const { deviceId } = origin.caller;
  const at = new Date(now()).toISOString();
  return write(storage, async (writing) => {
    const confirmed = await confirmAuthor(writing, author);
    const ids = new Set(part.map(({ id }) => id));
    const works = (await waitingOf(writing.trx, writing.regency, deviceId)).filter(
      (work) => ids.has(work.id) && isWithinReach(confirmed, work, origin.caller),
    );
    if (works.length === 0) return null;
    const verdicts = await judge(writing, confirmed, works);
    await decideQuarantine(writing, deviceId, verdicts, author.accountId, at);
    const counts = countsOf(works, verdicts);
    const action = accept ? 'quarantine.accept' : 'quarantine.refuse';
    await appendAudit(writing, [entryOf(author, at, action, deviceId, counts)]);
    return counts;
  });
}

const refusal: Judge = async (_writing, _author, works) =>
  works.map(({ id }) => ({ id, state: 'refused', code: null }));

/** As many at a time as a push brings: mutations first, since photos follow their records. */
function partsOf(works: readonly Work[]): Work[][] {
  const of = (kind: Work['kind']) => works.filter((work) => work.kind === kind);
  return [...chunks(of('mutation'), PUSH_LIMIT), ...chunks(of('photo'), PHOTOS_AT_ONCE)];
}

function chunks<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, index) =>
    list.slice(index * size, (index + 1) * size),
  );
}

function countsOf(works: readonly Work[], verdicts: readonly Verdict[]): Counts {
  const taken = new Set(
    verdicts.filter(({ state, code }) => state === 'accepted' && code === null).map(({ id }) => id),
  );
  const count = (kind: Work['kind']) =>
    works.filter((work) => work.kind === kind && taken.has(work.id)).length;
  return {
    accepted: count('mutation'),
    refused: verdicts.filter(({ code }) => code !== null).length,
    photos: count('photo'),
    left: works.length - verdicts.length,
  };
}

const sum = (one: Counts, other: Counts): Counts => ({
  accepted: one.accepted + other.accepted,
  refused: one.refused + other.refused,
  photos: one.photos + other.photos,
  left: one.left + other.left,
});
