import { RotateCcw } from 'lucide-preact';
import type { DossierTemplateWords } from '../../../../documents/dossier/paper.ts';
import { CUSTOMARY_DOSSIER, DOSSIER_PLACEHOLDERS } from '../../../../documents/dossier/wording.ts';
import { record } from '../../../act.ts';
import { useApp } from '../../../app.ts';
import { useDraftForm } from '../../../hooks/use-draft-form.ts';
import type { FormValues } from '../../../hooks/use-draft-form.ts';
import { useOfficeText } from '../../../hooks/use-office-text.ts';
import type { Round } from '../../../hooks/use-round.ts';
import { Button } from '../../../parts/button.tsx';
import { TextArea } from '../../../parts/fields/text-field.tsx';
import { announce } from '../../../parts/undo.tsx';
import {
  DOSSIER_PARTS,
  partName,
  templateOf,
  templateSchema,
  templateTyped,
} from './dossier-template-values.ts';
import { FormFrame, Section } from './form-frame.tsx';

interface DossierTemplateFormProps {
  readonly template: DossierTemplateWords;
  readonly regencyCode: string;
  readonly round: Round;
}

/** The wording of every village's berita acara and SPTJM. */
export function DossierTemplateForm(props: DossierTemplateFormProps) {
  const { template, regencyCode, round } = props;
  const t = useOfficeText();
  const app = useApp();
  const words = t.proposalSettings.template;
  const form = useDraftForm<FormValues, FormValues>({
    draft: 'settings/proposals/template',
    idPrefix: 'template-',
    schema: templateSchema(t),
    initial: templateTyped(template),
    async submit(values, changed) {
      const isSame = Object.keys(changed).length === 0;
      const value = templateOf(values);
      const args = { regionCode: regencyCode, name: 'dossierTemplate' as const, value };
      const failure = isSame ? null : await record(app, [{ name: 'setting.put', args }]);
      if (failure !== null) return failure;
      round.saved();
      announce(isSame ? t.proposalSettings.nothingChanged : t.proposalSettings.saved);
      return null;
    },
  });
  if (!form.ready) return null;
  return (
    <Section id="template" title={words.title} text={words.text}>
      <FormFrame form={form} round={round} save={words.save}>
        <Braces />
        {DOSSIER_PARTS.map((part) => (
          <div key={part}>
            <TextArea
              {...form.field(part)}
              label={partName(t, part)}
              rows={6}
              maxLength={8000}
              required={false}
            />
            {form.values[part] === CUSTOMARY_DOSSIER[part] ? null : (
              <div class="-mt-3 mb-4">
                <Button
                  kind="quiet"
                  icon={RotateCcw}
                  label={t.dossier.resetOf(partName(t, part))}
                  onClick={() => form.set(part, CUSTOMARY_DOSSIER[part])}
                >
                  {t.dossier.reset}
                </Button>
              </div>
            )}
          </div>
        ))}
      </FormFrame>
    </Section>
  );
}

/** What the words in braces stand for. */
function Braces() {
  const t = useOfficeText();
  return (
    <>
      <p>{t.dossier.braces}</p>
      <details class="mb-4">
        <summary class="text-link min-h-12 cursor-pointer py-3">{t.dossier.whatBraces}</summary>
        <dl class="grid gap-x-4 gap-y-1 text-sm sm:grid-cols-[auto_1fr]">
          {DOSSIER_PLACEHOLDERS.map((name) => (
            <div key={name} class="contents">
              <dt class="font-mono">{`{${name}}`}</dt>
              <dd class="text-muted mb-1">{t.dossier.placeholders[name]}</dd>
            </div>
          ))}
        </dl>
      </details>
    </>
  );
}
