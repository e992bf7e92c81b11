import * as v from 'valibot';
import { EVIDENCE_KINDS } from '../../../../domain/proposal/kinds.ts';
import { FAMILY_FIELDS, PERSON_FIELDS } from '../../../../domain/register/person.ts';
import { addDays, isDate } from '../../../../domain/time.ts';
import type { OfficeCatalogue } from '../../../hooks/use-office-text.ts';
import type { ProposalNote } from '../../../../protocol/proposal-records.ts';
import { newId } from '../../../../store/new-id.ts';
import type { ProposalEntry } from '../../../../store/queries/proposals/list.ts';
import { fieldWord } from '../../../proposal/words.ts';
import { freeText } from '../../../text-schema.ts';

/** Longest note, by `protocol/proposal-records.ts`. */
export const NOTE_LENGTH = 250;
/** Days until which a correction is wished for, unless the reviewer says otherwise. */
const WISHED_DAYS = 7;

/** A note each, by the key of what it is on, and the wished day. */
export type Notes = Record<string, string>;
export const WISHED = 'wishedDate';

export const notesDraft = (proposalId: string) => `verification/${proposalId}/notes`;

/** Names what a note is on within a proposal. */
export function noteKey(field: string, memberId: string | null): string {
  return memberId === null ? `${field}@` : `${field}@${memberId}`;
}

/** What a key names; the other way round of `noteKey`. */
function targetOf(key: string): Pick<ProposalNote, 'field' | 'memberId'> {
  const at = key.indexOf('@');
  const memberId = key.slice(at + 1);
  return { field: key.slice(0, at), memberId: memberId === '' ? null : memberId };
}

/** All that a note can be on: the whole, the people, why, each field, each kind of evidence. */
export function noteKeys({ members }: Pick<ProposalEntry, 'members'>): string[] {
  const ofWhole = ['', 'members', 'reason', 'note', ...FAMILY_FIELDS, ...EVIDENCE_KINDS];
  return [
    ...ofWhole.map((field) => noteKey(field, null)),
    ...members.flatMap(({ id }) => PERSON_FIELDS.map((field) => noteKey(field, id))),
  ];
}

/** What it is called: "NIK Sulastri", "Foto KK". */
export function noteLabel(
  t: OfficeCatalogue,
  { members }: Pick<ProposalEntry, 'members'>,
  field: string,
  memberId: string | null,
): string {
  const word = fieldWord(t, field);
  const member = members.find(({ id }) => id === memberId);
  if (member === undefined) return word;
  const name = member.fields.name.trim() || t.proposals.unnamed;
  return t.verification.giving.ofMember(word, name);
}

/** No notes yet, and a week from today. */
export function blankNotes(keys: readonly string[], today: string): Notes {
  return {
    ...Object.fromEntries(keys.map((key) => [key, ''])),
    [WISHED]: addDays(today, WISHED_DAYS),
  };
}

/** Notes short enough, a wished day that is not over. */
export function notesSchema(t: OfficeCatalogue, keys: readonly string[], today: string) {
  const { errors } = t.verification.giving;
  const note = freeText(NOTE_LENGTH, errors.tooLong);
  return v.object({
    ...Object.fromEntries(keys.map((key) => [key, note])),
    [WISHED]: v.pipe(
      v.string(),
      v.check((date) => isDate(date) && date >= today, errors.date),
    ),
  });
}

/** The keys that something was written on. */
export function written(keys: readonly string[], notes: Notes): string[] {
  return keys.filter((key) => (notes[key] ?? '').trim() !== '');
}

/** The notes as the step of a return takes them. @param nowMs Unix time in ms */
export function notesOf(keys: readonly string[], notes: Notes, nowMs: number) {
  return written(keys, notes).map((key) => ({
    id: newId(nowMs),
    ...targetOf(key),
    text: (notes[key] ?? '').trim(),
    wishedDate: notes[WISHED] ?? '',
  }));
}
