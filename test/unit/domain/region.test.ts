import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isWithin,
  kecamatanOf,
  REGION_CODE,
  regionLevel,
  villageKind,
} from '../../../src/domain/region.ts';

const two = fc.nat(99).map((n) => String(n).padStart(2, '0'));
const four = fc.nat(9999).map((n) => String(n).padStart(4, '0'));
const village = fc.tuple(two, two, two, four).map((parts) => parts.join('.'));
const upTo = (code: string, depth: number) => code.split('.').slice(0, depth).join('.');

describe('a region code', () => {
  it.each([
    '',
    '3',
    '33.',
    '33.1',
    '33.16.9',
    '33.16.09.003',
    '33.16.09.20031',
    '3316',
    '33.16.09.2003.1',
  ])('%j is none', (code) => expect(code).not.toMatch(REGION_CODE));

  it('is one at every level', () => {
    fc.assert(
      fc.property(village, (code) => {
        const levels = [1, 2, 3, 4].map((depth) => upTo(code, depth));
        for (const each of levels) expect(each).toMatch(REGION_CODE);
        expect(levels.map(regionLevel)).toEqual(['province', 'regency', 'kecamatan', 'village']);
        expect(levels.map(kecamatanOf)).toEqual([null, null, levels[2], levels[2]]);
      }),
    );
  });

  it.each([
    ['33.16.09.1010', 'kelurahan'],
    ['33.16.09.2003', 'desa'],
    ['91.01.01.3001', 'desa'],
  ])('%s is a %s', (code, kind) => {
    expect(villageKind(code)).toBe(kind);
  });
});

describe('a scope', () => {
  it('holds itself and what lies below, to any depth', () => {
    fc.assert(
      fc.property(
        village,
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 1, max: 4 }),
        (code, a, b) => {
          expect(isWithin(upTo(code, a), upTo(code, b))).toBe(a >= b);
        },
      ),
    );
  });

  it('holds nothing that only looks alike', () => {
    expect(isWithin('33.16.090', '33.16.09')).toBe(false);
    expect(isWithin('33.16.0', '33.16')).toBe(true);
    expect(isWithin('133.16', '33.16')).toBe(false);
  });

  it('holds exactly the codes that begin with it', () => {
    fc.assert(
      fc.property(village, village, fc.integer({ min: 1, max: 4 }), (code, other, depth) => {
        const scope = upTo(other, depth);
        expect(isWithin(code, scope)).toBe(upTo(code, depth) === scope);
      }),
    );
  });
});
