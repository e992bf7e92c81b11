import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listParts, signerOf } from '../../../src/documents/decree/list-rows.ts';
import type { PaperMember } from '../../../src/documents/decree/paper-team.ts';
import { ELEMENTS, POKJA, POSTS } from '../../../src/domain/team.ts';
import { KELURAHAN, member, NO_POSTS, team } from './decree-samples.ts';

const flat = (parts: ReturnType<typeof listParts>) =>
  parts.flatMap(({ heading, rows }) => rows.map((row) => ({ heading, ...row })));

describe('the list of a decree', () => {
  it('goes from the penanggung jawab down, each pokja led by its coordinator', () => {
    const members = [
      member('z', { pokja: 'empowerment' }),
      member('b', { pokja: 'data' }),
      member('c', { pokja: 'data' }),
      member('s'),
      member('k'),
      member('p', { element: 'government', position: 'Kepala Desa' }),
    ];
    const posts = {
      ...NO_POSTS,
      responsible: 'p',
      chair: 'k',
      secretary: 's',
      dataCoordinator: 'c',
    };
    expect(
      flat(listParts(team({ members, posts }))).map(({ number, name, role }) => [
        number,
        name,
        role,
      ]),
    ).toEqual([
      [1, 'Orang p', 'Penanggung Jawab'],
      [2, 'Orang k', 'Ketua'],
      [3, 'Orang s', 'Sekretaris'],
      [4, 'Orang c', 'Koordinator'],
      [5, 'Orang b', 'Anggota'],
      // nobody in it yet: room for a name
      [6, '', 'Koordinator'],
      // led by nobody, but not empty
      [7, 'Orang z', 'Anggota'],
    ]);
  });

  it('names office and element, or the element alone', () => {
    const members = [
      member('p', { element: 'government', position: 'Kepala Desa' }),
      member('k', { element: 'government' }),
      member('s', { element: 'ngo', position: '  ' }),
    ];
    const posts = { ...NO_POSTS, responsible: 'p', chair: 'k', secretary: 's' };
    const origins = (regionCode: string) =>
      (listParts(team({ members, posts, regionCode }))[0]?.rows ?? []).map((row) => [
        row.origin,
        row.element,
      ]);
    expect(origins('33.16.01.2001')).toEqual([
      ['Kepala Desa', 'Pemerintah Desa'],
      ['Pemerintah Desa', ''],
      ['Lembaga Swadaya Masyarakat', ''],
    ]);
    expect(origins(KELURAHAN)[1]).toEqual(['Pemerintah Kelurahan', '']);
  });

  it('dots a post whose holder has left', () => {
    const posts = { ...NO_POSTS, chair: 'gone' };
    expect(flat(listParts(team({ posts })))[1]).toMatchObject({ role: 'Ketua', name: '' });
  });

  it('leaves nobody off, and numbers without gaps', () => {
    const people = fc.array(
      fc.record({
        element: fc.constantFrom(...ELEMENTS),
        pokja: fc.constantFrom(null, ...POKJA),
      }),
      { maxLength: 12 },
    );
    const holders = fc.array(fc.nat({ max: 12 }), {
      minLength: POSTS.length,
      maxLength: POSTS.length,
    });
    fc.assert(
      fc.property(people, holders, (drawn, drawnHolders) => {
        const members: PaperMember[] = drawn.map((one, index) => member(`m${index}`, one));
        const posts = Object.fromEntries(
          POSTS.map((post, index) => [post, members[drawnHolders[index] ?? 0]?.id ?? null]),
        ) as typeof NO_POSTS;
        const rows = flat(listParts(team({ members, posts })));
        expect(rows.map(({ number }) => number)).toEqual(rows.map((_, index) => index + 1));
        const names = new Set(rows.map(({ name }) => name));
        expect(members.filter(({ name }) => !names.has(name))).toEqual([]);
      }),
    );
  });
});

describe('who signs', () => {
  const members = [member('p', { name: 'Sutrisno', element: 'government' })];
  const posts = { ...NO_POSTS, responsible: 'p' };

  it('is whoever was named, else the penanggung jawab of the government', () => {
    expect(signerOf(team({ members, posts, signer: ' Dwi Lestari ' }))).toBe('Dwi Lestari');
    expect(signerOf(team({ members, posts }))).toBe('Sutrisno');
    expect(signerOf(team({ members: [member('p', { element: 'ngo' })], posts }))).toBe('');
    expect(signerOf(team())).toBe('');
  });
});
