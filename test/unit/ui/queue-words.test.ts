import { describe as suite, expect, it } from 'vitest';
import type { RegencyRegions } from '../../../src/domain/region.ts';
import { PROPOSAL_STEPS } from '../../../src/domain/proposal/step.ts';
import { formatsOf } from '../../../src/i18n/formats.ts';
import { indonesian } from '../../../src/i18n/catalogue.ts';
import { MUTATIONS } from '../../../src/protocol/mutations/registry.ts';
import type { AttendanceFields } from '../../../src/protocol/records.ts';
import blora from '../../../src/server/regions/33.16.json' with { type: 'json' };
import type { OutboxEntry } from '../../../src/store/types.ts';
import { describe } from '../../../src/ui/screens/sync/describe.ts';
import type { Wording } from '../../../src/ui/screens/sync/wording.ts';
import { blockedIn, byMeeting } from '../../../src/ui/screens/sync/entry.ts';
import { allIndonesian } from '../../support/texts.ts';

const MEETING = '01990000-0000-7000-8000-000000000001';
const PLACE = '01990000-0000-7000-8000-000000000002';

const head: AttendanceFields = {
  name: '',
  role: 'kepalaDesa',
  position: '',
  regionCode: '33.16.08.2001',
  walkIn: false,
  status: 'invited',
  representedBy: '',
  signature: null,
  removed: false,
};

const wording: Wording = {
  t: allIndonesian,
  formats: formatsOf('id'),
  regions: blora as RegencyRegions,
  people: new Map([[PLACE, head]]),
  proposals: new Map(),
};

function entry(name: string, args: object): OutboxEntry {
  return {
    id: crypto.randomUUID(),
    deviceSeq: 1,
    name,
    version: 1,
    args,
    base: {},
    occurredAt: '2026-11-24T02:00:00.000Z',
    changes: [],
    refs: [],
    creates: [],
    state: 'waiting',
    code: null,
    field: null,
    attempts: 0,
    deviceId: '',
    envelope: null,
    accountId: '',
  };
}

const edit = (changes: Partial<AttendanceFields>) =>
  describe(wording, entry('attendance.edit', { id: PLACE, meetingId: MEETING, changes }));

