/**
 * What a check of a proposal can find. `blocking`: must be mended before it is submitted.
 * `reason`: may stand, with a few words why. `notice`: said, nothing is asked.
 */
export const FINDING_LEVELS = {
  nobody_chosen: 'blocking',
  nobody_new: 'blocking',
  nothing_changed: 'blocking',
  subject_unknown: 'blocking',
  reason_missing: 'blocking',
  reason_unknown: 'blocking',
  reason_note_missing: 'blocking',
  reason_date_missing: 'blocking',
  reason_date_future: 'blocking',
  field_missing: 'blocking',
  evidence_missing: 'blocking',
  evidence_asked: 'reason',

  nik_not_digits: 'blocking',
  nik_shortened: 'blocking',
  nik_length: 'blocking',
  nik_day: 'blocking',
  nik_month: 'blocking',
  nik_date: 'blocking',
  nik_serial: 'blocking',
  nik_twice: 'blocking',
  nik_temporary: 'reason',
  nik_region: 'reason',
  nik_kecamatan: 'reason',
  nik_sex: 'reason',
  nik_birth_date: 'reason',

  kk_not_digits: 'blocking',
  kk_shortened: 'blocking',
  kk_length: 'blocking',
  kk_serial: 'blocking',
  kk_region: 'reason',
  kk_date: 'reason',
  kk_is_nik: 'reason',

  birth_date_invalid: 'blocking',
  birth_date_future: 'blocking',
  birth_date_old: 'reason',
  phone_invalid: 'blocking',

  head_missing: 'reason',
  head_twice: 'reason',
  head_leaves: 'reason',

  same_nik: 'reason',
  same_kk: 'reason',
  same_person: 'reason',

  register_moved: 'notice',
  register_done: 'notice',
  register_gone: 'notice',
} as const satisfies Record<string, 'blocking' | 'reason' | 'notice'>;

export type FindingCode = keyof typeof FINDING_LEVELS;
export type FindingLevel = 'blocking' | 'reason' | 'notice';

export interface Finding {
  readonly code: FindingCode;
  /** The field at fault; for evidence, what the photo should show. */
  readonly field: string;
  /** Null where it is the family's, or the proposal's as a whole. */
  readonly memberId: string | null;
}

/** A finding; never with a value, because values are personal. */
export function finding(code: FindingCode, field: string, memberId: string | null = null): Finding {
  return { code, field, memberId };
}

export function levelOf({ code }: Finding): FindingLevel {
  return FINDING_LEVELS[code];
}

/** Names a finding within its proposal: explanations are kept under it. */
export function findingKey({ code, field, memberId }: Finding): string {
  return [code, field, ...(memberId === null ? [] : [memberId])].join(':');
}

/** The findings that must be mended. */
export function blockingOf(findings: readonly Finding[]): Finding[] {
  return findings.filter((one) => levelOf(one) === 'blocking');
}

/** The warnings for which nobody has given a reason yet. */
export function unexplainedOf(
  findings: readonly Finding[],
  explanations: Readonly<Record<string, string>>,
): Finding[] {
  return findings.filter(
    (one) => levelOf(one) === 'reason' && (explanations[findingKey(one)] ?? '').trim() === '',
  );
}

/** Whether nothing is to be mended, and no warning is without its reason. */
export function isReady(
  findings: readonly Finding[],
  explanations: Readonly<Record<string, string>>,
): boolean {
  return blockingOf(findings).length === 0 && unexplainedOf(findings, explanations).length === 0;
}
