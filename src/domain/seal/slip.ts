import { decodeBase45, encodeBase45 } from './base45.ts';
import { ByteReader, ByteWriter, OutOfBytes } from './bytes.ts';

/**
 * What became of one mutation, or photo, that travelled by hand. No row and no personal value is
 * in it: whoever carries it learns codes.
 */
export type SlipEntry =
  | {
      readonly is: 'applied' | 'merged' | 'conflict';
      readonly ref: string;
      readonly duplicate: boolean;
      readonly code: string;
      /** Unix ms of the arrival. */
      readonly at: number;
      readonly rev: number;
    }
  | { readonly is: 'rejected'; readonly ref: string; readonly code: string; readonly field: string }
  | { readonly is: 'quarantined' | 'stored'; readonly ref: string }
  | { readonly is: 'refused'; readonly ref: string; readonly code: string };

/** A piece of a delivery's receipts, small enough for a QR code and of use by itself. */
export interface Slip {
  readonly deviceId: string;
  /** Unix ms by the server's clock. */
  readonly at: number;
  readonly entries: readonly SlipEntry[];
}

/** A text that begins like this is a slip; what follows is base 45, so that a QR code packs it. */
export const SLIP_PREFIX = 'TPKR1:';

/** Bytes of the code that shows that the server wrote it, under the device's own secret. */
export const SLIP_MAC_BYTES = 16;

/** What both sides make that secret's key with. */
export const SLIP_MAC_INFO = 'tpk-lapangan slip 1';

/** Bytes of entries in one slip: a QR code that a cheap camera still reads from a screen. */
const SLIP_BYTES = 400;

const KINDS = [
  'applied',
  'merged',
  'conflict',
  'rejected',
  'quarantined',
  'stored',
  'refused',
] as const;
const DUPLICATE = 0x80;
const REF_BYTES = 6;

/** What a slip calls a mutation: the last digits of its id, all of them random. */
export const refOfMutation = (id: string): string => id.slice(-2 * REF_BYTES);
/** What a slip calls a photo: the first digits of its hash. */
export const refOfPhoto = (sha256: string): string => sha256.slice(0, 2 * REF_BYTES);

/** Slips for all entries, as bytes without their codes. */
export function packSlips({ deviceId, at, entries }: Slip): Uint8Array<ArrayBuffer>[] {
  const slips: Uint8Array<ArrayBuffer>[] = [];
  let writer = headOf(deviceId, at);
  let isEmpty = true;
  for (const entry of entries) {
    const packed = packEntry(entry);
    if (!isEmpty && writer.length + packed.length > SLIP_BYTES) {
      slips.push(writer.done());
      writer = headOf(deviceId, at);
    }
    writer.bytes(packed);
    isEmpty = false;
  }
  return isEmpty ? slips : [...slips, writer.done()];
}

/** The slip of bytes without their code; null where they are none. */
export function unpackSlip(bytes: Uint8Array): Slip | null {
  const reader = new ByteReader(bytes);
  try {
    const deviceId = reader.uuid();
    const at = reader.number(6);
    const entries: SlipEntry[] = [];
    while (reader.left > 0) entries.push(readEntry(reader));
    return { deviceId, at, entries };
  } catch (error) {
    if (error instanceof OutOfBytes || error instanceof RangeError) return null;
    throw error;
  }
}

/** A slip with its code, as text: one line of a receipt file, one QR code. */
export function slipText(slip: Uint8Array, mac: Uint8Array): string {
  return `${SLIP_PREFIX}${encodeBase45(new ByteWriter().bytes(slip).bytes(mac).done())}`;
}

/** Every slip in a text that was scanned or read from a file, apart from its code. */
export function slipsIn(text: string): { slip: Uint8Array; mac: Uint8Array }[] {
  return text.split(/[\r\n]+/).flatMap((line) => {
    const bytes = line.startsWith(SLIP_PREFIX)
      ? decodeBase45(line.slice(SLIP_PREFIX.length))
      : null;
    if (bytes === null || bytes.length <= SLIP_MAC_BYTES) return [];
    const end = bytes.length - SLIP_MAC_BYTES;
    return [{ slip: bytes.subarray(0, end), mac: bytes.subarray(end) }];
  });
}

function headOf(deviceId: string, at: number): ByteWriter {
  return new ByteWriter().uuid(deviceId).number(at, 6);
}

function packEntry(entry: SlipEntry): Uint8Array {
  const duplicate = 'duplicate' in entry && entry.duplicate ? DUPLICATE : 0;
  const writer = new ByteWriter().number(KINDS.indexOf(entry.is) | duplicate, 1).hex(entry.ref);
  if (entry.is === 'rejected') writer.shortText(entry.code).shortText(entry.field);
  else if (entry.is === 'refused') writer.shortText(entry.code);
  else if ('rev' in entry) writer.shortText(entry.code).number(entry.at, 6).number(entry.rev, 6);
  return writer.done();
}

function readEntry(reader: ByteReader): SlipEntry {
  const kind = reader.number(1);
  const is = KINDS[kind & ~DUPLICATE];
  const ref = reader.hex(REF_BYTES);
  if (is === undefined) throw new RangeError('no such entry');
  if (is === 'rejected') return { is, ref, code: reader.shortText(), field: reader.shortText() };
  if (is === 'refused') return { is, ref, code: reader.shortText() };
  if (is === 'quarantined' || is === 'stored') return { is, ref };
  const duplicate = (kind & DUPLICATE) !== 0;
  const code = reader.shortText();
  return { is, ref, duplicate, code, at: reader.number(6), rev: reader.number(6) };
}
