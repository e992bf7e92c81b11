import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameTokens } from '../../../src/domain/identity/person-name.ts';
import { parseQuery } from '../../../src/domain/search-query.ts';
import { buildSearchIndex, searchPeople, startSearchIndex } from '../../../src/domain/search.ts';
import type { Searchable } from '../../../src/domain/search.ts';
import { oneEdit } from '../../support/arbitraries.ts';
import { inventPeople } from '../../support/people.ts';

const person = (id: string, name: string, more: Partial<Searchable> = {}): Searchable => ({
  id,
  regionCode: '33.16.09.2003',
  name,
  nik: '',
  noKk: '',
  dusun: '',
  rt: '',
  rw: '',
  ...more,
});

const PEOPLE = [
  person('hadi', 'H. Sutrisno Hadi, S.Pd.', {
    nik: '3316091205800001',
    noKk: '3316091002080001',
    dusun: 'Krajan',
    rt: '003',
    rw: '005',
  }),
  person('soetrisno', 'Soetrisno', {
    nik: '3316091307490002',
    noKk: '3316091002080002',
    dusun: 'Ngampel',
    rt: '003',
    rw: '001',
  }),
  person('sutarno', 'Sutarno', {
    nik: '3316091408550003',
    noKk: '3316091002080003',
    dusun: 'Ngampel',
    rt: '001',
    rw: '001',
  }),
  person('arifin', 'M. Arifin', { regionCode: '33.16.09.2002', rt: '003', rw: '005' }),
  person('krajan', 'Krajanto', {}),
  person('ir', 'Irawan', {}),
  person('siti', 'Siti Aminah', {}),
];
const index = buildSearchIndex(PEOPLE);
const find = (typed: string, within: ((code: string) => boolean) | null = null) =>
  searchPeople(index, typed, 10, within).hits.map(({ id }) => id);

describe('a search', () => {
  it.each([
    ['sutrisno', ['soetrisno', 'hadi']],
    ['sutris', ['soetrisno', 'hadi']],
    ['hadi sutr', ['hadi']],
    ['SOETRISNO', ['soetrisno', 'hadi']],
    ['sutrsno', ['soetrisno', 'hadi']],
    ['surtisno', ['soetrisno', 'hadi']],
    ['h. sutrisno hadi, s.pd', ['hadi']],
    ['muhammad', ['arifin']],
    ['moh arip', ['arifin']],
    ['m. arifin', ['arifin']],
    ['3316091205800001', ['hadi']],
    ['3316 0912 0580 0001', ['hadi']],
    ['0580', ['hadi']],
    ['٠٥٨٠', ['hadi']],
    ['3316091002080003', ['sutarno', 'hadi', 'soetrisno']],
    ['rt 3', ['arifin', 'hadi', 'soetrisno']],
    ['3/5', ['arifin', 'hadi']],
    ['RT 003 RW 001', ['soetrisno']],
    ['ngampel', ['soetrisno', 'sutarno']],
    ['dusun ngampel rt 1', ['sutarno']],
    ['su ngampel 0002', ['soetrisno']],
    ['zzz', []],
    ['', []],
    ['  ', []],
    ['sutrisno zzz', []],
    ['99999', []],
  ])('for %j finds %j', (typed, ids) => {
    expect(new Set(find(typed))).toEqual(new Set(ids));
  });

  it('puts the nearest first: as typed, then as sounded, then misspelled, then by dusun', () => {
    expect(find('soetrisno')[0]).toBe('soetrisno');
    expect(find('sutrisno')[0]).toBe('hadi');
    expect(find('krajan')).toEqual(['krajan', 'hadi']);
    expect(find('3316091002080003')[0]).toBe('sutarno');
  });

  it('does not lose its way while a title or the start of a name is typed', () => {
    expect(find('ir')).toEqual(['ir']);
    expect(find('siti h')).toEqual(['siti']);
    expect(find('rt 3 ir')).not.toEqual([]);
  });

  it('keeps to some villages, and counts all that fit', () => {
    expect(find('rt 3', (code) => code === '33.16.09.2002')).toEqual(['arifin']);
    expect(searchPeople(index, 'su', 1)).toMatchObject({ total: 3 });
    expect(searchPeople(index, 'su', 1).hits).toHaveLength(1);
  });

  it('of nobody finds nobody', () => {
    expect(searchPeople(buildSearchIndex([]), 'sutrisno', 10)).toEqual({ hits: [], total: 0 });
  });
});

