import * as v from 'valibot';
import { REASON_CODES } from '../../../../domain/proposal/kinds.ts';
import type { Reason } from '../../../../domain/proposal/kinds.ts';
import type { ProposalSettingTexts } from '../../../../i18n/id/proposal-settings.ts';
import type { FormValues } from '../../../hooks/use-draft-form.ts';
import { freeText } from '../../../text-schema.ts';

/** As many as the protocol takes of a kind. */
export const REASONS_MAX = 40;
const LABEL_MAX = 120;

/** A new one: offered, with nothing asked besides. */
export function newReason(code: string): Reason {
  return { code, label: '', needsNote: false, needsDate: false, retired: false };
}

export function reasonTyped({ label, needsNote, needsDate, retired }: Reason): FormValues {
  return { label, needsNote, needsDate, offered: !retired };
}

/** A built-in reason has words in the catalogue; one of the regency's own needs some. */
export function reasonSchema({ errors }: ProposalSettingTexts['reasons'], code: string) {
  const label = freeText(LABEL_MAX, errors.tooLong);
  return v.object({
    label: REASON_CODES.includes(code) ? label : v.pipe(label, v.minLength(1, errors.label)),
    needsNote: v.boolean(),
    needsDate: v.boolean(),
    offered: v.boolean(),
  });
}

/** The reasons of a kind with this one changed, or added at their end. */
export function withReason(
  reasons: readonly Reason[],
  code: string,
  values: FormValues,
): readonly Reason[] {
  const reason: Reason = {
    code,
    label: String(values['label']),
    needsNote: values['needsNote'] === true,
    needsDate: values['needsDate'] === true,
    retired: values['offered'] !== true,
  };
  return reasons.some((one) => one.code === code)
    ? reasons.map((one) => (one.code === code ? reason : one))
    : [...reasons, reason];
}
