import * as v from 'valibot';
import { MONTHLY, QUARTERLY } from '../../../../domain/period.ts';
import type { PeriodScheme } from '../../../../domain/period.ts';
import { BASIS_KINDS, DATASETS } from '../../../../domain/proposal/settings.ts';
import type { ProposalSettings } from '../../../../domain/proposal/settings.ts';
import type { ProposalSettingTexts } from '../../../../i18n/id/proposal-settings.ts';
import type { FormValues } from '../../../hooks/use-draft-form.ts';

export const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;
export const monthField = (month: number) => `month${month}`;
export const basisField = (basis: string) => `basis-${basis}`;

/** What is customary: by the article's year, and by practice since late 2025. */
export const PRESETS = {
  quarterly: { dataset: 'DTKS', scheme: QUARTERLY },
  monthly: { dataset: 'DTSEN', scheme: MONTHLY },
} as const;

type Scheduled = Pick<ProposalSettings, 'dataset' | 'bases'> & { readonly periods: PeriodScheme };

/** The schedule as it is typed. */
export function scheduleTyped({ dataset, periods, bases }: Scheduled): FormValues {
  return {
    dataset,
    ...Object.fromEntries(MONTHS.map((one) => [monthField(one), periods.months.includes(one)])),
    openDay: String(periods.openDay),
    closeDay: String(periods.closeDay),
    graceDays: String(periods.graceDays),
    ...Object.fromEntries(BASIS_KINDS.map((one) => [basisField(one), bases.includes(one)])),
  };
}

const whole = (least: number, most: number, message: string) =>
  v.pipe(
    v.string(),
    v.trim(),
    v.check(
      (typed) => /^\d{1,3}$/.test(typed) && Number(typed) >= least && Number(typed) <= most,
      message,
    ),
  );

/** Refuses a schedule by which no period would ever open, or close before it opens. */
export function scheduleSchema(words: ProposalSettingTexts['schedule']) {
  const { errors } = words;
  const flags = (fields: readonly string[]) =>
    Object.fromEntries(fields.map((field) => [field, v.boolean()]));
  const entries = {
    dataset: v.picklist(DATASETS),
    openDay: whole(1, 31, errors.day(words.openDay)),
    closeDay: whole(1, 31, errors.day(words.closeDay)),
    graceDays: whole(0, 90, errors.grace),
    ...flags(MONTHS.map(monthField)),
    ...flags(BASIS_KINDS.map(basisField)),
  };
  const object: v.GenericSchema<FormValues, FormValues> = v.object(entries);
  const any = (values: FormValues, fields: readonly string[]) =>
    fields.some((field) => values[field] === true);
  return v.pipe(
    object,
    v.rawCheck(({ dataset: { typed, value }, addIssue }) => {
      if (!typed) return;
      const fault = (key: string, message: string) =>
        addIssue({
          message,
          path: [{ type: 'object', origin: 'value', input: value, key, value: value[key] }],
        });
      if (!any(value, MONTHS.map(monthField))) fault(monthField(1), errors.months);
      if (!any(value, BASIS_KINDS.map(basisField))) fault(basisField('musyawarah'), errors.bases);
      if (Number(value['closeDay']) < Number(value['openDay'])) fault('closeDay', errors.order);
    }),
  );
}

/** The schedule as it is kept; days that were set for one period stay. */
export function scheduleOf(
  values: FormValues,
  before: ProposalSettings,
): Pick<ProposalSettings, 'dataset' | 'periods' | 'bases'> {
  return {
    dataset: DATASETS.find((one) => one === values['dataset']) ?? before.dataset,
    periods: {
      ...before.periods,
      months: MONTHS.filter((one) => values[monthField(one)] === true),
      openDay: Number(values['openDay']),
      closeDay: Number(values['closeDay']),
      graceDays: Number(values['graceDays']),
    },
    bases: BASIS_KINDS.filter((one) => values[basisField(one)] === true),
  };
}
