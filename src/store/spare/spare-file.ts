import type { FormerSession, Relic } from '../types.ts';

/** One unsent thing with all that delivering it needs, should the database be gone. */
export interface Spare {
  readonly relic: Relic;
  readonly session: FormerSession;
}

interface Head extends FormerSession {
  readonly kind: Relic['kind'];
  readonly id: string;
  readonly deviceSeq: number | null;
}

const MAGIC = new TextEncoder().encode('TPKSPAR1');
const LENGTH_BYTES = 4;
const TRAILER_BYTES = 32;

/** The bytes of one file: what it holds is sealed already; a hash tells one that was cut. */
export async function packSpare({ relic, session }: Spare): Promise<Uint8Array<ArrayBuffer>> {
  const { kind, id, deviceSeq, bytes } = relic;
  const head: Head = { ...session, kind, id, deviceSeq };
  const headBytes = new TextEncoder().encode(JSON.stringify(head));
  const start = MAGIC.length + LENGTH_BYTES;
  const length = start + headBytes.length + bytes.length;
  const whole = new Uint8Array(length + TRAILER_BYTES);
  whole.set(MAGIC);
  new DataView(whole.buffer).setUint32(MAGIC.length, headBytes.length);
  whole.set(headBytes, start);
  whole.set(bytes, start + headBytes.length);
  whole.set(await sha256(whole.slice(0, length)), length);
  return whole;
}

/** What a file holds; null where it was cut in the middle of its writing, or damaged since. */
export async function unpackSpare(whole: Uint8Array<ArrayBuffer>): Promise<Spare | null> {
  const start = MAGIC.length + LENGTH_BYTES;
  const length = whole.length - TRAILER_BYTES;
  if (length < start || !isSame(whole.slice(0, MAGIC.length), MAGIC)) return null;
  if (!isSame(await sha256(whole.slice(0, length)), whole.slice(length))) return null;
  const headEnd = start + new DataView(whole.buffer, whole.byteOffset).getUint32(MAGIC.length);
  const text = new TextDecoder().decode(whole.slice(start, headEnd));
  const { kind, id, deviceSeq, deviceId, accountId, token } = JSON.parse(text) as Head;
  return {
    relic: { id, kind, deviceId, deviceSeq, bytes: whole.slice(headEnd, length) },
    session: { deviceId, accountId, token },
  };
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}
