import type { RegencyRegions } from '../../domain/region.ts';
import { may } from '../../domain/role.ts';
import { boundToMutation } from '../../domain/seal/envelope.ts';
import { PUSH_LIMIT } from '../../protocol/push.ts';
import type { DecideQuarantineResponse, QuarantinedDevice } from '../../protocol/quarantine.ts';
import { PROTOCOL } from '../../protocol/version.ts';
import { confirmAuthor, entryOf } from '../auth/author.ts';
import type { Author } from '../auth/author.ts';
import { visibleDevices } from '../auth/devices.ts';
import { applyIncoming } from '../mutations/apply.ts';
import { storePhoto } from '../mutations/photo.ts';
import { openSealed } from '../mutations/sealed.ts';
import { notAvailable } from '../request-refused.ts';
import type { Keyring } from '../seal/keyring.ts';
import { openEnvelope, openPhoto } from '../seal/open.ts';
import { appendAudit } from '../storage/audit.ts';
import type { Caller } from '../storage/caller.ts';
import type { Storage } from '../storage/database.ts';
import { readOrigin } from '../storage/devices.ts';
import { decideQuarantine, listQuarantine, waitingOf } from '../storage/quarantine.ts';
import type { Sealed, Verdict } from '../storage/quarantine.ts';
import { write } from '../storage/write.ts';

interface Context {
  readonly storage: Storage;
  readonly keyring: Keyring;
  readonly now: () => number;
  readonly regions?: RegencyRegions;
}

/** What waits of the devices that the author may see: whose, from when, and what kind of work. */
export async function visibleQuarantine(
  context: Context,
  author: Author,
): Promise<QuarantinedDevice[]> {
  const { storage } = context;
  const devices = new Map((await visibleDevices(context, author)).map((one) => [one.id, one]));
  const found: QuarantinedDevice[] = [];
  for (const { deviceId, receivedAt } of await listQuarantine(storage)) {
    const device = devices.get(deviceId);
    if (!device) continue;
    const { accountId, label, revokedAt } = device;
    const items = await waitingOf(storage.db, storage.regency, deviceId);
    const told = await describe(context, deviceId, items);
    found.push({ deviceId, accountId, label, revokedAt, receivedAt, ...told });
  }
  return found;
}

async function describe({ keyring }: Context, deviceId: string, items: readonly Sealed[]) {
  const names: Record<string, number> = {};
  const times: string[] = [];
  for (const { id, deviceSeq, bytes } of items) {
    if (deviceSeq === null) continue;
    const outside = { id, deviceId, deviceSeq };
    const opened = await openEnvelope(keyring, bytes, boundToMutation(outside));
    const incoming = opened.ok ? await openSealed(keyring, outside, bytes) : null;
    const isKnown = incoming?.isReadable === true && incoming.prepared.ok;
    const name = isKnown ? incoming.mutation.name : 'unreadable';
    names[name] = (names[name] ?? 0) + 1;
    if (isKnown) times.push(incoming.mutation.occurredAt);
  }
  times.sort();
  const photos = items.filter(({ kind }) => kind === 'photo').length;
  return { names, photos, from: times[0] ?? null, until: times.at(-1) ?? null };
}

/**
 * Decides on all that waits of one device. Accepted, it is applied as the work of the person who
 * did it, by the rules of today; what they do not take is told by its code. A decision that was cut
 * off in the middle may be made again.
 * @throws RequestRefused `not_available` where nothing waits, or the device is out of reach
 */
export async function decideOnDevice(
  context: Context,
  author: Author,
  deviceId: string,
  accept: boolean,
): Promise<DecideQuarantineResponse> {
  const { storage, now } = context;
  const origin = await readOrigin(storage.db, storage.regency, deviceId);
  const items = await waitingOf(storage.db, storage.regency, deviceId);
  if (!origin || items.length === 0) throw notAvailable();
  const { scopes } = origin.caller;
  const reach = (confirmed: Author) =>
    scopes.every((scope) => may(confirmed, 'device.revoke', scope));
  if (!reach(author)) throw notAvailable();
  // who has lost a village since then did it when it was theirs: the decider's area counts as well
  const caller = { ...origin.caller, scopes: [...new Set([...scopes, ...author.scopes])] };
  const verdicts = accept
    ? await applyAll(context, caller, items)
    : items.map(({ id }): Verdict => ({ id, state: 'refused', code: null }));
  const at = new Date(now()).toISOString();
  const counts = countsOf(items, verdicts);
  await write(storage, async (writing) => {
    if (!reach(await confirmAuthor(writing, author))) throw notAvailable();
    await decideQuarantine(writing, deviceId, verdicts, author.accountId, at);
    const action = accept ? 'quarantine.accept' : 'quarantine.refuse';
    await appendAudit(writing, [entryOf(author, at, action, deviceId, counts)]);
  });
  return counts;
}

async function applyAll(
  { storage, keyring, now, regions }: Context,
  caller: Caller,
  items: readonly Sealed[],
): Promise<Verdict[]> {
  const { deviceId } = caller;
  const verdicts: Verdict[] = [];
  const mutations = items.filter(({ kind }) => kind === 'mutation');
  for (let from = 0; from < mutations.length; from += PUSH_LIMIT) {
    const part = mutations.slice(from, from + PUSH_LIMIT);
    const incoming = await Promise.all(
      part.map(({ id, deviceSeq, bytes }) =>
        openSealed(keyring, { id, deviceId, deviceSeq: deviceSeq ?? 0 }, bytes),
      ),
    );
    const received = new Date(now());
    const { results } = await applyIncoming(storage, caller, incoming, {
      sentAt: received.toISOString(),
      now: received,
      protocol: PROTOCOL,
      held: mutations.flatMap(({ deviceSeq }) => deviceSeq ?? []),
      withoutRows: true,
      regions,
    });
    part.forEach(({ id }, index) => {
      const result = results[index];
      const code = result?.status === 'rejected' ? result.code : null;
      verdicts.push({ id, state: 'accepted', code });
    });
  }
  for (const { id, bytes } of items.filter(({ kind }) => kind === 'photo')) {
    const opened = await openPhoto(keyring, bytes, id);
    const stored = opened.ok
      ? await storePhoto(storage, caller, id, opened.value, new Date(now()))
      : opened;
    verdicts.push({ id, state: 'accepted', code: stored.ok ? null : stored.code });
  }
  return verdicts;
}

function countsOf(
  items: readonly Sealed[],
  verdicts: readonly Verdict[],
): DecideQuarantineResponse {
  const taken = new Set(
    verdicts.filter(({ state, code }) => state === 'accepted' && code === null).map(({ id }) => id),
  );
  const count = (kind: Sealed['kind']) =>
    items.filter((item) => item.kind === kind && taken.has(item.id)).length;
  return {
    accepted: count('mutation'),
    refused: verdicts.filter(({ code }) => code !== null).length,
    photos: count('photo'),
  };
}
