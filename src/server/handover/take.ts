import type { RegencyRegions } from '../../domain/region.ts';
import { PUSH_LIMIT } from '../../protocol/push.ts';
import type { HandoverAnswer } from '../../protocol/handover.ts';
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
import { write } from '../storage/write.ts';
import type { Keyring } from '../seal/keyring.ts';
import { openPhoto } from '../seal/open.ts';
import { answerAgain } from './again.ts';
import { clockOf } from './clock.ts';
import { keepForDecision } from './keep.ts';
import type { Undecided } from './keep.ts';
import type { GenuineHandover } from './open.ts';
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
    : await takeAll(context, handover);
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

/** What became of a part of a file, and what of it waits for a decision. */
interface Taken<Kept> {
  readonly entries: SlipEntry[];
  readonly kept: Kept[];
}

async function takeAll(context: TakeContext, handover: GenuineHandover): Promise<SlipEntry[]> {
  const { origin, manifest } = handover;
  const mutations = await takeMutations(context, handover);
  const photos = await takePhotos(context, handover);
  const kept = { mutations: mutations.kept, photos: photos.kept };
  await keepForDecision(context, origin.caller.deviceId, kept, manifest.held);
  return [...mutations.entries, ...photos.entries];
}

async function takeMutations(
  { storage, keyring, now, log, regions }: TakeContext,
  { file, manifest, origin }: GenuineHandover,
): Promise<Taken<Undecided['mutations'][number]>> {
  const { deviceId } = origin.caller;
  const held = [...manifest.held, ...file.mutations.map(({ deviceSeq }) => deviceSeq)];
  const entries: SlipEntry[] = [];
  const kept: Undecided['mutations'][number][] = [];
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
      isCarried: true,
      regions,
    });
    for (const { mutationId, code } of outcome.faults) log(`mutation ${mutationId ?? ''} ${code}`);
    const lost = manifest.last ? outcome.results.filter(isRefused).map(({ id }) => id) : [];
    const undecided = part.filter(({ id }, i) => lost.includes(id) && isOpen(incoming[i]));
    kept.push(...undecided);
    const keptIds = new Set(undecided.map(({ id }) => id));
    entries.push(
      ...outcome.results.map((result): SlipEntry =>
        keptIds.has(result.id ?? '')
          ? { is: 'quarantined', ref: refOfMutation(result.id ?? '') }
          : slipEntryOf(result),
      ),
    );
  }
  return { entries, kept };
}

const isRefused = ({ status }: { status: string }): boolean => status === 'rejected';
const isOpen = (one: Incoming | undefined): boolean => one?.isReadable === true;

async function takePhotos(
  { storage, keyring, now }: TakeContext,
  { file, manifest, origin }: GenuineHandover,
): Promise<Taken<Undecided['photos'][number]>> {
  const entries: SlipEntry[] = [];
  const kept: Undecided['photos'][number][] = [];
  for (const { sha256, sealed } of file.photos) {
    const ref = refOfPhoto(sha256);
    const opened = await openPhoto(keyring, sealed, sha256);
    const stored = opened.ok
      ? await write(storage, (writing) =>
          storePhoto(writing, origin.caller, sha256, opened.value, new Date(now())),
        )
      : opened;
    if (opened.ok && !stored.ok && manifest.last) {
      // its record may be waiting for a decision itself
      kept.push({ sha256, sealed });
      entries.push({ is: 'quarantined', ref });
    } else
      entries.push(stored.ok ? { is: 'stored', ref } : { is: 'refused', ref, code: stored.code });
  }
  return { entries, kept };
}

async function quarantineAll(
  context: TakeContext,
  { file, manifest, origin }: GenuineHandover,
): Promise<SlipEntry[]> {
  const { deviceId } = origin.caller;
  const again = await answerAgain(context, origin, file.mutations);
  const mutations = file.mutations.filter(({ id }) => !again.has(id));
  const { photos } = file;
  await keepForDecision(context, deviceId, { mutations, photos }, manifest.held);
  return [
    ...file.mutations.map(({ id }): SlipEntry => {
      const before = again.get(id);
      return before ? slipEntryOf(before) : { is: 'quarantined', ref: refOfMutation(id) };
    }),
    ...photos.map(({ sha256 }): SlipEntry => ({ is: 'quarantined', ref: refOfPhoto(sha256) })),
  ];
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
