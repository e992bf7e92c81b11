import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  birthDatesOf,
  fitsBirthDate,
  nikWarnings,
  readNik,
} from '../../../../src/domain/identity/nik.ts';
import type { NikOwner, NikWarning } from '../../../../src/domain/identity/nik.ts';
import { addDays, isDate } from '../../../../src/domain/time.ts';
import { anyDate, anyNik, anySex, nikOf, otherScript } from '../../../support/arbitraries.ts';
import { SMALL_REGENCY } from '../../../support/small-regency.ts';

const TODAY = '2026-11-24';
const faultOf = (typed: string) => readNik(typed).fault;
const two = (value: number) => String(value).padStart(2, '0');

function warningsOf(nik: string, owner: Partial<NikOwner> = {}): NikWarning[] {
  const { value, parts } = readNik(nik);
  if (parts === null) throw new Error('the NIK has a fault');
  return nikWarnings(value, parts, { birthDate: '', sex: '', ...owner }, SMALL_REGENCY);
}

describe('a NIK', () => {
  it('of any day since 1900 and either sex gives back what it was made of', () => {
    fc.assert(
      fc.property(anyNik, ({ nik, birthDate, sex, serial }) => {
        const { value, fault, parts } = readNik(nik);
        expect({ value, fault }).toEqual({ value: nik, fault: null });
        expect(parts).toMatchObject({ kecamatan: '33.16.09', sex, serial });
        expect(parts !== null && fitsBirthDate(parts, birthDate)).toBe(true);
        expect(parts !== null && birthDatesOf(parts, TODAY)).toContain(birthDate);
        expect(warningsOf(nik, { birthDate, sex })).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  it('accepts each of the days of a leap and of a common year, and of women 40 later', () => {
    for (const year of [1999, 2000]) {
      for (let date = `${year}-01-01`; date < `${year + 1}-01-01`; date = addDays(date, 1)) {
        for (const sex of ['male', 'female'] as const) {
          const { fault, parts } = readNik(nikOf(date, sex, '0001'));
          expect([date, sex, fault, parts?.sex, parts?.day]).toEqual([
            date,
            sex,
            null,
            sex,
            Number(date.slice(8)),
          ]);
        }
      }
    }
  });

  it('knows every pair of day and month that no year has, and says what is at fault', () => {
    for (let day = 0; day <= 99; day += 1) {
      for (let month = 0; month <= 99; month += 1) {
        const own = day > 40 ? day - 40 : day;
        const expected =
          own < 1 || own > 31
            ? 'day'
            : month < 1 || month > 12
              ? 'month'
              : isDate(`2000-${two(month)}-${two(own)}`)
                ? null
                : 'date';
        const typed = `331609${two(day)}${two(month)}000001`;
        expect([typed, faultOf(typed)]).toEqual([typed, expected]);
      }
    }
  });

  it('has a 29 February in every fourth year, and none in the others', () => {
    for (let year = 0; year <= 99; year += 1) {
      for (const day of ['29', '69']) {
        expect([year, faultOf(`331609${day}02${two(year)}0001`)]).toEqual([
          year,
          year % 4 === 0 ? null : 'date',
        ]);
      }
    }
  });

  it('of 29 February 00 was born in 2000, because 1900 had no such day', () => {
    const { parts } = readNik('3316092902000001');
    expect(parts !== null && birthDatesOf(parts, TODAY)).toEqual(['2000-02-29']);
  });

  it('can mean two centuries, none of them ahead; the date field decides', () => {
    const { parts } = readNik('3316090101200001');
    if (parts === null) throw new Error('fault');
    expect(birthDatesOf(parts, TODAY)).toEqual(['1920-01-01', '2020-01-01']);
    expect(birthDatesOf(parts, '2019-12-31')).toEqual(['1920-01-01']);
    expect(fitsBirthDate(parts, '1920-01-01') && fitsBirthDate(parts, '2020-01-01')).toBe(true);
    expect(fitsBirthDate(parts, '1921-01-01')).toBe(false);
  });

  it('of any other length than 16 is refused, 15 and 17 digits first of all', () => {
    fc.assert(
      fc.property(anyNik, fc.integer({ min: 0, max: 30 }), ({ nik }, length) => {
        const typed = nik.padEnd(30, '0').slice(0, length);
        expect(faultOf(typed) === 'length').toBe(length !== 16);
      }),
    );
    expect(faultOf('331609010180001')).toBe('length');
    expect(faultOf('33160901018000001')).toBe('length');
  });

  it('with the serial 0000 is refused', () => {
    fc.assert(
      fc.property(anyDate, anySex, (date, sex) => {
        expect(faultOf(nikOf(date, sex, '0000'))).toBe('serial');
      }),
    );
  });

  it('is the same with spaces, dots, dashes, an apostrophe, and in the digits of other scripts', () => {
    fc.assert(
      fc.property(anyNik, otherScript, ({ nik }, write) => {
        const spaced = ` ${nik.slice(0, 6)} ${nik.slice(6, 12)}-${nik.slice(12)}\u00a0`;
        expect(readNik(write(spaced)).value).toBe(nik);
        expect(readNik(`'${nik}`).value).toBe(nik);
        expect(readNik(write(spaced)).fault).toBeNull();
      }),
    );
  });

  it('keeps what cannot be read as it was typed', () => {
    expect(readNik('33l6 09')).toEqual({ value: '33l609', fault: 'not_digits', parts: null });
    expect(readNik('3,31609E+15')).toMatchObject({ fault: 'shortened', parts: null });
  });
});

describe('a NIK only warns', () => {
  it('of a leading zero: a village gave it for a time', () => {
    expect(warningsOf('0316090101800001')).toEqual(['temporary']);
  });

  it('of a regency or a kecamatan that is not here', () => {
    expect(warningsOf('3317090101800001')).toEqual(['region']);
    expect(warningsOf('3516090101800001')).toEqual(['region']);
    expect(warningsOf('3316990101800001')).toEqual(['kecamatan']);
    expect(warningsOf('3316080101800001')).toEqual([]);
  });

  it('of another sex or another day than the form says, and of neither while it says nothing', () => {
    const nik = '3316094101800001';
    expect(warningsOf(nik, { sex: 'male', birthDate: '1980-01-02' })).toEqual([
      'sex',
      'birth_date',
    ]);
    expect(warningsOf(nik, { sex: 'female', birthDate: '1980-01-01' })).toEqual([]);
    expect(warningsOf(nik)).toEqual([]);
    expect(warningsOf(nik, { birthDate: '1980-13-01' })).toEqual([]);
  });

  it('of every date but its own', () => {
    fc.assert(
      fc.property(anyNik, anyDate, ({ nik, birthDate }, other) => {
        const isSame = other.slice(2) === birthDate.slice(2);
        expect(warningsOf(nik, { birthDate: other }).includes('birth_date')).toBe(!isSame);
      }),
    );
  });
});
