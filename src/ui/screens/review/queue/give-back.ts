import * as v from 'valibot';
import { addDays, isDate } from '../../../../domain/time.ts';
import type { OfficeCatalogue } from '../../../hooks/use-office-text.ts';
import type { ArgsOf } from '../../../../protocol/mutations/registry.ts';
import { newId } from '../../../../store/new-id.ts';
import { freeText } from '../../../text-schema.ts';
import type { Seen } from './parts.ts';

/** Longest note, by `protocol/team-records.ts`. */
export const NOTE_LENGTH = 250;
/** Days until which a correction is wished for, unless the reviewer says otherwise. */
const WISHED_DAYS = 7;

/** A note a part, by the field that it is kept under, and the wished day. */
export type Notes = Record<string, string>;
export const WISHED = 'wishedDate';

export const giveBackDraft = (teamId: string) => `review/${teamId}`;

/** Every part that a note can be on: the whole, the decree, each post, each other member. */
export function noteFields({ groups, unplaced }: Seen): string[] {
  const lines = groups.flatMap((group) => group.lines.map(({ field }) => field));
  return ['team', 'decree', ...lines, ...unplaced.map(({ id }) => id)];
}

/** No notes yet, and a week from today. */
export function blankNotes(fields: readonly string[], today: string): Notes {
  const notes = Object.fromEntries(fields.map((field) => [field, '']));
  return { ...notes, [WISHED]: addDays(today, WISHED_DAYS) };
}

/** Notes short enough, a wished day that is not over. */
export function notesSchema(t: OfficeCatalogue, fields: readonly string[], today: string) {
  const { errors } = t.teamReview.giving;
  const note = freeText(NOTE_LENGTH, errors.tooLong);
  return v.object({
    ...Object.fromEntries(fields.map((field) => [field, note])),
    [WISHED]: v.pipe(
      v.string(),
      v.check((date) => isDate(date) && date >= today, errors.date),
    ),
  });
}

/** The parts that something was written on. */
export function written(fields: readonly string[], notes: Notes): string[] {
  return fields.filter((field) => (notes[field] ?? '').trim() !== '');
}

/** The step that gives a team back. @param nowMs Unix time in ms */
export function giveBack(
  teamId: string,
  fields: readonly string[],
  notes: Notes,
  nowMs: number,
): ArgsOf<'team.step'> {
  const wishedDate = notes[WISHED] ?? '';
  return {
    id: teamId,
    step: 'return',
    reason: '',
    notes: written(fields, notes).map((field) => ({
      id: newId(nowMs),
      field,
      text: (notes[field] ?? '').trim(),
      wishedDate,
    })),
  };
}
