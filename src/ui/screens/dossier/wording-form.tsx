import { PencilLine, RotateCcw } from 'lucide-preact';
import { useState } from 'preact/hooks';
import * as v from 'valibot';
import type { DossierWording } from '../../../documents/dossier/paper.ts';
import {
  dossierWordingOf,
  NO_TEMPLATE,
  standingDossierWording,
} from '../../../documents/dossier/wording.ts';
import { record } from '../../act.ts';
import { useApp } from '../../app.ts';
import { useDraftForm } from '../../hooks/use-draft-form.ts';
import { useOfficeText } from '../../hooks/use-office-text.ts';
import { useRound } from '../../hooks/use-round.ts';
import type { Round } from '../../hooks/use-round.ts';
import { Button } from '../../parts/button.tsx';
import { DraftNotice } from '../../parts/draft-notice.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { TextArea } from '../../parts/fields/text-field.tsx';
import { announce } from '../../parts/undo.tsx';
import { freeText } from '../../text-schema.ts';
import { toPaperDossier } from './paper-dossier.ts';
import type { OpenDossier } from './use-dossier.ts';

type Values = Record<keyof DossierWording, string>;

const PARTS = ['opening', 'considerations', 'closing'] as const;

/** The words of the paper, folded away until somebody wants to change them. */
export function WordingForm({ open }: { readonly open: OpenDossier }) {
  const t = useOfficeText();
  const regions = useApp().regions.value;
  const [isOpen, setOpen] = useState(false);
  if (regions === null || !open.mayDecide) return null;
  const paper = toPaperDossier(t, open);
  const template = open.template ?? NO_TEMPLATE;
  const current: Values = { ...dossierWordingOf(paper, regions, template) };
  const standing: Values = { ...standingDossierWording(paper, regions, template) };
  const isOwn = Object.values(paper.own).some((text) => text.trim() !== '');
  const isTemplate = Object.values(template).some((text) => text.trim() !== '');
  const origin = isTemplate ? t.dossier.wordingTemplate : t.dossier.wordingCustom;
  return (
    <section aria-labelledby="wording" class="mb-4">
      <h2 id="wording" class="section-title">
        {t.dossier.wording}
      </h2>
      <p class="mb-2">{isOwn ? t.dossier.wordingOwn : origin}</p>
      {isOpen ? (
        <Rounds open={open} current={current} standing={standing} onClose={() => setOpen(false)} />
      ) : (
        <Button icon={PencilLine} onClick={() => setOpen(true)}>
          {t.dossier.editWording}
        </Button>
      )}
    </section>
  );
}

interface FieldsProps {
  readonly open: OpenDossier;
  readonly current: Values;
  readonly standing: Values;
  readonly onClose: () => void;
}

function Rounds(props: FieldsProps) {
  const round = useRound(JSON.stringify(props.current));
  return <Fields key={round.key} {...props} round={round} />;
}

function Fields({ open, current, standing, onClose, round }: FieldsProps & { round: Round }) {
  const t = useOfficeText();
  const app = useApp();
  const { id, opening, of } = open;
  const parts = PARTS.filter((part) => of.basis === 'musyawarah' || part !== 'considerations');
  const long = (part: keyof DossierWording) =>
    freeText(8000, t.dossier.tooLong(t.dossier.parts[part]));
  const form = useDraftForm<Values, Values>({
    draft: `dossier/${id}/wording`,
    idPrefix: 'wording-',
    schema: v.object({
      opening: long('opening'),
      considerations: long('considerations'),
      closing: long('closing'),
    }),
    initial: current,
    async submit(_, changed) {
      // words that say what would stand anyway are not the paper's own
      const changes = Object.fromEntries(
        Object.entries(changed).map(([part, text]) => [
          part,
          text === standing[part as keyof Values] ? '' : text,
        ]),
      );
      if (Object.keys(changes).length > 0) {
        const failure = await record(app, [
          ...opening,
          { name: 'dossier.edit', args: { id, changes } },
        ]);
        if (failure !== null) return failure;
      }
      round.saved();
      announce(t.dossier.wordingSaved);
      return null;
    },
  });
  if (!form.ready) return null;
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
      {parts.map((part) => (
        <div key={part}>
          <TextArea
            {...form.field(part)}
            label={t.dossier.parts[part]}
            rows={5}
            maxLength={8000}
            required={false}
          />
          {form.values[part] === standing[part] ? null : (
            <div class="-mt-3 mb-4">
              <Button
                kind="quiet"
                icon={RotateCcw}
                label={t.dossier.resetOf(t.dossier.parts[part])}
                onClick={() => form.set(part, standing[part])}
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
        <Button kind="quiet" wide onClick={onClose}>
          {t.dossier.hideWording}
        </Button>
      </div>
    </form>
  );
}
