import { ATTENDANCE_ROLES } from '../../domain/attendance.ts';
import { placeId } from '../../domain/id.ts';
import { customaryInvitations } from '../../domain/invitation.ts';
import type { MeetingKind } from '../../domain/meeting.ts';
import type { Kecamatan } from '../../domain/region.ts';
import { inventId } from './actor.ts';
import type { Intent } from './actor.ts';
import { inventName } from './people.ts';
import type { Chance } from './random.ts';
import { inventSignature } from './signature.ts';

export interface Guest {
  readonly id: string;
  readonly name: string;
}

/** The people who hold an office, so that one head of a village has one name everywhere. */
export class Offices {
  readonly #names = new Map<string, string>();
  readonly #chance: Chance;

  constructor(chance: Chance) {
    this.#chance = chance;
  }

  nameOf(role: string, regionCode: string, place: number): string {
    const key = `${role}:${regionCode}:${place}`;
    const name = this.#names.get(key) ?? inventName(this.#chance);
    this.#names.set(key, name);
    return name;
  }
}

/** Puts all who are invited by custom on a meeting's list. */
export function invite(
  meetingId: string,
  kind: MeetingKind,
  regionCode: string,
  kecamatan: Kecamatan,
  offices: Offices,
): { guests: Guest[]; intents: Intent[] } {
  const invitations = customaryInvitations(kind, regionCode, kecamatan);
  const guests = invitations.map(({ role, regionCode: code, place }) => ({
    id: placeId(meetingId, code, ATTENDANCE_ROLES.indexOf(role), place),
    name: offices.nameOf(role, code, place),
  }));
  const intents = invitations.map(({ role, regionCode: code }, index): Intent => ({
    name: 'attendance.add',
    args: {
      id: guests[index]?.id ?? '',
      meetingId,
      name: guests[index]?.name ?? '',
      role,
      position: '',
      regionCode: code,
      walkIn: false,
      status: 'invited',
      representedBy: '',
    },
  }));
  return { guests, intents };
}

/** Marks who came: most in person, some by another, some with an excuse, a few not at all. */
export function receive(
  meetingId: string,
  guests: readonly Guest[],
  chance: Chance,
  share = 1,
): Intent[] {
  return guests.flatMap(({ id }): Intent[] => {
    const luck = chance.next();
    if (luck > 0.96 || !chance.hits(share)) return [];
    if (luck > 0.9) {
      return [{ name: 'attendance.edit', args: { id, meetingId, changes: { status: 'excused' } } }];
    }
    const signature = chance.hits(0.45) ? inventSignature(chance) : null;
    const signed = signature === null ? {} : { signature };
    const changes =
      luck > 0.82
        ? ({ status: 'represented', representedBy: inventName(chance), ...signed } as const)
        : ({ status: 'present', ...signed } as const);
    return [{ name: 'attendance.edit', args: { id, meetingId, changes } }];
  });
}

/** Some who came without an invitation. */
export function walkIns(meetingId: string, at: Date, chance: Chance): Intent[] {
  const who = [
    ['community', 'Ketua RT'],
    ['education', 'Guru'],
    ['business', 'Pemilik toko'],
    ['villageStaff', 'Kasi Kesra'],
  ] as const;
  return Array.from({ length: chance.whole(0, 3) }, (): Intent => {
    const [role, position] = chance.pick(who);
    return {
      name: 'attendance.add',
      args: {
        id: inventId(at),
        meetingId,
        name: inventName(chance),
        role,
        position,
        regionCode: '',
        walkIn: true,
        status: 'present',
        representedBy: '',
      },
    };
  });
}
