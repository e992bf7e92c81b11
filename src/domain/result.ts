/** The stable codes with which a rule, or the endpoint, says no. Screens turn them into words. */
export const REFUSAL_CODES = [
  'not_available',
  'invalid',
  'unknown_mutation',
  'app_too_old',
  'too_large',
  'id_reused',
  'seal_broken',
  'key_unknown',
  'meeting_closed',
  'meeting_not_closed',
  'meeting_cancelled',
  'meeting_not_cancelled',
  'meeting_empty',
  'reason_missing',
  'region_unfit',
  'village_outside_meeting',
  'person_unnamed',
  'representative_missing',
  'photo_limit',
  'conflict_decided',
  'team_step',
  'team_sent',
  'team_unfinished',
  'team_not_received',
  'team_amended',
  'member_two_posts',
  'member_gone',
  'note_missing',
  'proposal_step',
  'proposal_sent',
  'proposal_decided',
  'proposal_unfinished',
  'warning_unexplained',
  'basis_missing',
  'words_missing',
  'entry_missing',
  'period_unknown',
  'period_ahead',
  'period_closed',
] as const;

export type RefusalCode = (typeof REFUSAL_CODES)[number];

export interface Refusal {
  readonly ok: false;
  readonly code: RefusalCode;
  /** The field at fault, where one field is. Never a value: values may be personal. */
  readonly field?: string;
}

export type Result<T> = { readonly ok: true; readonly value: T } | Refusal;

/** A successful result. */
export function done<T>(value: T): Result<T> {
  return { ok: true, value };
}

/** A refusal with its code and, where one is at fault, the field. */
export function refuse(code: RefusalCode, field?: string): Refusal {
  return field === undefined ? { ok: false, code } : { ok: false, code, field };
}
