import { RotateCcw } from 'lucide-preact';
import type { Wording } from '../../../documents/decree/paper-team.ts';
import type { RegencyRegions } from '../../../domain/region.ts';
import { record } from '../../act.ts';
import { useApp } from '../../app.ts';
import { useDraftForm } from '../../hooks/use-draft-form.ts';
import type { Round } from '../../hooks/use-round.ts';
import { useOfficeText } from '../../hooks/use-office-text.ts';
import { Button } from '../../parts/button.tsx';
import { DraftNotice } from '../../parts/draft-notice.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { TextArea } from '../../parts/fields/text-field.tsx';
import { announce } from '../../parts/undo.tsx';
import { TemplateExample } from './example.tsx';
import { PlaceholderList } from './placeholder-list.tsx';
import { editable, GIVEN, keepable, PARTS, templateSchema } from './template-values.ts';
import type { TemplateValues } from './template-values.ts';

interface TemplateFormProps {
  readonly template: Wording;
  readonly regencyCode: string;
  readonly regions: RegencyRegions;
  readonly round: Round;
}

/** The wording of every village's decree, with what it looks like beside it. */
export function TemplateForm({ template, regencyCode, regions, round }: TemplateFormProps) {
  const t = useOfficeText();
  const app = useApp();
  const form = useDraftForm<TemplateValues, TemplateValues>({
    draft: 'settings/template',
    schema: templateSchema(t),
    initial: editable(template),
    async submit(output, changed) {
      const isSame = Object.keys(changed).length === 0;
      const value = keepable(output);
      const args = { regionCode: regencyCode, name: 'decreeTemplate' as const, value };
      const failure = isSame ? null : await record(app, [{ name: 'setting.put', args }]);
      if (failure !== null) return failure;
      round.saved();
      announce(isSame ? t.settings.nothingChanged : t.settings.templateSaved);
      return null;
    },
  });
  if (!form.ready) return null;
  return (
    <section aria-labelledby="template">
      <h2 id="template" class="section-title">
        {t.settings.template}
      </h2>
      <div class="items-start gap-8 lg:grid lg:grid-cols-[1fr_1fr]">
        <form
          noValidate
          class="card-box min-w-0"
          onSubmit={(event) => {
            event.preventDefault();
            void round.run(form.submit);
          }}
        >
          <ErrorSummary {...form.summary} />
          <DraftNotice form={form} />
          <p class="mb-4">{t.settings.templateText}</p>
          <PlaceholderList />
          {PARTS.map((part) => (
            <div key={part}>
              <TextArea
                {...form.field(part)}
                label={t.decree.parts[part]}
                hint={part === 'recalling' ? t.settings.legalHint : t.decree.hints[part]}
                rows={8}
                maxLength={8000}
                required={false}
              />
              {form.values[part] === GIVEN[part] ? null : (
                <div class="-mt-3 mb-4">
                  <Button
                    kind="quiet"
                    icon={RotateCcw}
                    label={t.decree.resetOf(t.decree.parts[part])}
                    onClick={() => form.set(part, GIVEN[part])}
                  >
                    {t.decree.reset}
                  </Button>
                </div>
              )}
            </div>
          ))}
          <Button type="submit" kind="primary" busy={form.busy}>
            {t.settings.saveTemplate}
          </Button>
        </form>
        <TemplateExample regions={regions} template={keepable(form.values)} />
      </div>
    </section>
  );
}
