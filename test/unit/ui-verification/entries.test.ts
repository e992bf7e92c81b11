import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import {
  blankEntries,
  DATE,
  entriesSchema,
  numbered,
  placeOfTwin,
} from '../../../src/ui/screens/verification/entry/entry-values.ts';
import { readPasted } from '../../../src/ui/screens/verification/entry/paste.ts';
import type { ProposalEntry } from '../../../src/store/queries/proposals/list.ts';
import { wholeProposal } from '../../browser/ui-verification/records.ts';
import { must } from '../../support/must.ts';
import { allIndonesian } from '../../support/texts.ts';

const [first, second, third] = ['Sulastri', 'Wagini', 'Jumadi'].map((name) =>
  wholeProposal({ name, state: 'received' }),
) as [ProposalEntry, ProposalEntry, ProposalEntry];
const entries = [first, second, third];
const nikOf = ({ members }: ProposalEntry) => must(members[0]).fields.nik;
const idOf = ({ row }: ProposalEntry) => row.id;

describe('a pasted list of entry numbers', () => {
  it('of one column goes to the proposals in their order, empty lines left out', () => {
    expect(readPasted('A-1\r\n\n  A-2  \n', entries)).toEqual({
      numbers: new Map([
        [idOf(first), 'A-1'],
        [idOf(second), 'A-2'],
      ]),
      unknown: [],
      tooMany: 0,
    });
  });

  it('of one column says how many lines have no proposal left', () => {
    const { numbers, tooMany } = readPasted('1\n2\n3\n4\n5', entries);
    expect([numbers.size, tooMany]).toEqual([3, 2]);
  });

  it('of more columns goes by NIK or family card, in any order', () => {
    const spaced = nikOf(second).replaceAll(/(\d{4})/g, '$1 ');
    const text = `${third.row.fields.noKk}\tJumadi\tC-3\n${spaced};B-2`;
    expect(readPasted(text, entries)).toEqual({
      numbers: new Map([
        [idOf(third), 'C-3'],
        [idOf(second), 'B-2'],
      ]),
      unknown: [],
      tooMany: 0,
    });
  });

  it('knows a person by the NIK and card that a correction changes, as the file for entry has them', () => {
    const [member] = third.members;
    const { fields } = must(member);
    const card = '3316090101990009';
    const was = { ...fields, nik: '3316095205800099' };
    const familyWas = { ...third.row.fields, noKk: card };
    const corrected = {
      ...third,
      row: { ...third.row, fields: { ...third.row.fields, familyWas } },
      members: [{ ...must(member), fields: { ...fields, was } }],
    };
    for (const number of [fields.nik, was.nik, card]) {
      const { numbers } = readPasted(`${number}\tC-3`, [first, corrected]);
      expect([...numbers]).toEqual([[idOf(third), 'C-3']]);
    }
  });

  it('names the lines that fit nobody, or have no number', () => {
    const text = `NIK\tNomor\n${nikOf(first)}\tA-1\n${nikOf(second)}\t\n3316090000000009\tX\nloose`;
    expect(readPasted(text, entries)).toEqual({
      numbers: new Map([[idOf(first), 'A-1']]),
      unknown: [1, 3, 4, 5],
      tooMany: 0,
    });
  });

  it('of nothing changes nothing', () => {
    expect(readPasted(' \n\t\n', entries)).toEqual({ numbers: new Map(), unknown: [], tooMany: 0 });
  });
});

describe('the numbers of many entries', () => {
  const ids = entries.map(idOf);
  const words = allIndonesian.verification.entry;
  const check = (values: Record<string, string>) =>
    v.safeParse(entriesSchema(words, ids, '2026-10-14'), {
      ...blankEntries(ids, '2026-10-14'),
      ...values,
    });

  it('may be left out, but not the day, which has come', () => {
    expect(check({}).success).toBe(true);
    for (const date of ['', '2026-10-15', '2026-02-30']) {
      expect(check({ [DATE]: date }).issues?.[0].message).toBe(words.errors.date);
    }
    expect(check({ [idOf(first)]: 'x'.repeat(121) }).issues?.[0].message).toBe(
      words.errors.tooLong,
    );
  });

  it('count where something was typed, and know one that an earlier row has', () => {
    const values = { [idOf(first)]: 'A-1', [idOf(second)]: '  ', [idOf(third)]: ' A-1 ' };
    expect(numbered(ids, values)).toEqual([idOf(first), idOf(third)]);
    expect(ids.map((id) => placeOfTwin(ids, values, id))).toEqual([undefined, undefined, 1]);
  });
});
