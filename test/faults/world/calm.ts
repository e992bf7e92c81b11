import { decisionFile } from '../../../src/store/handover.ts';
import { takeReceipts } from '../../../src/store/handover-receipts.ts';
import { listConflicts } from '../../../src/store/queries/conflicts.ts';
import { retryRefused } from '../../../src/store/outbox.ts';
import { movedAway } from '../../../src/store/queries/moved.ts';
import { queueCount } from '../../../src/store/queries/outbox.ts';
import { readSession } from '../../../src/store/session.ts';
import { retryUploads } from '../../../src/store/uploads.ts';
import type { Account } from '../../../src/protocol/account.ts';
import type { QuarantineResponse } from '../../../src/protocol/quarantine.ts';
import type { SimPhone } from '../phone/sim-phone.ts';
import { setWire } from '../phone/wire.ts';
import { bringReceipts } from '../steps/handover.ts';
import { decideConflict } from '../deeds/decide.ts';
import { contact } from './contact.ts';
import { rejoin } from './rejoin.ts';
import type { World } from './world.ts';

/** Rounds in which all must have come to rest; more means that something never does. */
const ROUNDS = 15;

/**
 * All faults stop, what strays arrives, everybody joins again who was cut off, and all meet until
 * nothing moves any more. People decide on what is theirs to decide.
 */
export async function comeToRest(world: World): Promise<void> {
  await stopFaults(world);
  for (const phone of world.phones) await setRight(world, phone);
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = await standing(world);
    for (const phone of world.phones) {
      const word = await contact(world, phone);
      if (word !== 'ok') world.ledger.note(`  phone ${phone.index}: ${word}`);
      if (await isOut(phone)) await setRight(world, phone);
    }
    for (const phone of world.phones) await bringReceipts(world, phone);
    for (const phone of world.phones) await tryAgain(phone);
    for (const phone of world.phones) await handOverMoved(world, phone);
    const decided = (await decideAll(world)) + (await decideQuarantine(world));
    if (decided === 0 && round > 0 && before === (await standing(world))) return;
  }
  world.ledger.fail(`no rest after ${ROUNDS} rounds: ${await standing(world)}`);
}

async function stopFaults(world: World): Promise<void> {
  const { regency, line, ledger, dice } = world;
  ledger.note('-- all faults stop');
  world.isCalm = true;
  await regency.start();
  if (regency.isDiskFull) await regency.fillDisk(null);
  while (line.strays.length > 0) {
    const request = await line.arrive(dice.below(line.strays.length));
    ledger.note(`  what strayed arrives: ${request?.phone} ${request?.path}`);
  }
  for (const id of world.stopped) {
    await world.call<Account>('PATCH', `/api/accounts/${id}`, { active: true });
  }
  world.stopped.clear();
}

async function isOut({ db }: SimPhone): Promise<boolean> {
  return (await readSession(db))?.signedOut !== false;
}

/** Unlocked, with its clock right and a session, as a person who comes to the office. */
async function setRight(world: World, phone: SimPhone): Promise<void> {
  setWire(phone.name, null);
  phone.clockOff = 0;
  const session = await readSession(phone.db);
  if (session !== undefined && phone.db.locked) await phone.unlock();
  if (await isOut(phone)) {
    await contact(world, phone);
    const isIn = await rejoin(world, phone);
    world.ledger.note(`  phone ${phone.index} joins again: ${isIn}`);
    if (phone.db.locked) await phone.unlock();
  }
}

/** What is on its way, in short: when it stays the same, all is at rest. */
async function standing({ phones, ledger }: World): Promise<string> {
  const counts = await Promise.all(
    phones.map(async ({ db }) => `${await queueCount(db)} ${await db.carried.count()}`),
  );
  return `${counts.join(', ')}, ${ledger.typed.size}`;
}

/** What a proxy found too large is sent again by whoever looks at it. */
async function tryAgain({ db }: SimPhone): Promise<void> {
  const refused = await db.outbox.where('state').equals('refused').toArray();
  for (const { id, code } of refused) if (code === 'too_large') await retryRefused(db, id);
  await retryUploads(db);
}

/** What was refused because the village is another's now goes to the office for a decision. */
async function handOverMoved(world: World, { db, api, index }: SimPhone): Promise<void> {
  const ids = await movedAway(db);
  if (ids.length === 0) return;
  const { slips } = await api.handover(await decisionFile(db, ids));
  await takeReceipts(db, slips.join('\n'));
  world.ledger.note(`  phone ${index} hands over ${ids.length} of a former village`);
}

/** One person after the other decides on what is open; answers how many were decided. */
async function decideAll(world: World): Promise<number> {
  let decided = 0;
  for (const phone of world.phones) {
    while ((await listConflicts(phone.db)).length > 0) {
      const word = await decideConflict(world, phone);
      world.ledger.note(`  phone ${phone.index} decides: ${word}`);
      if (!word.startsWith('kept')) break;
      decided += 1;
      await contact(world, phone);
    }
  }
  return decided;
}

async function decideQuarantine(world: World): Promise<number> {
  const { devices } = await world.call<QuarantineResponse>('GET', '/api/quarantine');
  for (const { deviceId } of devices) {
    const accept = world.dice.chance(0.8);
    await world.call('POST', `/api/quarantine/${deviceId}/decision`, { accept });
    world.ledger.note(`  quarantine of ${deviceId}: ${accept ? 'accepted' : 'refused'}`);
  }
  return devices.length;
}
