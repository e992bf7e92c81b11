import { UserCheck } from 'lucide-preact';
import { record } from '../../act.ts';
import { useApp } from '../../app.ts';
import { useDraftForm } from '../../hooks/use-draft-form.ts';
import { useOfficeText } from '../../hooks/use-office-text.ts';
import { useRound } from '../../hooks/use-round.ts';
import type { Round } from '../../hooks/use-round.ts';
import { Button } from '../../parts/button.tsx';
import { DeliveryBadge } from '../../parts/delivery-badge.tsx';
import { DraftNotice } from '../../parts/draft-notice.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { CheckField } from '../../parts/fields/choice-field.tsx';
import { DateField } from '../../parts/fields/date-field.tsx';
import { TextField } from '../../parts/fields/text-field.tsx';
import { announce } from '../../parts/undo.tsx';
import { PaperFacts } from './paper-facts.tsx';
import { headWhoCame, paperSchema, paperValues } from './paper-values.ts';
import type { PaperValues } from './paper-values.ts';
import type { OpenDossier } from './use-dossier.ts';

/** Number, day and signer of the paper, and that it was signed. */
export function PaperForm({ open }: { readonly open: OpenDossier }) {
  const t = useOfficeText();
  const values = paperValues(open);
  const round = useRound(JSON.stringify(values));
  const { dossier, of, mayDecide } = open;
  return (
    <section id="surat" aria-labelledby="paper" class="mb-6 scroll-mt-4">
      <h2 id="paper" class="section-title flex items-center justify-between gap-2">
        {of.basis === 'sptjm' ? t.dossier.paperSptjm : t.dossier.paper}
        {dossier === undefined ? null : <DeliveryBadge row={dossier} />}
      </h2>
      {mayDecide ? (
        <Fields key={round.key} open={open} initial={values} round={round} />
      ) : (
        <PaperFacts values={values} />
      )}
    </section>
  );
}

interface FieldsProps {
  readonly open: OpenDossier;
  readonly initial: PaperValues;
  readonly round: Round;
}

function Fields({ open, initial, round }: FieldsProps) {
  const t = useOfficeText();
  const app = useApp();
  const { id, opening } = open;
  const form = useDraftForm<PaperValues, PaperValues>({
    draft: `dossier/${id}/paper`,
    idPrefix: 'paper-',
    schema: paperSchema(t),
    initial,
    async submit(_, changed) {
      const isSame = Object.keys(changed).length === 0;
      const failure = isSame
        ? null
        : await record(app, [...opening, { name: 'dossier.edit', args: { id, changes: changed } }]);
      if (failure !== null) return failure;
      round.saved();
      announce(isSame ? t.dossier.nothingChanged : t.dossier.saved);
      return null;
    },
  });
  if (!form.ready) return null;
  const head = headWhoCame(open);
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
      <TextField
        {...form.field('number')}
        label={t.dossier.number}
        hint={t.dossier.numberHint}
        required={false}
        maxLength={120}
      />
      <DateField {...form.field('date')} label={t.dossier.date} required={false} />
      <TextField
        {...form.field('signer')}
        label={t.dossier.signer}
        hint={t.dossier.signerHint}
        required={false}
        maxLength={120}
        isName
      />
      {head === '' || form.values.signer.trim() !== '' ? null : (
        <div class="-mt-3 mb-4">
          <Button kind="quiet" icon={UserCheck} onClick={() => form.set('signer', head)}>
            {t.dossier.takeSigner(head)}
          </Button>
        </div>
      )}
      <CheckField {...form.check('isSigned')} label={t.dossier.isSigned} />
      <Button type="submit" wide busy={form.busy}>
        {t.dossier.save}
      </Button>
    </form>
  );
}
