import { singleId } from '../../domain/id.ts';
import { COORDINATOR_OF, LEADING_POSTS, POKJA } from '../../domain/team.ts';
import type { Pokja, Post, TeamElement } from '../../domain/team.ts';
import { addDays } from '../../domain/time.ts';
import type { Intent } from './actor.ts';
import { inventId } from './actor.ts';
import { instantOf, workingDay } from './calendar.ts';
import type { Cast } from './cast.ts';
import type { Held } from './meeting.ts';
import { inventName } from './people.ts';
import { Chance } from './random.ts';

interface Seat {
  readonly post: Post | null;
  readonly pokja: Pokja | null;
  readonly element: TeamElement;
  readonly position: string;
}

const LEADERS: readonly Seat[] = LEADING_POSTS.map((post) => ({
  post,
  pokja: null,
  element: post === 'chair' ? 'community' : 'government',
  position: {
    responsible: 'Kepala desa',
    chair: 'Tokoh masyarakat',
    secretary: 'Kaur perencanaan',
  }[post],
}));

const MEMBERS: readonly Pick<Seat, 'element' | 'position'>[] = [
  { element: 'education', position: 'Guru SD' },
  { element: 'business', position: 'Pemilik toko' },
  { element: 'ngo', position: 'Pengurus lembaga sosial' },
];

function seats(): Seat[] {
  const ofPokja = POKJA.flatMap((pokja, index): Seat[] => {
    const person = MEMBERS[index] ?? { element: 'community', position: '' };
    const companion = { element: 'companion', position: 'Kader desa' } as const;
    return [
      { post: COORDINATOR_OF[pokja], pokja, ...person },
      { post: null, pokja, ...companion },
    ];
  });
  return [...LEADERS, ...ofPokja];
}

/** How far the teams of a kecamatan have come, village after village, over and over. */
const FATES = [
  'received',
  'verified',
  'submitted',
  'returned',
  'draft',
  'none',
  'received',
] as const;

/**
 * Villages form their teams after the meeting at their kecamatan: some are through, some wait
 * with the kecamatan or the regency, one is sent back, some have not begun.
 */
export async function playTeams(
  cast: Cast,
  { id: meetingId, kecamatan, date }: Held,
  regency: string,
  today: string,
): Promise<void> {
  for (const [index, village] of kecamatan.villages.entries()) {
    const fate = FATES[index % FATES.length] ?? 'none';
    const chance = new Chance(`team of ${village.code}`);
    const formedOn = workingDay(addDays(date, chance.whole(2, 12)), today);
    if (fate === 'none' || formedOn >= today) continue;
    const teamId = singleId('team', village.code);
    const at = (time: string) => instantOf(formedOn, time);
    const facilitator = await cast.actorOf(village.code, instantOf(date, '16:00'));
    const people = seats().map((seat): Intent => {
      const person = { ...seat, name: inventName(chance), attendanceId: null };
      return { name: 'member.add', args: { id: inventId(at('10:00')), teamId, ...person } };
    });
    const begin: Intent = { name: 'team.start', args: { regionCode: village.code, meetingId } };
    await facilitator.act(at('10:00'), [begin, ...people]);
    if (fate === 'draft') continue;
    const step = (name: 'submit' | 'verify' | 'receive' | 'return', text = ''): Intent => {
      const note = { id: inventId(at('14:00')), field: 'chair', text };
      const notes = text === '' ? [] : [{ ...note, wishedDate: addDays(today, 7) }];
      return { name: 'team.step', args: { id: teamId, step: name, reason: '', notes } };
    };
    await facilitator.act(at('11:00'), [step('submit')]);
    if (fate === 'submitted') continue;
    const ofKecamatan = await cast.actorOf(kecamatan.code, at('13:00'));
    if (fate === 'returned') {
      await ofKecamatan.act(at('14:00'), [step('return', 'Ketua sebaiknya bukan perangkat desa.')]);
      continue;
    }
    await ofKecamatan.act(at('14:00'), [step('verify')]);
    if (fate === 'verified') continue;
    const ofRegency = await cast.actorOf(regency, at('15:00'));
    await ofRegency.act(at('15:00'), [step('receive')]);
  }
}
