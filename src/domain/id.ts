const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

function format(bytes: Uint8Array): string {
  const hex = Array.from(bytes, (byte) => HEX[byte]).join('');
  const cuts = [0, 8, 12, 16, 20, 32];
  return cuts
    .slice(1)
    .map((end, index) => hex.slice(cuts[index], end))
    .join('-');
}

function put48(bytes: Uint8Array, value: bigint): void {
  for (let index = 0; index < 6; index += 1) {
    bytes[index] = Number((value >> BigInt(8 * (5 - index))) & 0xffn);
  }
}

/**
 * A UUID version 7 (RFC 9562).
 * @param nowMs Unix time in ms
 * @param random 16 random bytes; the first 6 are overwritten by the time
 */
export function uuidv7(nowMs: number, random: Uint8Array): string {
  const bytes = random.slice(0, 16);
  put48(bytes, BigInt(Math.max(0, Math.trunc(nowMs))));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return format(bytes);
}

/**
 * A UUID version 8 (RFC 9562) out of a hash, so that the same content always has the same id.
 * @param hash at least 16 bytes, of which the first 16 are used
 */
export function uuidv8(hash: Uint8Array): string {
  const bytes = hash.slice(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return format(bytes);
}

/** What a regency or village has exactly one of, each with its own family of ids. */
const SINGLES = {
  team: 1,
  teamSettings: 2,
  decreeTemplate: 3,
  proposalSettings: 4,
  dossierTemplate: 5,
} as const;

/** Version and variant bits of a UUID 8, and a mark that is ours. */
const SINGLE_TAIL = [0x80, 0, 0x80, 0x54, 0x50, 0x4b, 0, 0, 0, 1];

/**
 * The id of a record of which a region has exactly one, so that two phones that begin it with no
 * network begin the same record. A UUID version 8 (RFC 9562).
 */
export function singleId(of: keyof typeof SINGLES, regionCode: string): string {
  const bytes = Uint8Array.from([0, 0, 0, 0, 0, 0, ...SINGLE_TAIL]);
  const region = BigInt(regionCode.replaceAll('.', '').padEnd(10, '0'));
  put48(bytes, (region << 14n) | BigInt(SINGLES[of]));
  return format(bytes);
}

/** Mixes a 32-bit number so that each bit of it bears on all (the finish of MurmurHash3). */
function mix32(value: number): number {
  let mixed = value;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/**
 * The id of the member of a team that somebody on a meeting's list becomes, so that two phones
 * which pick the same person with no network make one member of them. A UUID version 8 (RFC 9562)
 * out of a plain hash: the people of a regency are too few to collide in 122 bits.
 */
export function memberId(teamId: string, attendanceId: string): string {
  return mixedId(`${teamId} ${attendanceId}`);
}

/**
 * The id of a musyawarah's dossier, of which a meeting has one, or of a village's SPTJM, of which
 * it has one a period: two phones that begin it with no network begin the same. As `memberId`.
 */
export function dossierId(of: string, period: string): string {
  return mixedId(`dossier ${of} ${period}`);
}

function mixedId(text: string): string {
  const bytes = new Uint8Array(16);
  const view = new DataView(bytes.buffer);
  for (let lane = 0; lane < 4; lane += 1) {
    let hash = mix32(lane + 1);
    for (let at = 0; at < text.length; at += 1) {
      // a multiplier of its own for each lane, or all four would tell the same
      hash = mix32(Math.imul(hash ^ text.charCodeAt(at), 0x9e3779b1 + 2 * lane));
    }
    view.setUint32(lane * 4, hash);
  }
  return uuidv8(bytes);
}

/**
 * The id of one invited place at a meeting, made of the meeting's own random bits and of who is
 * invited, so that two phones that prepare the same list with no network name the same record.
 * A UUID version 8 (RFC 9562): the meeting's 74 random bits, its time replaced by region and role.
 * @param meetingId a UUID version 7
 * @param regionCode region that the person stands for, up to 10 digits
 * @param roleIndex 0–63
 * @param place 0–255, counts people of one role and region
 */
export function placeId(
  meetingId: string,
  regionCode: string,
  roleIndex: number,
  place: number,
): string {
  const hex = meetingId.replaceAll('-', '');
  const bytes = Uint8Array.from({ length: 16 }, (_, i) =>
    Number.parseInt(hex.slice(2 * i, 2 * i + 2), 16),
  );
  const region = BigInt(regionCode.replaceAll('.', '').padEnd(10, '0') || '0');
  put48(bytes, (region << 14n) | (BigInt(roleIndex & 63) << 8n) | BigInt(place & 255));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  return format(bytes);
}
