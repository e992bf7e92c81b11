import type { PaperMeeting, PaperPerson } from '../../../src/documents/meeting.ts';
import type { RegencyRegions } from '../../../src/domain/region.ts';
import { loadRegency } from '../../../src/server/regions/load.ts';

export const blora: RegencyRegions = loadRegency('33.16', '/nowhere');

/** A place on the list as an invitation makes it, with what the test is about. */
export function person(more: Partial<PaperPerson> = {}): PaperPerson {
  return {
    name: 'Sutrisno',
    role: 'kepalaDesa',
    position: '',
    regionCode: '33.16.13.2002',
    status: 'present',
    representedBy: '',
    signature: null,
    ...more,
  };
}

/** A socialisation at Kecamatan Kunduran, with what the test is about. */
export function meeting(more: Partial<PaperMeeting> = {}): PaperMeeting {
  return {
    regionCode: '33.16.13',
    kind: 'socialisation',
    date: '2026-11-24',
    startTime: '09:00',
    endTime: '11:30',
    place: 'Pendopo Kecamatan',
    agenda: '',
    minutes: '',
    decisions: '',
    chair: '',
    minuteTaker: '',
    state: 'open',
    ...more,
  };
}
