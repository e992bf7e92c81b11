import { describe, expect, it } from 'vitest';
import { annexSections } from '../../../src/documents/dossier/annex-rows.ts';
import { dossierFileName } from '../../../src/documents/dossier/dossier-file-name.ts';
import type { PaperDossier, PaperProposal } from '../../../src/documents/dossier/paper.ts';
import {
  dossierWordingOf,
  NO_TEMPLATE,
  unknownDossierPlaceholders,
} from '../../../src/documents/dossier/wording.ts';
import { member, newFamily, SULASTRI } from '../../support/proposals.ts';
import { blora, meeting } from './samples.ts';

const VILLAGE = '33.16.09.2003';

function proposal(more: Partial<PaperProposal> = {}): PaperProposal {
  return { ...newFamily(), id: 'proposal-1', state: 'agreed', decision: '', ...more };
}

function dossier(more: Partial<PaperDossier> = {}): PaperDossier {
  return {
    regionCode: VILLAGE,
    basis: 'musyawarah',
    dataset: 'DTKS',
    period: '2026-10',
    number: '',
    date: '2026-10-14',
    signer: 'Mulyono Contoh',
    own: { opening: '', considerations: '', closing: '' },
    meeting: meeting({ regionCode: VILLAGE, kind: 'musyawarah', date: '2026-10-14' }),
    present: 12,
    proposals: [proposal()],
    reasonWords: (_, code) => `alasan ${code}`,
    ...more,
  };
}

describe('the wording of a berita acara', () => {
  it('says when, where, how many came and what was decided', () => {
    const states = ['agreed', 'submitted', 'declined', 'postponed', 'withdrawn'] as const;
    const proposals = states.map((state) => proposal({ state }));
    const { opening, considerations } = dossierWordingOf(
      dossier({ proposals }),
      blora,
      NO_TEMPLATE,
    );
    expect(opening).toContain('Rabu, 14 Oktober 2026');
    expect(opening).toContain('12 orang');
    expect(considerations).toContain('4 usulan');
    expect(considerations).toContain('2 usulan disetujui, 1 usulan tidak disetujui, dan 1 usulan');
  });

  it('is the paper’s own before the regency’s, and the regency’s before custom', () => {
    const template = { ...NO_TEMPLATE, opening: 'Di {desa}.', closing: 'Selesai.' };
    const own = { opening: 'Kami di {desa}.', considerations: '', closing: '' };
    const wording = dossierWordingOf(dossier({ own }), blora, template);
    expect(wording.opening).toMatch(/^Kami di (Desa|Kelurahan) /);
    expect(wording.closing).toBe('Selesai.');
    expect(wording.considerations).toContain('satu per satu');
  });

  it('leaves a mistyped placeholder standing, and tells of it', () => {
    const own = { opening: '{dessa}', considerations: '', closing: '' };
    expect(dossierWordingOf(dossier({ own }), blora, NO_TEMPLATE).opening).toBe('{dessa}');
    expect(unknownDossierPlaceholders('{dessa} {desa}')).toEqual(['dessa']);
  });

  it('of an SPTJM is the statement, whatever the berita acara says', () => {
    const template = { ...NO_TEMPLATE, opening: 'Pembukaan', statement: 'Saya {penandatangan}.' };
    const { opening } = dossierWordingOf(
      dossier({ basis: 'sptjm', meeting: null }),
      blora,
      template,
    );
    expect(opening).toBe('Saya Mulyono Contoh.');
  });
});

describe('the list by name and address', () => {
  it('has a part for each kind, numbered anew, with NIK and KK in groups', () => {
    const removal = proposal({ id: 'two', kind: 'removal', reason: 'deceased', state: 'declined' });
    const sections = annexSections(dossier({ proposals: [proposal(), removal] }));
    expect(sections.map(({ kind, rows }) => [kind, rows.length])).toEqual([
      ['new', 1],
      ['removal', 1],
    ]);
    expect(sections[0]?.rows[0]).toMatchObject({
      number: 1,
      name: SULASTRI.name,
      nik: '3316 0952 0580 0001',
      outcome: 'Disetujui',
    });
    expect(sections[1]?.rows[0]).toMatchObject({ number: 1, outcome: 'Tidak disetujui' });
  });

  it('tells of a correction field by field, under the name that the register has', () => {
    const was = { ...SULASTRI, name: 'Sulasti' };
    const correction = proposal({
      kind: 'correction',
      reason: 'wrongEntry',
      members: [member({}, { registerPersonId: 'person-1', was })],
      familyWas: newFamily().family,
    });
    const [row] = annexSections(dossier({ proposals: [correction] }))[0]?.rows ?? [];
    expect(row?.name).toBe('Sulasti');
    expect(row?.about).toContain(`Nama: Sulasti menjadi ${SULASTRI.name}`);
  });

  it('has one row a person; what a correction changes of the family stands with the first', () => {
    const people = [
      member({ name: 'Wagini' }, { registerPersonId: 'one', was: { ...SULASTRI, name: 'Wagni' } }),
      member({ relation: 'child' }, { id: 'member-2', registerPersonId: 'two', was: SULASTRI }),
    ];
    const { family } = newFamily();
    const correction = proposal({
      kind: 'correction',
      members: people,
      family: { ...family, noKk: '3316091002080002' },
      familyWas: family,
    });
    const rowsFor = (one: PaperProposal) =>
      annexSections(dossier({ proposals: [one] })).flatMap(({ rows }) => rows);
    const card = 'No. KK: 3316 0910 0208 0001 menjadi 3316 0910 0208 0002';
    const rows = rowsFor(correction);
    expect(rows.map(({ number, name }) => [number, name])).toEqual([
      [1, 'Wagni'],
      [2, SULASTRI.name],
    ]);
    expect(rows.map(({ about }) => about.includes(card))).toEqual([true, false]);
    // a correction of the family alone is told of its head
    const members = people.map((one) => ({ ...one, concerned: false }));
    expect(rowsFor({ ...correction, members })).toMatchObject([{ name: 'Wagni' }]);
  });

  it('leaves out whom nobody asks anything for, and what was withdrawn', () => {
    const family = proposal({ members: [member(), member({}, { id: 'b', concerned: false })] });
    const gone = proposal({ id: 'gone', state: 'withdrawn' });
    const sections = annexSections(dossier({ proposals: [family, gone] }));
    expect(sections.flatMap(({ rows }) => rows)).toHaveLength(1);
  });
});

it('a file of it is named by paper, region and period alone', () => {
  expect(dossierFileName('annex', { regionCode: VILLAGE, period: '2026-10', basis: 'sptjm' })).toBe(
    'Lampiran-usulan-33.16.09.2003-2026-10',
  );
});
