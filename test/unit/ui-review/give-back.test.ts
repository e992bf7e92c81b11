import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { prepare } from '../../../src/protocol/mutations/registry.ts';
import {
  blankNotes,
  giveBack,
  noteFields,
  notesSchema,
  WISHED,
  written,
} from '../../../src/ui/screens/review/queue/give-back.ts';
import { seenTeam } from '../../../src/ui/screens/review/queue/parts.ts';
import { wholeTeam } from '../../browser/ui-teams/records.ts';
import { allIndonesian } from '../../support/texts.ts';

const TODAY = '2026-11-24';
const { team, members } = wholeTeam();
const seen = seenTeam({ team, members });
const fields = noteFields(seen);

describe('what a note can be on', () => {
  it('is the whole, the decree, every post, and everybody who holds none', () => {
    const holders = new Set(Object.values(seen.posts));
    const others = members.map(({ id }) => id).filter((id) => !holders.has(id));
    expect(fields.slice(0, 2)).toEqual(['team', 'decree']);
    expect(new Set(fields)).toEqual(
      new Set(['team', 'decree', ...Object.keys(seen.posts), ...others]),
    );
    expect(fields).toHaveLength(new Set(fields).size);
  });

  it('includes whoever has no place', () => {
    const loose = wholeTeam({ chair: null });
    const known = noteFields(seenTeam(loose));
    const left = loose.members.find(({ fields: { position } }) => position === 'chair');
    expect(known).toContain(left?.id);
    expect(known).toContain('chair');
  });
});

describe('giving a team back', () => {
  const blank = blankNotes(fields, TODAY);

  it('wishes for a week, unless told otherwise', () => {
    expect(blank[WISHED]).toBe('2026-12-01');
    expect(written(fields, blank)).toEqual([]);
  });

  it('sends the notes that were written, and they are what the endpoint takes', () => {
    const notes = { ...blank, chair: ' Namanya salah. ', team: '  ', decree: 'Belum bernomor' };
    const args = giveBack(team.id, fields, notes, 0);
    expect(args).toMatchObject({ id: team.id, step: 'return', reason: '' });
    expect(args.notes.map(({ field, text, wishedDate }) => [field, text, wishedDate])).toEqual([
      ['decree', 'Belum bernomor', '2026-12-01'],
      ['chair', 'Namanya salah.', '2026-12-01'],
    ]);
    expect(prepare('team.step', 1, args).ok).toBe(true);
  });

  it('takes the longest note that a record takes, and none longer', () => {
    const schema = notesSchema(allIndonesian, fields, TODAY);
    const note = (length: number) => v.safeParse(schema, { ...blank, chair: 'x'.repeat(length) });
    expect(note(250).success).toBe(true);
    expect(note(251).success).toBe(false);
    const args = giveBack(team.id, fields, { ...blank, chair: 'x'.repeat(250) }, 0);
    expect(prepare('team.step', 1, args).ok).toBe(true);
  });

  it.each(['', '2026-11-23', '2026-02-30'])('does not wish for %j', (date) => {
    const schema = notesSchema(allIndonesian, fields, TODAY);
    expect(v.safeParse(schema, { ...blank, [WISHED]: date }).success).toBe(false);
    expect(v.safeParse(schema, { ...blank, [WISHED]: TODAY }).success).toBe(true);
  });
});
