import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { familyCardWarnings, readFamilyCard } from '../../../../src/domain/identity/family-card.ts';
import { localPhone, readPhone } from '../../../../src/domain/identity/phone.ts';
import { readRt, readRtRw, writeRtRw } from '../../../../src/domain/identity/rt-rw.ts';
import { otherScript } from '../../../support/arbitraries.ts';
import { SMALL_REGENCY } from '../../../support/small-regency.ts';

describe('a family card number', () => {
  it('is 16 digits with a serial, whatever else they are', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9]{0,20}$/), otherScript, (digits, write) => {
        const expected =
          digits.length !== 16 ? 'length' : digits.endsWith('0000') ? 'serial' : null;
        expect(readFamilyCard(write(digits))).toEqual({ value: digits, fault: expected });
      }),
    );
    expect(readFamilyCard('33160902O1080001').fault).toBe('not_digits');
  });

  it.each([
    ['3316090210080001', []],
    ['3317090210080001', ['region']],
    ['3316093102080001', ['date']],
    // the day of a woman's NIK: the wrong number was copied
    ['3316094210080001', ['date']],
    ['0016093113080001', ['region', 'date']],
  ])('%s warns of %j', (number, warnings) => {
    expect(familyCardWarnings(number, SMALL_REGENCY)).toEqual(warnings);
  });
});

describe('a phone number', () => {
  it('is one and the same however it is written', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^8[0-9]{8,11}$/), otherScript, (national, write) => {
        const ways = [`0${national}`, `62${national}`, `+62${national}`, `+62 0${national}`];
        const spaced = ways.map((way) => `${way.slice(0, 5)}-${way.slice(5)} `);
        for (const way of [...ways, ...spaced, ...ways.map(write)]) {
          expect([way, readPhone(way)]).toEqual([way, { value: `+62${national}`, fault: null }]);
        }
      }),
    );
    expect(readPhone('(0812) 3456-7890').value).toBe('+6281234567890');
    expect(localPhone('+6281234567890')).toBe('0812-3456-7890');
    expect(localPhone('lain')).toBe('lain');
  });

  it.each([
    ['0212345678', 'form'],
    ['+60123456789', 'form'],
    ['08123456', 'length'],
    ['08123456789012', 'length'],
    ['0812-ABC', 'not_digits'],
  ])('%s is refused for its %s and kept', (typed, fault) => {
    expect(readPhone(` ${typed}`)).toEqual({ value: typed, fault });
  });

  it('may be left out', () => {
    expect(readPhone('  ')).toEqual({ value: '', fault: null });
  });
});

describe('RT and RW', () => {
  it.each([
    ['003/005', '003', '005'],
    ['3/5', '003', '005'],
    ['3 - 5', '003', '005'],
    ['RT 3 RW 5', '003', '005'],
    ['RT.03/RW.05', '003', '005'],
    ['rt03rw05', '003', '005'],
    ['Jl. Mawar RT 3, Dusun Krajan', '003', ''],
    ['rw: 12', '', '012'],
    ['RT 3A RW 1', '3A', '001'],
    ['٣/٥', '003', '005'],
  ])('of %s', (typed, rt, rw) => {
    expect(readRtRw(typed)).toEqual({ rt, rw });
  });

  it.each(['Jalan Karto 5', '', 'Dukuh Ngawen', 'CERTAIN 5', '1/2/3'])('are not in %j', (typed) => {
    expect(readRtRw(typed)).toBeNull();
  });

  it('alone become three digits, or nothing where there is none', () => {
    expect(['7', 'RT 07', '007', '-', '0', '000', '', ' 3a '].map(readRt)).toEqual([
      '007',
      '007',
      '007',
      '',
      '',
      '',
      '',
      '3A',
    ]);
  });

  it('come back as they were written', () => {
    const part = fc.integer({ min: 1, max: 999 }).map((n) => String(n).padStart(3, '0'));
    fc.assert(
      fc.property(fc.option(part, { nil: '' }), fc.option(part, { nil: '' }), (rt, rw) => {
        const written = writeRtRw({ rt, rw });
        expect(readRtRw(written) ?? { rt: '', rw: '' }).toEqual({ rt, rw });
      }),
    );
  });
});