suite('an entry of the queue in words', () => {
  it('names meetings by kind, region and day', () => {
    const args = {
      id: MEETING,
      kind: 'musyawarah',
      date: '2026-11-24',
      regionCode: '33.16.08.1013',
    };
    expect(describe(wording, entry('meeting.create', args))).toBe(
      'Rapat baru: Musyawarah kelurahan, Kelurahan Jepon, Kec. Jepon, 24 Nov 2026',
    );
  });

  it('names what was changed of a meeting', () => {
    const args = { id: MEETING, changes: { place: 'Balai', decisions: 'Setuju' } };
    expect(describe(wording, entry('meeting.edit', args))).toBe(
      'Keterangan rapat diubah: tempat, keputusan',
    );
  });

  it('names people by office and village while their name is not known', () => {
    expect(edit({ status: 'present' })).toBe('Daftar hadir: Kepala desa Blungun ditandai hadir');
    expect(edit({ status: 'excused' })).toContain('ditandai izin');
    expect(edit({ name: 'Sari Contoh', status: 'present' })).toBe(
      'Daftar hadir: Sari Contoh ditandai hadir',
    );
    expect(edit({ removed: true })).toContain('dihapus dari daftar');
    expect(edit({ removed: false })).toContain('dikembalikan ke daftar');
    expect(edit({ signature: null })).toContain('tanda tangan Kepala desa Blungun dihapus');
    expect(edit({ position: 'Kades' })).toContain('diubah');
  });

  it('says something else than "of another version" for every act of this version', () => {
    const args = {
      id: PLACE,
      meetingId: MEETING,
      kind: 'socialisation',
      date: '2026-11-24',
      regionCode: '33.16.08',
      changes: {},
      name: 'Sari Contoh',
      position: '',
    };
    for (const name of Object.keys(MUTATIONS)) {
      const step = name === 'meeting.step' ? 'close' : 'submit';
      const said = describe(wording, entry(name, { ...args, step }));
      expect(said).not.toBe(indonesian.sync.act.other);
    }
    expect(describe(wording, entry('team.create', args))).toBe(indonesian.sync.act.other);
    for (const name of ['proposal.burn', 'proposal.step', 'dossier.burn']) {
      expect(describe(wording, entry(name, { ...args, step: 'burn' }))).toBe(
        indonesian.sync.act.other,
      );
    }
  });

  it('names proposals by whom they are about, as far as that is known', () => {
    const members = [
      { name: 'Budi Contoh', concerned: false },
      { name: 'Sari Contoh', concerned: true },
    ];
    expect(describe(wording, entry('proposal.create', { id: 'p', members }))).toBe(
      'Usulan Sari Contoh: dibuat',
    );
    const step = (taken: string) => describe(wording, entry('proposal.step', { step: taken }));
    for (const taken of PROPOSAL_STEPS) expect(step(taken)).toMatch(/^Usulan: /);
    expect(new Set(PROPOSAL_STEPS.map(step)).size).toBe(PROPOSAL_STEPS.length);
    const change = (changes: object) =>
      describe(wording, entry('proposal.edit', { id: 'p', changes }));
    expect(change({ period: '2027-01' })).toBe('Usulan: dipindahkan ke periode lain');
    expect(change({ period: '2027-01', note: '' })).toBe('Usulan: isian diubah');
    expect(change({ dossierId: null })).toContain('dikeluarkan dari musyawarah');
    const removed = { proposalId: 'p', changes: { removed: true } };
    expect(describe(wording, entry('proposalMember.edit', removed))).toContain('dikeluarkan');
    expect(describe(wording, entry('proposalPhoto.edit', removed))).toContain('foto dihapus');
    expect(describe(wording, entry('dossierPhoto.edit', removed))).toContain('dihapus');
  });
});

suite('the queue by meeting', () => {
  it('takes a team for nobody’s meeting, whether or not it follows one', () => {
    const begun = [MEETING, null].map((meetingId) => entry('team.start', { meetingId }));
    expect(byMeeting(begun)).toEqual([
      { meetingId: undefined, isProposals: false, entries: begun },
    ]);
  });

  it('keeps what is about proposals together', () => {
    const created = entry('proposal.create', { id: 'p' });
    const photo = entry('proposalPhoto.add', { id: 'x', proposalId: 'p' });
    const opened = entry('dossier.open', { meetingId: 'b' });
    expect(byMeeting([created, opened, photo])).toEqual([
      { meetingId: undefined, isProposals: true, entries: [created, photo] },
      { meetingId: 'b', isProposals: false, entries: [opened] },
    ]);
  });

  it('keeps the order in which the meetings appear, and what belongs to none', () => {
    const first = entry('meeting.create', { id: 'b' });
    const other = entry('conflict.decide', { recordKind: 'attendance', recordId: 'x' });
    const second = entry('photo.add', { id: 'p', meetingId: 'a' });
    const third = entry('attendance.edit', { id: 'q', meetingId: 'b' });
    expect(byMeeting([first, other, second, third])).toEqual([
      { meetingId: 'b', isProposals: false, entries: [first, third] },
      { meetingId: undefined, isProposals: false, entries: [other] },
      { meetingId: 'a', isProposals: false, entries: [second] },
    ]);
  });
});

suite('what waits for a refused record', () => {
  it('is what builds on it, and nothing else', () => {
    const made = { ...entry('meeting.create', { id: 'm' }), creates: ['m'], refs: ['m'] };
    const marked = { ...entry('attendance.edit', {}), refs: ['p', 'other'] };
    const added = { ...entry('attendance.add', {}), creates: ['q'], refs: ['q', 'm'] };
    const queue = { waiting: [marked, added], refused: [made], photos: [], oldestAt: null };
    expect(blockedIn(queue)).toEqual(new Set([added.id]));
  });
});
