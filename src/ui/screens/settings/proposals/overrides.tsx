import { Trash2 } from 'lucide-preact';
import * as v from 'valibot';
import { PERIOD_KEY, periodOf } from '../../../../domain/period.ts';
import type { PeriodOverride } from '../../../../domain/period.ts';
import { addDays, isDate, wibDate } from '../../../../domain/time.ts';
import type { ProposalSettingTexts } from '../../../../i18n/id/proposal-settings.ts';
import { useApp } from '../../../app.ts';
import { useDraftForm } from '../../../hooks/use-draft-form.ts';
import type { FormValues } from '../../../hooks/use-draft-form.ts';
import { useOfficeText } from '../../../hooks/use-office-text.ts';
import type { Round } from '../../../hooks/use-round.ts';
import { useFormats } from '../../../hooks/use-text.ts';
import { IconButton } from '../../../parts/button.tsx';
import { SelectField } from '../../../parts/fields/choice-field.tsx';
import { DateField } from '../../../parts/fields/date-field.tsx';
import { List, ListItem } from '../../../parts/list.tsx';
import { announce, offerUndo } from '../../../parts/undo.tsx';
import { periodName } from '../../../proposal/period-words.ts';
import { FormFrame, Section } from './form-frame.tsx';
import { usePut } from './use-put.ts';
import type { PartProps } from './use-put.ts';

/** As many as the protocol takes. */
const MOST = 60;

function overrideSchema({ errors }: ProposalSettingTexts['overrides']) {
  return v.pipe(
    v.object({
      key: v.pipe(v.string(), v.regex(PERIOD_KEY, errors.period)),
      opens: v.pipe(v.string(), v.check(isDate, errors.opens)),
      closes: v.pipe(v.string(), v.check(isDate, errors.closes)),
    }),
    v.forward(
      v.partialCheck(
        [['opens'], ['closes']],
        ({ opens, closes }) => opens <= closes,
        errors.closes,
      ),
      ['closes'],
    ),
  );
}

/** The months around today, for which days can be set. */
function monthsAround(today: string): string[] {
  const first = `${addDays(`${today.slice(0, 7)}-01`, -80).slice(0, 7)}-01`;
  const keys = Array.from({ length: 19 }, (_, index) => addDays(first, index * 31).slice(0, 7));
  return [...new Set(keys)];
}

/** Days of single periods: set, and taken back with a way to undo it. */
export function Overrides(props: PartProps & { readonly round: Round }) {
  const { settings, round } = props;
  const { proposalSettings } = useOfficeText();
  const formats = useFormats();
  const { now } = useApp();
  const put = usePut(props);
  const words = proposalSettings.overrides;
  const { periods } = settings;
  const keep = (overrides: readonly PeriodOverride[]) =>
    put({ periods: { ...periods, overrides } });
  const form = useDraftForm<FormValues, FormValues>({
    draft: 'settings/proposals/override',
    idPrefix: 'override-',
    schema: overrideSchema(words),
    initial: { key: '', opens: '', closes: '' },
    async submit(values) {
      const one = {
        key: String(values['key']),
        opens: String(values['opens']),
        closes: String(values['closes']),
      };
      const others = periods.overrides.filter(({ key }) => key !== one.key);
      if (others.length >= MOST) return { text: words.errors.full };
      const failure = await keep([...others, one]);
      if (failure !== null) return failure;
      round.saved();
      announce(proposalSettings.saved);
      return null;
    },
  });
  const remove = async (key: string) => {
    const failure = await keep(periods.overrides.filter((one) => one.key !== key));
    if (failure !== null) return announce(failure.text);
    offerUndo(words.removed(periodName(formats, key)), async () => {
      const undone = await keep(periods.overrides);
      if (undone !== null) announce(undone.text);
    });
    return undefined;
  };
  const choose = (key: string) => {
    form.set('key', key);
    const window = periodOf(periods, key);
    if (window === null) return;
    if (form.values['opens'] === '') form.set('opens', window.opens);
    if (form.values['closes'] === '') form.set('closes', window.closes);
  };
  if (!form.ready) return null;
  return (
    <Section id="overrides" title={words.title} text={words.text}>
      {periods.overrides.length === 0 ? (
        <p class="mb-3">{words.none}</p>
      ) : (
        <List>
          {[...periods.overrides]
            .sort((left, right) => right.key.localeCompare(left.key))
            .map(({ key, opens, closes }) => (
              <ListItem
                key={key}
                title={periodName(formats, key)}
                detail={proposalSettings.schedule.window(
                  formats.shortDay(opens),
                  formats.shortDay(closes),
                )}
                end={
                  <IconButton
                    icon={Trash2}
                    label={words.remove(periodName(formats, key))}
                    onClick={() => remove(key)}
                  />
                }
              />
            ))}
        </List>
      )}
      <FormFrame form={form} round={round} save={words.add}>
        <div class="grid gap-x-3 sm:grid-cols-3">
          <SelectField
            {...form.field('key')}
            label={words.period}
            options={monthsAround(wibDate(now())).map((value) => ({
              value,
              label: periodName(formats, value),
            }))}
            onInput={choose}
          />
          <DateField {...form.field('opens')} label={words.opens} />
          <DateField {...form.field('closes')} label={words.closes} />
        </div>
      </FormFrame>
    </Section>
  );
}