describe('a query', () => {
  it.each([
    ['Sutrisno rt 3 rw 005', { words: ['sutrisno'], numbers: [], rt: '003', rw: '005' }],
    ['003/005 sri', { words: ['sri'], numbers: [], rt: '003', rw: '005' }],
    ['3316 09', { words: [], numbers: ['331609'], rt: '', rw: '' }],
    ['ibu', { words: ['ibu'], numbers: [], rt: '', rw: '' }],
    ['rt', { words: ['rt'], numbers: [], rt: '', rw: '' }],
    ['nik 3316', { words: [], numbers: ['3316'], rt: '', rw: '' }],
    ['12', { words: [], numbers: [], rt: '', rw: '' }],
  ])('%j is %j', (typed, query) => {
    expect(parseQuery(typed)).toEqual(query);
  });

  it('of anything at all is taken apart and searched without fail', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (typed) => {
        expect(searchPeople(index, typed, 10).total).toBeLessThanOrEqual(PEOPLE.length);
      }),
      { numRuns: 500 },
    );
  });
});

describe('everybody', () => {
  const people = inventPeople(800, 11);
  const everyone = buildSearchIndex(people);
  const anyPerson = fc.constantFrom(...people);
  const isFound = (id: string, typed: string) =>
    searchPeople(everyone, typed, people.length).hits.some((hit) => hit.id === id);

  it('is found by NIK and No KK, in whole, in part, and with one wrong digit', () => {
    fc.assert(
      fc.property(
        anyPerson,
        fc.integer({ min: 0, max: 12 }),
        fc.integer({ min: 0, max: 15 }),
        fc.integer({ min: 0, max: 9 }),
        ({ id, nik, noKk }, from, at, digit) => {
          for (const number of [nik, noKk]) {
            expect(
              searchPeople(everyone, number, 4)
                .hits.map((hit) => hit.id)
                .includes(id) || number === noKk,
            ).toBe(true);
            expect(isFound(id, number)).toBe(true);
            expect(isFound(id, number.slice(from, from + 4))).toBe(true);
            expect(isFound(id, `${number.slice(0, at)}${digit}${number.slice(at + 1)}`)).toBe(true);
            expect(isFound(id, `${number.slice(0, at)}${number.slice(at + 1)}`)).toBe(true);
            expect(isFound(id, `${number.slice(0, at)}${digit}${number.slice(at)}`)).toBe(true);
          }
        },
      ),
      { numRuns: 80 },
    );
  });

  it('is found by each part of the name, by its beginning, and with one slip in it', () => {
    const part = anyPerson.chain((one) => {
      const tokens = nameTokens(one.name).filter((token) => token.length >= 4);
      return fc
        .constantFrom(...(tokens.length > 0 ? tokens : [one.name]))
        .chain((token) => fc.tuple(fc.constant(one.id), fc.constant(token), oneEdit(token)));
    });
    fc.assert(
      fc.property(part, fc.integer({ min: 1, max: 12 }), ([id, token, slipped], length) => {
        expect([token, isFound(id, token)]).toEqual([token, true]);
        expect([token, isFound(id, token.slice(0, length))]).toEqual([token, true]);
        expect([slipped, isFound(id, slipped)]).toEqual([slipped, true]);
      }),
      { numRuns: 200 },
    );
  });

  it('is found by the whole name, whatever its case, order and titles', () => {
    fc.assert(
      fc.property(anyPerson, ({ id, name }) => {
        const turned = name.split(' ').reverse().join(' ');
        for (const typed of [name, name.toUpperCase(), turned, `Hj. ${name}, S.E.`]) {
          expect([typed, isFound(id, typed)]).toEqual([typed, true]);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('is in an index that was made bit by bit', () => {
    const indexing = startSearchIndex();
    for (let from = 0; from < people.length; from += 400)
      indexing.add(people.slice(from, from + 400));
    expect(indexing.finish()).toEqual(everyone);
  });
});
