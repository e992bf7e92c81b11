import { PencilLine, RotateCcw } from 'lucide-preact';
import { useState } from 'preact/hooks';
import type { PaperTeam, Wording } from '../../../documents/decree/paper-team.ts';
import { decreeLevel } from '../../../documents/decree/titles.ts';
import type { OfficeCatalogue } from '../../hooks/use-office-text.ts';
import type { DraftForm } from '../../hooks/use-draft-form.ts';
import { useOfficeText } from '../../hooks/use-office-text.ts';
import { MeanwhileNotice } from '../../meanwhile/meanwhile-notice.tsx';
import type { Meanwhile } from '../../meanwhile/meanwhile.ts';
import { Button } from '../../parts/button.tsx';
import { DraftNotice } from '../../parts/draft-notice.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { TextArea, TextField } from '../../parts/fields/text-field.tsx';
import { PARTS } from './wording-values.ts';
import type { Part, WordingValues } from './wording-values.ts';

interface WordingSectionProps {
  readonly form: DraftForm<WordingValues>;
  readonly onSubmit: () => Promise<void>;
  readonly paper: PaperTeam;
  /** What stands behind the team's own words. */
  readonly behind: WordingValues;
  readonly template: Wording;
  /** Who changed the team last. */
  readonly by: string;
  readonly clashes: readonly Meanwhile[];
  readonly onKeep: (clash: Meanwhile) => void;
}

/** Whose words they are, in a line. */
function originText(t: OfficeCatalogue, { own, revision }: PaperTeam, template: Wording): string {
  if (Object.values(own).some((text) => text !== '')) return t.decree.wordingOwn;
  if (revision > 0) return t.decree.wordingAmendment;
  const isTemplate = Object.values(template).some((text) => text.trim() !== '');
  return isTemplate ? t.decree.wordingTemplate : t.decree.wordingCustom;
}

/** The decree's words, folded away until somebody wants to change them. */
export function WordingSection(props: WordingSectionProps) {
  const t = useOfficeText();
  const { form, paper, template } = props;
  // what was being written is in sight again
  const [isOpen, setOpen] = useState(form.restored);
  return (
    <section aria-labelledby="wording">
      <h2 id="wording" class="section-title">
        {t.decree.wording}
      </h2>
      <p class="mb-2">{originText(t, paper, template)}</p>
      {isOpen ? (
        <Fields {...props} onClose={() => setOpen(false)} />
      ) : (
        <Button icon={PencilLine} onClick={() => setOpen(true)}>
          {t.decree.editWording}
        </Button>
      )}
    </section>
  );
}

function Fields(props: WordingSectionProps & { readonly onClose: () => void }) {
  const t = useOfficeText();
  const { form, onSubmit, paper, behind, by, clashes, onKeep, onClose } = props;
  const labelOf = (field: string) =>
    field === 'signer' ? t.decree.signer : t.decree.parts[field as Part];
  return (
    <form
      noValidate
      class="card-box"
      onSubmit={(event) => {
        event.preventDefault();
        void onSubmit();
      }}
    >
      <ErrorSummary {...form.summary} />
      <MeanwhileNotice
        clashes={clashes}
        by={by}
        labelOf={labelOf}
        onKeep={onKeep}
        onTake={({ field, recorded }) => form.set(field as keyof WordingValues, recorded)}
      />
      <DraftNotice form={form} />
      <TextField
        {...form.field('signer')}
        label={t.decree.signer}
        hint={t.decree.signerHint[decreeLevel(paper.regionCode)]}
        required={false}
        maxLength={120}
        isName
      />
      {PARTS.map((part) => (
        <div key={part}>
          <TextArea
            {...form.field(part)}
            label={t.decree.parts[part]}
            hint={t.decree.hints[part]}
            rows={6}
            maxLength={8000}
            required={false}
          />
          {form.values[part] === behind[part] ? null : (
            <div class="-mt-3 mb-4">
              <Button
                kind="quiet"
                icon={RotateCcw}
                label={t.decree.resetOf(t.decree.parts[part])}
                onClick={() => form.set(part, behind[part])}
              >
                {t.decree.reset}
              </Button>
            </div>
          )}
        </div>
      ))}
      <div class="grid gap-2">
        <Button kind="plain" type="submit" wide busy={form.busy}>
          {t.decree.saveWording}
        </Button>
        <Button kind="quiet" wide onClick={onClose}>
          {t.decree.hideWording}
        </Button>
      </div>
    </form>
  );
}
