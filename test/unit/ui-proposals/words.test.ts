import { describe, expect, it } from 'vitest';
import { finding, FINDING_LEVELS } from '../../../src/domain/proposal/finding.ts';
import type { FindingCode } from '../../../src/domain/proposal/finding.ts';
import { EVIDENCE_KINDS, REASON_CODES } from '../../../src/domain/proposal/kinds.ts';
import { DEFAULT_PROPOSAL_SETTINGS } from '../../../src/domain/proposal/settings.ts';
import type { ProposalSettings } from '../../../src/domain/proposal/settings.ts';
import { PROPOSAL_STATES, PROPOSAL_STEPS } from '../../../src/domain/proposal/step.ts';
import {
  FAMILY_FIELDS,
  MARITAL_STATUSES,
  PERSON_FIELDS,
  RELATIONS,
} from '../../../src/domain/register/person.ts';
import { englishOffice } from '../../../src/i18n/catalogue-office-en.ts';
import { indonesianOffice } from '../../../src/i18n/catalogue-office.ts';
import { formatsOf } from '../../../src/i18n/formats.ts';
import {
  fieldWord,
  findingLine,
  findingText,
  reasonWord,
  valueWord,
} from '../../../src/ui/proposal/words.ts';

const CODES = Object.keys(FINDING_LEVELS) as FindingCode[];
const t = indonesianOffice;
const formats = formatsOf('id');

describe.each([
  ['Indonesian', indonesianOffice],
  ['English', englishOffice],
])('the words in %s', (_, { proposals }) => {
  it('are there for every reason, finding, state, step, field and kind of evidence', () => {
    const keysOf = (words: object) => Object.keys(words);
    expect(keysOf(proposals.reasons).sort()).toEqual([...REASON_CODES].sort());
    expect(keysOf(proposals.findings).sort()).toEqual([...CODES].sort());
    expect(keysOf(proposals.states)).toEqual([...PROPOSAL_STATES]);
    expect(keysOf(proposals.steps)).toEqual([...PROPOSAL_STEPS]);
    expect(keysOf(proposals.evidence)).toEqual([...EVIDENCE_KINDS]);
    expect(keysOf(proposals.fields)).toEqual(
      expect.arrayContaining([...PERSON_FIELDS, ...FAMILY_FIELDS]),
    );
    expect(keysOf(proposals.relations)).toEqual([...RELATIONS]);
    expect(keysOf(proposals.maritalStatuses)).toEqual([...MARITAL_STATUSES]);
  });

  it('say of every finding what to do, as a sentence', () => {
    for (const text of Object.values(proposals.findings)) expect(text).toMatch(/[.]$/);
  });
});

it('a reason has the regency’s own words where it gave some', () => {
  const own = {
    code: 'x1',
    label: 'Kena gusur',
    needsNote: false,
    needsDate: false,
    retired: true,
  };
  const settings: ProposalSettings = {
    ...DEFAULT_PROPOSAL_SETTINGS,
    reasons: {
      ...DEFAULT_PROPOSAL_SETTINGS.reasons,
      removal: [...DEFAULT_PROPOSAL_SETTINGS.reasons.removal, own],
    },
  };
  expect(reasonWord(t, settings, 'removal', 'x1')).toBe('Kena gusur');
  expect(reasonWord(t, settings, 'removal', 'deceased')).toBe('Meninggal');
  expect(reasonWord(t, settings, 'removal', 'taken out')).toBe(t.proposals.reasonOther);
  expect(reasonWord(t, settings, 'removal', '')).toBe('');
});

it('a finding names its field where the sentence does not, and whom it is about', () => {
  expect(findingText(t, finding('field_missing', 'address'))).toBe('Alamat: Belum diisi.');
  expect(findingText(t, finding('evidence_missing', 'houseFront'))).toContain(
    'Foto rumah dari depan',
  );
  const members = [{ id: 'm1', fields: { name: 'Rini' } }];
  expect(findingLine(t, finding('nik_length', 'nik', 'm1'), members)).toMatch(/^Rini: NIK harus/);
  expect(findingLine(t, finding('nik_length', 'nik', 'gone'), members)).toMatch(/^NIK harus/);
});

it.each([
  ['nik', '3316095205800001', '3316 0952 0580 0001'],
  ['sex', 'female', 'Perempuan'],
  ['relation', 'child', 'Anak'],
  ['relation', 'toString', 'toString'],
  ['maritalStatus', 'widowed', 'Cerai mati'],
  ['birthDate', '1980-05-12', '12 Mei 1980'],
  ['birthDate', 'kemarin', 'kemarin'],
  ['phone', '+6281234567890', '0812-3456-7890'],
  ['pregnant', 'no', 'Tidak'],
  ['address', '', '(kosong)'],
])('%s %s reads as %s', (field, value, words) => {
  expect(valueWord(t, formats, field, value)).toBe(words);
});

it('a field that is not known has a word all the same', () => {
  expect(fieldWord(t, 'constructor')).toBe(t.proposals.otherField);
  expect(fieldWord(t, '')).toBe(t.proposals.wholeProposal);
});
