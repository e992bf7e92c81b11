import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { prepare } from '../../../src/protocol/mutations/registry.ts';
import {
  blankNotes,
  NOTE_LENGTH,
  noteKey,
  noteKeys,
  noteLabel,
  notesOf,
  notesSchema,
  WISHED,
  written,
} from '../../../src/ui/screens/verification/detail/notes.ts';
import { wholeProposal } from '../../browser/ui-verification/records.ts';
import { must } from '../../support/must.ts';
import { allIndonesian } from '../../support/texts.ts';

const TODAY = '2026-10-14';
const entry = wholeProposal({ state: 'submitted' });
const memberId = must(entry.members[0]).id;
const keys = noteKeys(entry);
const check = (notes: Record<string, string>) =>
  v.safeParse(notesSchema(allIndonesian, keys, TODAY), { ...blankNotes(keys, TODAY), ...notes });

describe('notes on a proposal', () => {
  it('can be on the whole, why, every field of family and member, and every photo', () => {
    for (const field of ['', 'members', 'reason', 'note', 'noKk', 'address', 'houseFront', 'kk']) {
      expect(keys).toContain(noteKey(field, null));
    }
    for (const field of ['name', 'nik', 'birthDate', 'relation']) {
      expect(keys).toContain(noteKey(field, memberId));
    }
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('are called by field and whose it is', () => {
    expect(noteLabel(allIndonesian, entry, 'nik', memberId)).toBe('NIK Sulastri');
    expect(noteLabel(allIndonesian, entry, 'kk', null)).toBe('Foto KK');
    expect(noteLabel(allIndonesian, entry, '', null)).toBe('Usulan secara keseluruhan');
  });

  it('are short, and wish it back on a day that is not over', () => {
    expect(check({ [noteKey('nik', memberId)]: 'x'.repeat(NOTE_LENGTH) }).success).toBe(true);
    expect(check({ [noteKey('nik', memberId)]: 'x'.repeat(NOTE_LENGTH + 1) }).success).toBe(false);
    expect(check({}).output).toMatchObject({ [WISHED]: '2026-10-21' });
    for (const day of ['', '2026-10-13', '2026-02-30']) {
      expect(check({ [WISHED]: day }).success).toBe(false);
    }
  });

  it('travel as the step of a return takes them', () => {
    const typed = {
      ...blankNotes(keys, TODAY),
      [noteKey('', null)]: '  ',
      [noteKey('kk', null)]: 'Buram ',
      [noteKey('nik', memberId)]: 'Tertukar',
    };
    expect(written(keys, typed)).toEqual([noteKey('kk', null), noteKey('nik', memberId)]);
    const notes = notesOf(keys, typed, Date.parse('2026-10-14T02:00:00Z'));
    expect(notes.map(({ id: _id, ...note }) => note)).toEqual([
      { field: 'kk', memberId: null, text: 'Buram', wishedDate: '2026-10-21' },
      { field: 'nik', memberId, text: 'Tertukar', wishedDate: '2026-10-21' },
    ]);
    const args = {
      id: entry.row.id,
      regionCode: entry.row.regionCode,
      step: 'return',
      words: '',
      notes,
      entryDate: '',
      entryNumber: '',
      seen: 2,
    };
    expect(prepare('proposal.step', 1, args)).toMatchObject({ ok: true });
  });
});
