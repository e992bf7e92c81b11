import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  duplicatePairs,
  findDuplicates,
  indexDuplicates,
  personLikeness,
  veilDuplicates,
} from '../../../src/domain/duplicates.ts';
import type { Known } from '../../../src/domain/duplicates.ts';
import { inventPeople } from '../../support/people.ts';
import { anyDate, oneEdit } from '../../support/arbitraries.ts';

const known = (more: Partial<Known> = {}): Known => ({
  id: 'a',
  source: 'register',
  regionCode: '33.16.09.2003',
  name: 'Sutrisno Hadi',
  nik: '3316091205800001',
  noKk: '3316091002080001',
  birthDate: '1980-05-12',
  sex: 'male',
  ...more,
});

const asKnown = (count: number, seed: number): Known[] =>
  inventPeople(count, seed).map((person) => ({ ...person, source: 'register' }));

describe('a duplicate', () => {
  const others = [
    known({
      id: 'nik',
      name: 'Wagiyem',
      noKk: '',
      birthDate: '1950-01-01',
      sex: 'female',
      regionCode: '33.16.08.2002',
    }),
    known({ id: 'card', name: 'Bagas', nik: '', birthDate: '2010-01-01' }),
    known({ id: 'spelled', name: 'H. SOETRISNO HADI, S.Pd.', nik: '', noKk: '' }),
    known({ id: 'near', name: 'Sutrisno Hadi', nik: '', noKk: '', birthDate: '1981-05-12' }),
    known({ id: 'swapped', nik: '', noKk: '', birthDate: '1980-12-05' }),
    known({ id: 'far', nik: '', noKk: '', birthDate: '1990-06-12' }),
    known({ id: 'woman', nik: '', noKk: '', sex: 'female' }),
    known({ id: 'undated', nik: '', noKk: '', birthDate: '' }),
    known({
      id: 'undated-elsewhere',
      nik: '',
      noKk: '',
      birthDate: '',
      regionCode: '33.16.08.2002',
    }),
    known({ id: 'empty', name: '', nik: '', noKk: '', birthDate: '', sex: '' }),
  ];
  const index = indexDuplicates(others);
  const groundsOf = (subject: Known, except?: ReadonlySet<string>) =>
    findDuplicates(index, subject, except).map(({ known: { id }, grounds }) => [id, ...grounds]);

  it('has the same NIK, the same card, or is one person by name, birth date and sex', () => {
    expect(groundsOf(known())).toEqual([
      ['nik', 'nik'],
      ['spelled', 'person'],
      ['near', 'person'],
      ['swapped', 'person'],
      ['undated', 'person'],
      ['card', 'noKk'],
    ]);
  });

  it('is looked for across villages, and not among those that are left out', () => {
    expect(groundsOf(known({ name: '', noKk: '' }))).toEqual([['nik', 'nik']]);
    expect(groundsOf(known(), new Set(['nik', 'spelled', 'near']))).toHaveLength(3);
  });

  it('is none where nothing is known', () => {
    const nothing = { name: '', nik: '', noKk: '', birthDate: '', sex: '' } as const;
    expect(groundsOf(known(nothing))).toEqual([]);
  });

  it('outside what the person may see is only said to be there', () => {
    const found = findDuplicates(index, known({ name: '', noKk: '' }));
    expect(veilDuplicates(found, (code) => code === '33.16.09.2003')).toEqual([
      { grounds: ['nik'], source: 'register', known: null },
    ]);
    expect(veilDuplicates(found, () => true)).toMatchObject([{ known: { id: 'nik' } }]);
  });

  it('is told in pairs, each once', () => {
    const pairs = duplicatePairs(
      indexDuplicates([
        known(),
        known({ id: 'b', name: 'Soetrisno' }),
        known({ id: 'c', name: 'Bagas', nik: '1', birthDate: '' }),
      ]),
    );
    expect(pairs.map(({ left, right, grounds }) => [left.id, right.id, ...grounds])).toEqual([
      ['a', 'b', 'nik', 'noKk', 'person'],
    ]);
  });
});

