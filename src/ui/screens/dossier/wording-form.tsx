import { PencilLine, RotateCcw } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { DOSSIER_PLACEHOLDERS } from '../../../documents/dossier/wording.ts';
import { record } from '../../act.ts';
import { useApp } from '../../app.ts';
import { useDraftForm } from '../../hooks/use-draft-form.ts';
import type { OfficeCatalogue } from '../../hooks/use-office-text.ts';
import { useOfficeText } from '../../hooks/use-office-text.ts';
import { useRound } from '../../hooks/use-round.ts';
import type { Round } from '../../hooks/use-round.ts';
import { Button } from '../../parts/button.tsx';
import { DraftNotice } from '../../parts/draft-notice.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { TextArea } from '../../parts/fields/text-field.tsx';
import { announce } from '../../parts/undo.tsx';
import type { OpenDossier } from './use-dossier.ts';
import { PARTS_OF, standing, wordingChanges, wordingSchema, written } from './wording-values.ts';
import type { WordingValues } from './wording-values.ts';

const isAny = (texts: object | undefined) =>
  Object.values(texts ?? {}).some(
    (text: unknown) => typeof text === 'string' && text.trim() !== '',
  );

/** Whose words they are, in a line. */
function originText(t: OfficeCatalogue, { dossier, template }: OpenDossier): string {
  const { opening, considerations, closing } = dossier?.fields ?? {};
  if (isAny({ opening, considerations, closing })) return t.dossier.wordingOwn;
  return isAny(template) ? t.dossier.wordingTemplate : t.dossier.wordingCustom;
}

/** The paper's words, folded away until somebody wants to change them. */
export function WordingForm({ open }: { readonly open: OpenDossier }) {
  const t = useOfficeText();
  const round = useRound(JSON.stringify(written(open)));
  if (!open.mayDecide) return null;
  return (
    <section aria-labelledby="wording" class="mb-6">
      <h2 id="wording" class="section-title">
        {t.dossier.wording}
      </h2>
      <p class="mb-2">{originText(t, open)}</p>
      <Folded key={round.key} open={open} round={round} />
    </section>
  );
}

interface FoldedProps {
  readonly open: OpenDossier;
  readonly round: Round;
}

function Folded({ open, round }: FoldedProps) {
  const t = useOfficeText();
  const app = useApp();
  const { id, of, opening } = open;
  const behind = standing(open);
  const form = useDraftForm<WordingValues, WordingValues>({
    draft: `dossier/${id}/wording`,
    idPrefix: 'wording-',
    schema: wordingSchema(t),
    initial: written(open),
    async submit(_, changed) {
      const changes = wordingChanges(changed, behind);
      const isSame = Object.keys(changes).length === 0;
      const failure = isSame
        ? null
        : await record(app, [...opening, { name: 'dossier.edit', args: { id, changes } }]);
      if (failure !== null) return failure;
      round.saved();
      announce(isSame ? t.dossier.nothingChanged : t.dossier.wordingSaved);
      return null;
    },
  });
  const [isUnfolded, setUnfolded] = useState(false);
  if (!form.ready) return null;
  // what was being written is in sight again
  if (!isUnfolded && !form.restored) {
    return (
      <Button icon={PencilLine} onClick={() => setUnfolded(true)}>
        {t.dossier.editWording}
      </Button>
    );
  }
  return (
    <form
      noValidate
      class="card-box"
      onSubmit={(event) => {
        event.preventDefault();
        void round.run(form.submit);
      }}
    >
      <ErrorSummary {...form.summary} />
      <DraftNotice form={form} />
      <p class="mb-2">{t.dossier.braces}</p>
      <BracesList />
      {PARTS_OF[of.basis].map((part) => (
        <div key={part}>
          <TextArea
            {...form.field(part)}
            label={t.dossier.parts[part]}
            rows={6}
            maxLength={8000}
            required={false}
          />
          {form.values[part] === behind[part] ? null : (
            <div class="-mt-3 mb-4">
              <Button
                kind="quiet"
                icon={RotateCcw}
                label={t.dossier.resetOf(t.dossier.parts[part])}
                onClick={() => form.set(part, behind[part])}
              >
                {t.dossier.reset}
              </Button>
            </div>
          )}
        </div>
      ))}
      <div class="grid gap-2">
        <Button type="submit" wide busy={form.busy}>
          {t.dossier.save}
        </Button>
        <Button kind="quiet" wide onClick={() => setUnfolded(false)}>
          {t.dossier.hideWording}
        </Button>
      </div>
    </form>
  );
}

/** What the words in braces stand for. */
function BracesList() {
  const t = useOfficeText();
  return (
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
  );
}
