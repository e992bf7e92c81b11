import * as v from 'valibot';
import { DEFAULT_QUORUM } from '../../../../domain/proposal/quorum.ts';
import type { Quorum, QuorumRule } from '../../../../domain/proposal/quorum.ts';
import type { Quota } from '../../../../domain/proposal/quota.ts';
import type { ProposalSettingTexts } from '../../../../i18n/id/proposal-settings.ts';
import type { FormValues } from '../../../hooks/use-draft-form.ts';

const LIMIT_MAX = 1_000_000;

const sameRule = (left: QuorumRule, right: QuorumRule) =>
  left.only === right.only && left.anyOf.join() === right.anyOf.join();

/** The rules to choose from: those that hold, and the customary ones. */
export function rulesToChoose({ rules }: Quorum): readonly QuorumRule[] {
  const others = DEFAULT_QUORUM.rules.filter((one) => !rules.some((held) => sameRule(held, one)));
  return [...rules, ...others];
}

export const ruleField = (index: number) => `rule-${index}`;

/** Quorum and quota as they are typed. */
export function limitsTyped(quorum: Quorum, quota: Quota): FormValues {
  const typed = (limit: number | null) => (limit === null ? '' : String(limit));
  return {
    people: String(quorum.people),
    ...Object.fromEntries(
      rulesToChoose(quorum).map((_, index) => [ruleField(index), index < quorum.rules.length]),
    ),
    additions: typed(quota.additions),
    removals: typed(quota.removals),
    balanced: quota.balanced,
  };
}

export function limitsSchema(
  words: ProposalSettingTexts['limits'],
  rules: readonly QuorumRule[],
): v.GenericSchema<FormValues, FormValues> {
  const number = (most: number, message: string, isEmptyFine: boolean) =>
    v.pipe(
      v.string(),
      v.trim(),
      v.check(
        (typed) =>
          (isEmptyFine && typed === '') || (/^\d{1,7}$/.test(typed) && Number(typed) <= most),
        message,
      ),
    );
  const { errors } = words;
  return v.object({
    people: number(500, errors.people, false),
    ...Object.fromEntries(rules.map((_, index) => [ruleField(index), v.boolean()])),
    additions: number(LIMIT_MAX, errors.quota(words.additions), true),
    removals: number(LIMIT_MAX, errors.quota(words.removals), true),
    balanced: v.boolean(),
  });
}

/** Quorum and quota as they are kept. */
export function limitsOf(
  values: FormValues,
  rules: readonly QuorumRule[],
): { readonly quorum: Quorum; readonly quota: Quota } {
  const limit = (typed: unknown) => (typed === '' ? null : Number(typed));
  return {
    quorum: {
      people: Number(values['people']),
      rules: rules.filter((_, index) => values[ruleField(index)] === true),
    },
    quota: {
      additions: limit(values['additions']),
      removals: limit(values['removals']),
      balanced: values['balanced'] === true,
    },
  };
}
