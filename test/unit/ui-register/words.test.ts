import { describe, expect, it } from 'vitest';
import { ageOn } from '../../../src/domain/register/age.ts';
import { register } from '../../../src/i18n/id/register.ts';
import { bornText, homeText, inLine, nikText } from '../../../src/ui/register/person-words.ts';

describe('somebody in a line', () => {
  it('lives where the list says', () => {
    expect(homeText(register, { dusun: 'Krajan', rt: '003', rw: '005' })).toBe(
      'Krajan · RT/RW 003/005',
    );
    expect(homeText(register, { dusun: '', rt: '003', rw: '' })).toBe('RT 003');
    expect(homeText(register, { dusun: '', rt: '', rw: '' })).toBe('');
  });

  it('shows no more of a NIK than its end', () => {
    expect(nikText(register, { nik: '3316095205800001' })).toBe('NIK •••• •••• •••• 0001');
    expect(nikText(register, { nik: '' })).toBe('NIK belum ada');
    expect(inLine('a', '', bornText(register, { birthDate: '1980-05-12' }))).toBe('a · lahir 1980');
  });
});

describe('an age', () => {
  it.each([
    ['1980-05-12', '2026-05-11', 45],
    ['1980-05-12', '2026-05-12', 46],
    ['2024-02-29', '2026-02-28', 1],
    ['2024-02-29', '2026-03-01', 2],
    ['2026-05-12', '2026-05-12', 0],
    ['2026-05-13', '2026-05-12', null],
    ['', '2026-05-12', null],
  ])('of who was born on %s is on %s: %s', (born, day, years) => {
    expect(ageOn(born, day)).toBe(years);
  });
});
