import { describe, expect, it } from 'vitest';
import { dossierGaps, isForTheHall } from '../../../src/domain/dossier.ts';
import { DEFAULT_QUORUM } from '../../../src/domain/proposal/quorum.ts';
import type {
  DossierAttendance,
  DossierFacts,
  DossierMeeting,
} from '../../../src/domain/dossier.ts';

const attended = (id: string, role: DossierAttendance['role']): DossierAttendance => ({
  id,
  role,
  status: 'present',
  isSigned: true,
});

const ATTENDANCE = [
  attended('1', 'kepalaDesa'),
  attended('2', 'bpd'),
  attended('3', 'community'),
  attended('4', 'pkhCompanion'),
  { ...attended('5', 'villageStaff'), status: 'represented' as const },
];

const MEETING: DossierMeeting = {
  startTime: '09:00',
  endTime: '11:00',
  chair: 'Karsono',
  minuteTaker: 'Lestari',
  minutes: 'Dibuka oleh ketua.',
  decisions: 'Semua usulan disepakati.',
  photos: 1,
  attendance: ATTENDANCE,
};

const agreed = {
  id: 'p1',
  state: 'agreed',
  blocking: 0,
  unexplained: 0,
  photosMissing: [],
} as const;

const WHOLE: DossierFacts = {
  basis: 'musyawarah',
  regionCode: '33.16.09.2003',
  number: '470/12/2026',
  date: '2026-10-14',
  signer: 'Suparman',
  isSigned: true,
  meeting: MEETING,
  proposals: [agreed],
};

const gapsOf = (more: Partial<DossierFacts>) => dossierGaps({ ...WHOLE, ...more });
const inMeeting = (more: Partial<DossierMeeting>) => gapsOf({ meeting: { ...MEETING, ...more } });

describe('a dossier', () => {
  it('that is whole lacks nothing', () => {
    expect(gapsOf({})).toEqual([]);
  });

  it.each([
    [{ number: '' }, 'number'],
    [{ date: ' ' }, 'date'],
    [{ signer: '' }, 'signer'],
    [{ isSigned: false }, 'signature'],
    [{ meeting: null }, 'meeting'],
    [{ proposals: [] }, 'noProposals'],
    [{ proposals: [{ ...agreed, state: 'withdrawn' as const }] }, 'noProposals'],
  ])('with %j lacks: %s', (more, code) => {
    expect(gapsOf(more)).toEqual([{ code }]);
  });

  it.each(['chair', 'minuteTaker', 'minutes', 'decisions', 'endTime'] as const)(
    'without %s lacks it',
    (field) => {
      expect(inMeeting({ [field]: '' })).toEqual([{ code: field }]);
    },
  );

  it('names each signature that is missing of those who came, and of nobody else', () => {
    const attendance = [
      ...ATTENDANCE,
      { ...attended('6', 'tksk'), isSigned: false },
      { ...attended('7', 'pd'), isSigned: false, status: 'invited' as const },
      { ...attended('8', 'pld'), isSigned: false, status: 'excused' as const },
    ];
    expect(inMeeting({ attendance })).toEqual([{ code: 'attendanceSignature', attendanceId: '6' }]);
  });

  it('counts those who came, and asks for the elements that a village must hear', () => {
    const few = ATTENDANCE.filter(({ role }) => role !== 'bpd');
    expect(inMeeting({ attendance: few })).toEqual([
      { code: 'people', present: 4, needed: 5 },
      { code: 'role', anyOf: ['bpd'] },
    ]);
    const kelurahan = { regionCode: '33.16.09.1001', meeting: { ...MEETING, attendance: few } };
    expect(gapsOf(kelurahan)).toEqual([{ code: 'people', present: 4, needed: 5 }]);
    expect(dossierGaps({ ...WHOLE, ...kelurahan }, { ...DEFAULT_QUORUM, people: 0 })).toEqual([]);
  });

  it('names what is open in each proposal, and leaves those aside that were not agreed', () => {
    const proposals = [
      { ...agreed, id: 'draft', state: 'draft' as const },
      { ...agreed, id: 'broken', blocking: 2, unexplained: 1 },
      { ...agreed, id: 'photo', photosMissing: ['houseFront', 'houseInside'] as const },
      {
        ...agreed,
        id: 'no',
        state: 'declined' as const,
        blocking: 3,
        photosMissing: ['kk'] as const,
      },
      { ...agreed, id: 'later', state: 'postponed' as const, unexplained: 1 },
    ];
    expect(gapsOf({ proposals })).toEqual([
      { code: 'undecided', proposalId: 'draft' },
      { code: 'unfinished', proposalId: 'broken' },
      { code: 'unexplained', proposalId: 'broken' },
      { code: 'photo', proposalId: 'photo', evidence: 'houseFront' },
      { code: 'photo', proposalId: 'photo', evidence: 'houseInside' },
    ]);
  });

  it('that rests on an SPTJM needs no meeting', () => {
    expect(gapsOf({ basis: 'sptjm', meeting: null })).toEqual([]);
    expect(gapsOf({ basis: 'sptjm', meeting: null, number: '', isSigned: false })).toEqual([
      { code: 'number' },
      { code: 'signature' },
    ]);
  });

  it('tells what can only be had while people are still there', () => {
    const gaps = gapsOf({
      isSigned: false,
      meeting: { ...MEETING, attendance: [], endTime: '', photos: 0 },
      proposals: [{ ...agreed, photosMissing: ['kk'] }],
    });
    expect(gaps.filter(isForTheHall).map(({ code }) => code)).toEqual([
      'people',
      'role',
      'role',
      'role',
      'meetingPhoto',
      'signature',
    ]);
  });
});
