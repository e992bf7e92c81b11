import { ByteReader, ByteWriter, OutOfBytes } from './bytes.ts';

/**
 * A hand-over file (`.tpk`): what one device has yet to send, for any other to deliver. As bytes:
 *
 *     "TPKH" · version (1) · device (16) · account (16)
 *     manifest: length (4), envelope
 *     mutations: count (4), each: id (16), number (6), length (4), envelope
 *     photos: count (4), each: SHA-256 (32), length (4), sealed photo
 *     trailer: SHA-256 (32) of all before
 *
 * The trailer tells a file that was cut or damaged on the way. That nobody altered it, and whose it
 * is, the manifest tells: under its seal are a hash of what follows it and the device's own secret.
 */
export interface HandoverFile {
  readonly deviceId: string;
  readonly accountId: string;
  readonly manifest: Uint8Array;
  readonly mutations: readonly HandoverMutation[];
  readonly photos: readonly HandoverPhoto[];
}

export interface HandoverMutation {
  readonly id: string;
  readonly deviceSeq: number;
  readonly envelope: Uint8Array;
}

export interface HandoverPhoto {
  readonly sha256: string;
  readonly sealed: Uint8Array;
}

/**
 * Why a file is not taken. `foreign`: no hand-over file, or of another server. `newer`: written by
 * a newer app. `cut`: its end is missing. `damaged`: it changed on the way. `altered`: somebody
 * changed it, or made it up. `key_unknown`: sealed to a key that the server has lost.
 */
export const HANDOVER_FAULTS = [
  'foreign',
  'newer',
  'cut',
  'damaged',
  'altered',
  'key_unknown',
] as const;
export type HandoverFault = (typeof HANDOVER_FAULTS)[number];

/** A file taken apart, with what its hashes are to be compared with. */
export interface OpenedHandover extends HandoverFile {
  /** What the trailer is the hash of. */
  readonly covered: Uint8Array;
  readonly trailer: Uint8Array;
  /** What the manifest holds the hash of. */
  readonly content: Uint8Array;
}

const MAGIC = [0x54, 0x50, 0x4b, 0x48];
const VERSION = 1;
const HASH_BYTES = 32;

/** The largest file that is written and taken: text and a whole team's photos. */
export const HANDOVER_MAX_BYTES = 48_000_000;

/** How many bytes tell whether something means to be a hand-over file. */
export const HANDOVER_MARK_BYTES = MAGIC.length;

/** Whether bytes begin like a hand-over file. */
export function hasHandoverMark(bytes: Uint8Array): boolean {
  return bytes.length >= MAGIC.length && MAGIC.every((byte, index) => bytes[index] === byte);
}

/** What comes after the manifest: its hash goes under the manifest's seal. */
export function packContent({
  mutations,
  photos,
}: Pick<HandoverFile, 'mutations' | 'photos'>): Uint8Array<ArrayBuffer> {
  const writer = new ByteWriter().number(mutations.length, 4);
  for (const { id, deviceSeq, envelope } of mutations) {
    writer.uuid(id).number(deviceSeq, 6).number(envelope.length, 4).bytes(envelope);
  }
  writer.number(photos.length, 4);
  for (const { sha256, sealed } of photos) {
    writer.hex(sha256).number(sealed.length, 4).bytes(sealed);
  }
  return writer.done();
}

/** The whole file but for its trailer. */
export function packHandover(
  { deviceId, accountId, manifest }: Pick<HandoverFile, 'deviceId' | 'accountId' | 'manifest'>,
  content: Uint8Array,
): Uint8Array<ArrayBuffer> {
  return new ByteWriter()
    .bytes(Uint8Array.from(MAGIC))
    .number(VERSION, 1)
    .uuid(deviceId)
    .uuid(accountId)
    .number(manifest.length, 4)
    .bytes(manifest)
    .bytes(content)
    .done();
}

/** Takes a file apart; its hashes are for the caller to compare. */
export function unpackHandover(bytes: Uint8Array): OpenedHandover | HandoverFault {
  if (!hasHandoverMark(bytes)) return 'foreign';
  try {
    return read(new ByteReader(bytes.subarray(MAGIC.length)), bytes);
  } catch (error) {
    if (error instanceof OutOfBytes) return 'cut';
    throw error;
  }
}

function read(reader: ByteReader, bytes: Uint8Array): OpenedHandover | HandoverFault {
  if (reader.number(1) !== VERSION) return 'newer';
  const deviceId = reader.uuid();
  const accountId = reader.uuid();
  const manifest = reader.bytes(reader.number(4));
  const start = MAGIC.length + reader.at;
  const mutations: HandoverMutation[] = [];
  for (let left = reader.number(4); left > 0; left -= 1) {
    const id = reader.uuid();
    const deviceSeq = reader.number(6);
    mutations.push({ id, deviceSeq, envelope: reader.bytes(reader.number(4)) });
  }
  const photos: HandoverPhoto[] = [];
  for (let left = reader.number(4); left > 0; left -= 1) {
    const sha256 = reader.hex(HASH_BYTES);
    photos.push({ sha256, sealed: reader.bytes(reader.number(4)) });
  }
  const end = MAGIC.length + reader.at;
  const trailer = reader.bytes(HASH_BYTES);
  if (reader.left > 0) return 'damaged';
  return {
    deviceId,
    accountId,
    manifest,
    mutations,
    photos,
    content: bytes.subarray(start, end),
    covered: bytes.subarray(0, end),
    trailer,
  };
}
