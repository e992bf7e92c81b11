import { randomBytes } from 'node:crypto';
import { singleId } from '../../src/domain/id.ts';
import { COORDINATOR_OF, LEADING_POSTS, POKJA } from '../../src/domain/team.ts';
import type { Intent } from '../../src/store/mutate.ts';
import { newId } from '../../src/store/new-id.ts';
import { keepPhoto } from '../../src/store/photos.ts';
import type { TpkDatabase } from '../../src/store/database.ts';
import { proposalArgs } from '../bench/store/record.ts';

const PROPOSALS = 12;
const PLAIN_MEMBERS = 3;
export const PHOTO_BYTES = 60_000;

/** The team of a village, whole, and sent to its kecamatan. */
export function teamOf(village: string): Intent[] {
  const teamId = singleId('team', village);
  const person = { attendanceId: null, position: 'Perangkat desa' } as const;
  const member = (args: object) => ({
    name: 'member.add' as const,
    args: { id: newId(), teamId, ...person, post: null, pokja: null, ...args },
  });
  const leaders = LEADING_POSTS.map((post) =>
    member({ name: `Sari Contoh ${post}`, post, element: 'government' }),
  );
  const ofPokja = POKJA.flatMap((pokja, index) => [
    member({
      name: `Budi Contoh ${pokja}`,
      pokja,
      post: COORDINATOR_OF[pokja],
      element: (['education', 'business', 'ngo'] as const)[index],
    }),
    ...Array.from({ length: PLAIN_MEMBERS }, (_, at) =>
      member({ name: `Tini Contoh ${pokja} ${at}`, pokja, element: 'community' }),
    ),
  ]);
  const steps = { reason: '', notes: [] };
  return [
    { name: 'team.start', args: { regionCode: village, meetingId: null } },
    ...([...leaders, ...ofPokja] as Intent[]),
    { name: 'team.step', args: { id: teamId, step: 'submit', ...steps } },
  ];
}

/** What the village proposes: families that are in no list. */
export const proposalsOf = (village: string): Intent[] =>
  Array.from({ length: PROPOSALS }, () => ({
    name: 'proposal.create',
    args: proposalArgs(village),
  }));

/** Photos for the first of these proposals, kept on the phone; each is another. */
export async function photosOf(
  db: TpkDatabase,
  proposals: readonly Intent[],
  count: number,
): Promise<Intent[]> {
  const made: Intent[] = [];
  for (let at = 0; at < count; at += 1) {
    const proposal = proposals[at % proposals.length];
    if (proposal?.name !== 'proposal.create') continue;
    const bytes = inventedPicture();
    const sha256 = await keepPhoto(db, bytes);
    const about = { proposalId: proposal.args.id, evidence: 'houseFront' as const };
    const size = { size: bytes.byteLength, width: 800, height: 600 };
    const args = { id: newId(), ...about, sha256, mime: 'image/jpeg' as const, ...size };
    made.push({ name: 'proposalPhoto.add', args: { ...args, caption: '' } });
  }
  return made;
}

/** A picture begins as a JPEG does, and cannot be made smaller: that is all the server asks. */
function inventedPicture(): ArrayBuffer {
  const bytes = new Uint8Array(PHOTO_BYTES);
  bytes.set([0xff, 0xd8, 0xff]);
  bytes.set(randomBytes(PHOTO_BYTES - 3), 3);
  return bytes.buffer;
}
