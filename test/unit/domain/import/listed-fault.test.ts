import { describe, expect, it } from 'vitest';
import { listedFault } from '../../../../src/domain/import/listed-fault.ts';
import { registered } from '../../../support/proposals.ts';

describe('a person of a list that was read elsewhere', () => {
  it.each([
    [null, {}],
    [null, { nik: '', noKk: '', birthDate: '' }],
    // what the national list itself has wrong comes in, to be corrected
    [null, { nik: '3316099905800001' }],
    [null, { noKk: '3316091002080000' }],
    ['name', { name: ' - ' }],
    ['nik', { nik: '331609520580000' }],
    ['nik', { nik: '3316 0952 0580 0001' }],
    ['nik', { nik: '3,31609E+15' }],
    ['nik', { nik: '33160952O5800001' }],
    ['noKk', { noKk: '33160910020800011' }],
    ['birthDate', { birthDate: '1980-02-30' }],
  ] as const)('has a fault in %s', (field, changes) => {
    expect(listedFault(registered(changes))).toBe(field);
  });
});