describe('duplicates', () => {
  // few names, dates and numbers, so that many meet
  const few = fc.record<Known>({
    id: fc.uuid(),
    source: fc.constantFrom('register', 'proposal'),
    regionCode: fc.constantFrom('33.16.09.2003', '33.16.08.2002'),
    name: fc.constantFrom(
      'Sutrisno',
      'Soetrisno',
      'Sutrisno Hadi',
      'Sutrisna Hadi',
      'Sutarno',
      'Siti Aminah',
      'Sitti Amina',
      '',
    ),
    nik: fc.constantFrom('', '3316091205800001', '3316091205800002'),
    noKk: fc.constantFrom('', '3316091002080001'),
    birthDate: fc.constantFrom(
      '',
      '1980-05-12',
      '1980-12-05',
      '1981-05-12',
      '1990-05-12',
      '1980-05-22',
      '1980-02-30',
    ),
    sex: fc.constantFrom('', 'male', 'female'),
  });
  const crowd = fc.uniqueArray(few, { selector: ({ id }) => id, maxLength: 25 });

  it('are so for each other', () => {
    fc.assert(
      fc.property(crowd, (people) => {
        const index = indexDuplicates(people);
        const seen = new Map(
          people.map((one) => [
            one.id,
            new Map(
              findDuplicates(index, one, new Set([one.id])).map((hit) => [hit.known.id, hit]),
            ),
          ]),
        );
        for (const [id, hits] of seen) {
          for (const [other, { grounds, likeness }] of hits) {
            expect(seen.get(other)?.get(id)).toMatchObject({ grounds, likeness });
          }
        }
      }),
    );
  });

  it('found by the index are those that comparing everybody finds', () => {
    fc.assert(
      fc.property(crowd, few, (people, subject) => {
        const found = findDuplicates(indexDuplicates(people), subject).map((hit) => hit.known.id);
        const all = people.filter(
          (one) =>
            (one.nik !== '' && one.nik === subject.nik) ||
            (one.noKk !== '' && one.noKk === subject.noKk) ||
            personLikeness(one, subject) > 0,
        );
        expect(new Set(found)).toEqual(new Set(all.map(({ id }) => id)));
      }),
      { numRuns: 300 },
    );
  });

  it('survive a slip in the name or in one digit of the date, not in both with another name', () => {
    const names = inventPeople(100, 3)
      .map(({ name }) => name)
      .filter((name) => name.length >= 8);
    const slipped = fc
      .constantFrom(...names)
      .chain((name) => fc.tuple(fc.constant(name), oneEdit(name)));
    fc.assert(
      fc.property(slipped, anyDate, ([name, typed], birthDate) => {
        const one = known({ name, birthDate });
        expect(personLikeness(one, known({ id: 'b', name: typed, birthDate }))).toBeGreaterThan(0);
        const year = String(Number(birthDate[3]) === 9 ? 8 : Number(birthDate[3]) + 1);
        const near = `${birthDate.slice(0, 3)}${year}${birthDate.slice(4)}`;
        const nearName = known({ id: 'b', name, birthDate: near });
        expect(personLikeness(one, nearName)).toBeGreaterThan(0);
        expect(personLikeness(one, known({ name: 'Xyqw', birthDate: near }))).toBe(0);
      }),
      { numRuns: 300 },
    );
  });

  it('are found among 10,000', () => {
    const people = asKnown(10_000, 2);
    const index = indexDuplicates(people);
    const missed = people
      .filter((_, at) => at % 100 === 0)
      .filter(
        (one) =>
          !findDuplicates(index, { ...one, noKk: '' }).some((hit) => hit.known.id === one.id),
      );
    expect(missed).toEqual([]);
  });
});
