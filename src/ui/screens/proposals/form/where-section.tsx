import { nextPeriod, openPeriods, periodOf } from '../../../../domain/period.ts';
import type { PeriodScheme } from '../../../../domain/period.ts';
import { useApp } from '../../../app.ts';
import { useAccount } from '../../../hooks/use-account.ts';
import { useOfficeText } from '../../../hooks/use-office-text.ts';
import { useFormats } from '../../../hooks/use-text.ts';
import { SelectField } from '../../../parts/fields/choice-field.tsx';
import { periodName, periodStanding } from '../../../proposal/period-words.ts';
import { villagesIn } from '../../../proposal/villages.ts';
import { regionFullName } from '../../../words.ts';
import { fieldId, useProposalForm } from './form-context.ts';
import { Section } from './section.tsx';

/** Periods that something can be put into on a day: those open, and the next. */
function periodsFor(scheme: PeriodScheme, today: string, own: string): string[] {
  const next = nextPeriod(scheme, today);
  const open = openPeriods(scheme, today).map(({ key }) => key);
  return [...new Set([own, ...open, ...(next === null ? [] : [next.key])])].filter(Boolean).sort();
}

/** Of which village and in which period: mostly there is no choice, and one line says it. */
export function WhereSection({ error }: { readonly error: string | undefined }) {
  const t = useOfficeText();
  const formats = useFormats();
  const { regions } = useApp();
  const account = useAccount();
  const { store, settings, today, entry } = useProposalForm();
  const { regionCode, period, kind, familyWas } = store.writing;
  const words = t.proposalForm;
  const villages = villagesIn(regions.value, account.scopes);
  // of somebody in the register, and of a record, the village stands
  const mayChooseVillage = entry === null && kind === 'new' && familyWas === null;
  const own = periodOf(settings.periods, period);
  return (
    <Section name="where" title={words.sections.where}>
      {mayChooseVillage && villages.length > 1 ? (
        <SelectField
          id={fieldId('regionCode', null)}
          label={words.village}
          error={error}
          value={regionCode}
          onInput={(code) => store.update((writing) => ({ ...writing, regionCode: code }))}
          options={villages.map((code) => ({
            value: code,
            label: regionFullName(regions.value, code),
          }))}
        />
      ) : (
        <p class="mb-3 font-medium">{regionFullName(regions.value, regionCode)}</p>
      )}
      <SelectField
        id={fieldId('period', null)}
        label={words.period}
        hint={
          own === null ? undefined : periodStanding({ t, formats }, settings.periods, own, today)
        }
        emptyLabel={null}
        value={period}
        onInput={(key) => store.update((writing) => ({ ...writing, period: key }))}
        options={periodsFor(settings.periods, today, period).map((key) => ({
          value: key,
          label: periodName(formats, key),
        }))}
      />
    </Section>
  );
}
