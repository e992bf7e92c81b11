import { mutate } from '../../../src/store/mutate.ts';
import { alternately, inTurn, timed } from '../rounds.ts';
import type { Round } from '../rounds.ts';
import { openBare } from './bare.ts';
import { newPhone, uniqueName, WRITTEN, writeProposals } from './phone.ts';
import type { Phone } from './phone.ts';
import { bareRecord, proposalArgs } from './record.ts';

const WRITES = 40;
const BULK = 500;
const QUEUED = 5000;

const writeOne = ({ db }: Phone) => mutate(db, 'proposal.create', proposalArgs(WRITTEN));

/** One record from the call to its being on disk; the floor is one `put` of the same record. */
export async function measureWriteOne(rounds: number): Promise<Round[]> {
  const [phone, bare] = [await newPhone(), await openBare(uniqueName('bare'))];
  const floor = () => bare.put([bareRecord(proposalArgs(WRITTEN))]);
  return inTurn(rounds, () => alternately(WRITES, () => writeOne(phone), floor));
}

/** Five hundred records in one transaction; the floor is as many `put`s in one. */
export async function measureWriteBulk(rounds: number): Promise<Round[]> {
  const [phone, bare] = [await newPhone(), await openBare(uniqueName('bare'))];
  await bare.put(await writeProposals(phone, 10));
  return inTurn(rounds, async () => {
    const records = Array.from({ length: BULK }, () => bareRecord(proposalArgs(WRITTEN)));
    const mine = await timed(() => writeProposals(phone, BULK));
    return { mine, floor: await timed(() => bare.put(records)) };
  });
}

/** One record behind five thousand that wait; here the floor is the app itself with none waiting. */
export async function measureWriteQueued(rounds: number): Promise<Round[]> {
  const [full, empty] = [await newPhone(), await newPhone()];
  for (let written = 0; written < QUEUED; written += BULK) await writeProposals(full, BULK);
  return inTurn(rounds, () =>
    alternately(
      WRITES,
      () => writeOne(full),
      () => writeOne(empty),
    ),
  );
}
