import { nextPeriod, openPeriods, periodsOfYears, checkScheme } from '../../../../domain/period.ts';
import { BASIS_KINDS, DATASETS } from '../../../../domain/proposal/settings.ts';
import type { ProposalSettings } from '../../../../domain/proposal/settings.ts';
import { wibDate } from '../../../../domain/time.ts';
import { useApp } from '../../../app.ts';
import { useDraftForm } from '../../../hooks/use-draft-form.ts';
import type { FormValues } from '../../../hooks/use-draft-form.ts';
import { useOfficeText } from '../../../hooks/use-office-text.ts';
import type { Round } from '../../../hooks/use-round.ts';
import { useFormats } from '../../../hooks/use-text.ts';
import { Button } from '../../../parts/button.tsx';
import { CheckField, SelectField } from '../../../parts/fields/choice-field.tsx';
import { TextField } from '../../../parts/fields/text-field.tsx';
import { announce } from '../../../parts/undo.tsx';
import { periodName } from '../../../proposal/period-words.ts';
import { CheckGroup, FormFrame, Section } from './form-frame.tsx';
import {
  basisField,
  monthField,
  MONTHS,
  PRESETS,
  scheduleOf,
  scheduleSchema,
  scheduleTyped,
} from './schedule-values.ts';
import { usePut } from './use-put.ts';
import type { PartProps } from './use-put.ts';

/** The data's name, when periods are, and what a decision may rest on. */
export function ScheduleForm(props: PartProps & { readonly round: Round }) {
  const { settings, round } = props;
  const { proposalSettings } = useOfficeText();
  const formats = useFormats();
  const put = usePut(props);
  const words = proposalSettings.schedule;
  const form = useDraftForm<FormValues, FormValues>({
    draft: 'settings/proposals/schedule',
    idPrefix: 'schedule-',
    schema: scheduleSchema(words),
    initial: scheduleTyped(settings),
    async submit(values, changed) {
      const isSame = Object.keys(changed).length === 0;
      const failure = isSame ? null : await put(scheduleOf(values, settings));
      if (failure !== null) return failure;
      round.saved();
      announce(isSame ? proposalSettings.nothingChanged : proposalSettings.saved);
      return null;
    },
  });
  if (!form.ready) return null;
  const fill = (preset: keyof typeof PRESETS) => {
    const { dataset, scheme } = PRESETS[preset];
    const typed = scheduleTyped({ dataset, periods: scheme, bases: settings.bases });
    for (const [name, value] of Object.entries(typed)) {
      if (!name.startsWith('basis-')) form.set(name, value);
    }
  };
  return (
    <Section id="schedule" title={words.title}>
      <FormFrame form={form} round={round} save={words.save}>
        <p class="font-semibold">{words.presets}</p>
        <p class="text-muted mb-2 text-sm">{words.presetsText}</p>
        <div class="mb-5 flex flex-wrap gap-2">
          <Button onClick={() => fill('quarterly')}>{words.quarterly}</Button>
          <Button onClick={() => fill('monthly')}>{words.monthly}</Button>
        </div>
        <SelectField
          {...form.field('dataset')}
          label={words.dataset}
          hint={words.datasetHint}
          emptyLabel={null}
          options={DATASETS.map((value) => ({ value, label: value }))}
        />
        <CheckGroup legend={words.months}>
          {MONTHS.map((month) => (
            <CheckField
              key={month}
              {...form.check(monthField(month))}
              label={monthName(formats.month(`2026-${String(month).padStart(2, '0')}-01`))}
            />
          ))}
        </CheckGroup>
        <div class="grid gap-x-3 sm:grid-cols-3">
          {(['openDay', 'closeDay', 'graceDays'] as const).map((name) => (
            <TextField
              key={name}
              {...form.field(name)}
              label={words[name]}
              hint={name === 'graceDays' ? words.graceHint : words.dayHint}
              inputMode="numeric"
              maxLength={2}
            />
          ))}
        </div>
        <CheckGroup legend={words.bases}>
          {BASIS_KINDS.map((basis) => (
            <CheckField key={basis} {...form.check(basisField(basis))} label={words[basis]} />
          ))}
        </CheckGroup>
        <Preview settings={{ ...settings, ...scheduleOf(form.values, settings) }} />
      </FormFrame>
    </Section>
  );
}

/** "Januari 2026" without its year. */
function monthName(monthAndYear: string): string {
  return monthAndYear.replace(/\s*\d{4}$/, '');
}

const NEXT_SHOWN = 3;

/** What the typed schedule means: the periods that are open or come next, with their days. */
function Preview({ settings: { periods } }: { readonly settings: ProposalSettings }) {
  const { proposalSettings } = useOfficeText();
  const formats = useFormats();
  const { now } = useApp();
  const words = proposalSettings.schedule;
  if (checkScheme(periods).length > 0) return null;
  const today = wibDate(now());
  const year = Number(today.slice(0, 4));
  const first = openPeriods(periods, today)[0] ?? nextPeriod(periods, today);
  const ahead = periodsOfYears(periods, year, year + 1).filter(
    ({ closes }) => first !== null && closes >= first.closes,
  );
  return (
    <div class="bg-base-200 rounded-box mb-5 p-3">
      <p class="font-semibold">{words.preview}</p>
      <ul>
        {ahead.slice(0, NEXT_SHOWN).map(({ key, opens, closes }) => (
          <li key={key}>
            {periodName(formats, key)}:{' '}
            {words.window(formats.shortDay(opens), formats.shortDay(closes))}
          </li>
        ))}
      </ul>
    </div>
  );
}
