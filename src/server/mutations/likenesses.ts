import { findDuplicates, indexDuplicates } from '../../domain/duplicates.ts';
import type { Duplicate } from '../../domain/duplicates.ts';
import { sameValue } from '../../domain/merge.ts';
import type { ProposalFields } from '../../protocol/proposal-records.ts';
import type { RowOf } from '../../protocol/row.ts';
import { findCandidates } from '../storage/candidates.ts';
import { saveRecords } from '../storage/records.ts';
import type { Write } from '../storage/write.ts';
import type { Outcome } from './batch.ts';
import type { Delivery } from './delivery.ts';
import type { Fault } from './fault.ts';
import { faultCode, trySavepoint } from './savepoint.ts';

type Proposal = RowOf<'proposal'>;
type Likeness = NonNullable<ProposalFields['likenesses']>[number];

/**
 * Notes on each proposal that a push has handed in who in the regency looks like its members:
 * grounds and source, never who. It is a help for those who verify, so what goes wrong with it is
 * told as a fault, and the push goes on.
 * @throws what makes the whole push fail: see `asStorageError`
 */
export async function noteLikenesses(
  write: Write,
  delivery: Delivery,
  outcomes: readonly Outcome[],
): Promise<Fault[]> {
  const faults: Fault[] = [];
  for (const [proposalId, mutationId] of handedIn(outcomes)) {
    const { set, now } = delivery;
    const { seq } = write;
    const failure = await trySavepoint(write, async () => {
      const row = set.get('proposal', proposalId);
      if (row === undefined) return;
      const likenesses = await likenessesOf(write, delivery, row);
      if (sameValue(row.fields.likenesses, likenesses)) return;
      set.put({ ...row, fields: { ...row.fields, likenesses } });
      write.seq = set.keep(write.seq);
      await saveRecords(write, set.changed(), now);
    });
    if (failure === null) {
      set.settle();
      continue;
    }
    set.dropAll();
    write.seq = seq;
    faults.push({ mutationId, code: `likenesses ${faultCode(failure.error)}` });
  }
  return faults;
}

/** The proposals that these outcomes have handed in, with the mutation that did. */
function handedIn(outcomes: readonly Outcome[]): Map<string, string> {
  const submitted = outcomes.flatMap(({ kind, from }): [string, string][] => {
    if (kind !== 'applied' || !from.isReadable || !from.prepared.ok) return [];
    const { definition, args } = from.prepared.value;
    if (definition.name !== 'proposal.step') return [];
    const { id, step } = args as { id: string; step: string };
    return step === 'submit' ? [[id, from.id]] : [];
  });
  return new Map(submitted);
}

async function likenessesOf(
  { trx, regency }: Write,
  { set }: Delivery,
  proposal: Proposal,
): Promise<Likeness[]> {
  const { regionCode, fields: family } = proposal;
  const members = set
    .children('proposalMember', proposal.id)
    .filter(({ fields }) => !fields.removed);
  const own = new Set(members.flatMap(({ id, fields }) => [id, fields.registerPersonId ?? id]));
  const found: Likeness[] = [];
  for (const { id, fields } of members.filter((member) => member.fields.concerned)) {
    const { name, nik, birthDate, sex } = fields;
    const subject = { regionCode, name, nik, noKk: family.noKk, birthDate, sex };
    const index = indexDuplicates(await findCandidates(trx, regency, subject));
    for (const duplicate of findDuplicates(index, subject, own)) {
      found.push(...told(id, duplicate, proposal));
    }
  }
  return [...new Map(found.map((one) => [JSON.stringify(one), one])).values()];
}

/**
 * What may be told of one duplicate. The same family card is the family's matter, and none where
 * it is the card under which the register has this family.
 */
function told(
  memberId: string,
  { grounds, known: { source, noKk, regionCode } }: Duplicate,
  { regionCode: village, fields }: Proposal,
): Likeness[] {
  const isOwnFamily =
    source === 'register' && regionCode === village && noKk === fields.familyWas?.noKk;
  const ofPerson = grounds.filter((one) => one !== 'noKk');
  const ofFamily = grounds.includes('noKk') && !isOwnFamily;
  return [
    ...(ofPerson.length > 0 ? [{ memberId, grounds: ofPerson, source }] : []),
    ...(ofFamily ? [{ memberId: null, grounds: ['noKk' as const], source }] : []),
  ];
}
