import type { RegencyRegions } from '../../domain/region.ts';
import { PUSH_LIMIT } from '../../protocol/push.ts';
import type { HandoverAnswer } from '../../protocol/handover.ts';
import type { HandoverPhoto } from '../../domain/seal/handover.ts';
import type { SlipEntry } from '../../domain/seal/slip.ts';
import { refOfMutation, refOfPhoto } from '../../domain/seal/slip.ts';
import { entryOf } from '../auth/author.ts';
import { applyIncoming } from '../mutations/apply.ts';
import type { Incoming } from '../mutations/incoming.ts';
import { storePhoto } from '../mutations/photo.ts';
import { openSealed } from '../mutations/sealed.ts';
import { PROTOCOL } from '../../protocol/version.ts';
import { appendAudit } from '../storage/audit.ts';
import type { Storage } from '../storage/database.ts';
import type { Origin } from '../storage/devices.ts';
import { keepInQuarantine } from '../storage/quarantine.ts';
import type { Sealed } from '../storage/quarantine.ts';
import { write } from '../storage/write.ts';
import type { Keyring } from '../seal/keyring.ts';
import { openPhoto } from '../seal/open.ts';
import type { GenuineHandover } from './open.ts';
import { answerAgain } from './again.ts';
import { slipEntryOf, writeSlips } from './slips.ts';

interface TakeContext {
  readonly storage: Storage;
  readonly keyring: Keyring;
  readonly now: () => number;
  readonly regions?: RegencyRegions;
  readonly log: (line: string) => void;
}

type Carrier = Pick<Origin['caller'], 'accountId' | 'deviceId'>;

/**
 * Takes what a hand-over file brings, as the work of the device that made it: by its account's role
 * and scopes, as in an ordinary push, whoever carries it. Work of a device whose session was ended
 * is kept for a decision. Taking a file again changes nothing.
 * @throws StorageBusyError, StorageFullError: what was taken so far stays, and the file may be
 * delivered again
 */
export async function takeHandover(
  context: TakeContext,
  handover: GenuineHandover,
  carrier: Carrier,
): Promise<HandoverAnswer> {
  const { origin, manifest } = handover;
  const entries = origin.isEnded
    ? await quarantineAll(context, handover)
    : [...(await takeMutations(context, handover)), ...(await takePhotos(context, handover))];
  const at = context.now();
  const { deviceId } = origin.caller;
  const counts = countsOf(entries);
  await write(context.storage, (writing) =>
    appendAudit(writing, [
      entryOf(carrier, new Date(at).toISOString(), 'handover.take', deviceId, counts),
    ]),
  );
  const slips = writeSlips({ deviceId, at, entries }, manifest.token);
  return { deviceId, counts, slips, serverTime: new Date(at).toISOString() };
}

async function takeMutations(
  context: TakeContext,
  { file, manifest, origin }: GenuineHandover,
): Promise<SlipEntry[]> {
  const { storage, keyring, now, log, regions } = context;
  const { deviceId } = origin.caller;
  const held = [...manifest.held, ...file.mutations.map(({ deviceSeq }) => deviceSeq)];
  const entries: SlipEntry[] = [];
  for (let from = 0; from < file.mutations.length; from += PUSH_LIMIT) {
    const part = file.mutations.slice(from, from + PUSH_LIMIT);
    const incoming = await Promise.all(
      part.map(({ envelope, ...one }) => openSealed(keyring, { ...one, deviceId }, envelope)),
    );
    const received = new Date(now());
    const outcome = await applyIncoming(storage, origin.caller, incoming, {
      sentAt: clockOf(origin, received),
      now: received,
      protocol: PROTOCOL,
      held,
      withoutRows: true,
      regions,
    });
    for (const { mutationId, code } of outcome.faults) log(`mutation ${mutationId ?? ''} ${code}`);
    const lost = manifest.last ? outcome.results.filter(isRefused).map(({ id }) => id) : [];
    const kept = part.filter(({ id }, index) => lost.includes(id) && isOpen(incoming[index]));
    await keepAll(context, deviceId, kept.map(sealedMutation));
    const keptIds = new Set(kept.map(({ id }) => id));
    entries.push(
      ...outcome.results.map((result): SlipEntry =>
        keptIds.has(result.id ?? '')
          ? { is: 'quarantined', ref: refOfMutation(result.id ?? '') }
          : slipEntryOf(result),
      ),
    );
  }
  return entries;
}

const isRefused = ({ status }: { status: string }): boolean => status === 'rejected';
const isOpen = (one: Incoming | undefined): boolean => one?.isReadable === true;

/** What the device's clock shows now, as far as its last contact told: the file may be days old. */
function clockOf({ clockStray }: Origin, now: Date): string {
  return new Date(now.getTime() + (clockStray ?? 0) * 1000).toISOString();
}

async function takePhotos(
  context: TakeContext,
  { file, manifest, origin }: GenuineHandover,
): Promise<SlipEntry[]> {
  const { storage, keyring, now } = context;
  const entries: SlipEntry[] = [];
  for (const { sha256, sealed } of file.photos) {
    const ref = refOfPhoto(sha256);
    const opened = await openPhoto(keyring, sealed, sha256);
    const stored = opened.ok
      ? await storePhoto(storage, origin.caller, sha256, opened.value, new Date(now()))
      : opened;
    if (opened.ok && !stored.ok && manifest.last) {
      // its record may be waiting for a decision itself
      await keepAll(context, origin.caller.deviceId, [sealedPhoto({ sha256, sealed })]);
      entries.push({ is: 'quarantined', ref });
    } else
      entries.push(stored.ok ? { is: 'stored', ref } : { is: 'refused', ref, code: stored.code });
  }
  return entries;
}

async function quarantineAll(
  context: TakeContext,
  { file, origin }: GenuineHandover,
): Promise<SlipEntry[]> {
  const { deviceId } = origin.caller;
  const again = await answerAgain(context, origin, file.mutations);
  const fresh = file.mutations.filter(({ id }) => !again.has(id));
  const photos = file.photos.map(sealedPhoto);
  await keepAll(context, deviceId, [...fresh.map(sealedMutation), ...photos]);
  return [
    ...file.mutations.map(({ id }): SlipEntry => {
      const before = again.get(id);
      return before ? slipEntryOf(before) : { is: 'quarantined', ref: refOfMutation(id) };
    }),
    ...photos.map(({ id }): SlipEntry => ({ is: 'quarantined', ref: refOfPhoto(id) })),
  ];
}

const sealedPhoto = ({ sha256, sealed }: HandoverPhoto): Sealed => ({
  id: sha256,
  kind: 'photo',
  deviceSeq: null,
  bytes: sealed,
});

const sealedMutation = (one: GenuineHandover['file']['mutations'][number]): Sealed => ({
  id: one.id,
  kind: 'mutation',
  deviceSeq: one.deviceSeq,
  bytes: one.envelope,
});

async function keepAll(
  { storage, now }: TakeContext,
  deviceId: string,
  items: readonly Sealed[],
): Promise<void> {
  if (items.length === 0) return;
  const at = new Date(now()).toISOString();
  await write(storage, (writing) => keepInQuarantine(writing, deviceId, items, at));
}

function countsOf(entries: readonly SlipEntry[]): HandoverAnswer['counts'] {
  const count = (...kinds: SlipEntry['is'][]) =>
    entries.filter(({ is }) => kinds.includes(is)).length;
  return {
    accepted: count('applied', 'merged', 'conflict'),
    refused: count('rejected', 'refused'),
    quarantined: count('quarantined'),
    photos: count('stored'),
  };
}
