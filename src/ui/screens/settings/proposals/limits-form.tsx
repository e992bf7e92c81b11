import { useState } from 'preact/hooks';
import { useDraftForm } from '../../../hooks/use-draft-form.ts';
import type { FormValues } from '../../../hooks/use-draft-form.ts';
import { useOfficeText } from '../../../hooks/use-office-text.ts';
import type { Round } from '../../../hooks/use-round.ts';
import { CheckField } from '../../../parts/fields/choice-field.tsx';
import { TextField } from '../../../parts/fields/text-field.tsx';
import { announce } from '../../../parts/undo.tsx';
import { FormFrame, Section } from './form-frame.tsx';
import { limitsOf, limitsSchema, limitsTyped, ruleField, rulesToChoose } from './limit-values.ts';
import { usePut } from './use-put.ts';
import type { PartProps } from './use-put.ts';

/** Who must be at a musyawarah, and how many people a period may add and take off. */
export function LimitsForm(props: PartProps & { readonly round: Round }) {
  const { settings, round } = props;
  const t = useOfficeText();
  const put = usePut(props);
  const [rules] = useState(() => rulesToChoose(settings.quorum));
  const words = t.proposalSettings.limits;
  const form = useDraftForm<FormValues, FormValues>({
    draft: 'settings/proposals/limits',
    idPrefix: 'limits-',
    schema: limitsSchema(words, rules),
    initial: limitsTyped(settings.quorum, settings.quota),
    async submit(values, changed) {
      const isSame = Object.keys(changed).length === 0;
      const failure = isSame ? null : await put(limitsOf(values, rules));
      if (failure !== null) return failure;
      round.saved();
      announce(isSame ? t.proposalSettings.nothingChanged : t.proposalSettings.saved);
      return null;
    },
  });
  if (!form.ready) return null;
  return (
    <Section id="limits" title={words.title}>
      <FormFrame form={form} round={round} save={words.save}>
        <TextField
          {...form.field('people')}
          label={words.people}
          hint={words.peopleHint}
          inputMode="numeric"
          maxLength={3}
        />
        <fieldset class="mb-3">
          <legend class="mb-1 font-semibold">{words.rules}</legend>
          {rules.map(({ anyOf, only }, index) => {
            const roles = anyOf.map((role) => t.attendance.roles[role]).join(', ');
            const label = words.anyOf(roles);
            return (
              <CheckField
                key={ruleField(index)}
                {...form.check(ruleField(index))}
                label={only === null ? label : `${label} (${words.only[only]})`}
              />
            );
          })}
        </fieldset>
        <div class="grid gap-x-3 sm:grid-cols-2">
          {(['additions', 'removals'] as const).map((name) => (
            <TextField
              key={name}
              {...form.field(name)}
              label={words[name]}
              hint={words.quotaHint}
              inputMode="numeric"
              maxLength={7}
              required={false}
            />
          ))}
        </div>
        <CheckField {...form.check('balanced')} label={words.balanced} />
      </FormFrame>
    </Section>
  );
}
