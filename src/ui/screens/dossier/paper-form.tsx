import * as v from 'valibot';
import { isDate } from '../../../domain/time.ts';
import { record } from '../../act.ts';
import { useApp } from '../../app.ts';
import { useDraftForm } from '../../hooks/use-draft-form.ts';
import { useOfficeText } from '../../hooks/use-office-text.ts';
import type { OfficeCatalogue } from '../../hooks/use-office-text.ts';
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
import { freeText } from '../../text-schema.ts';
import type { OpenDossier } from './use-dossier.ts';

interface PaperValues extends Record<string, string | boolean> {
  number: string;
  date: string;
  signer: string;
  isSigned: boolean;
}

function paperSchema({ dossier }: OfficeCatalogue) {
  return v.object({
    number: freeText(120, dossier.tooLong(dossier.number)),
    date: v.pipe(
      v.string(),
      v.check((date) => date === '' || isDate(date), dossier.dateInvalid),
    ),
    signer: freeText(120, dossier.tooLong(dossier.signer)),
    isSigned: v.boolean(),
  });
}

function valuesOf({ dossier, meeting }: OpenDossier): PaperValues {
  const { number = '', signer = '', isSigned = false } = dossier?.fields ?? {};
  return { number, signer, isSigned, date: dossier?.fields.date ?? meeting?.fields.date ?? '' };
}

/** Number, day and signature of the berita acara or SPTJM. */
export function PaperForm({ open }: { readonly open: OpenDossier }) {
  const values = valuesOf(open);
  const round = useRound(JSON.stringify(values));
  return <Fields key={round.key} open={open} values={values} round={round} />;
}

interface FieldsProps {
  readonly open: OpenDossier;
  readonly values: PaperValues;
  readonly round: Round;
}

function Fields({ open, values, round }: FieldsProps) {
  const t = useOfficeText();
  const app = useApp();
  const { id, dossier, opening, of, mayDecide } = open;
  const form = useDraftForm<PaperValues, PaperValues>({
    draft: mayDecide ? `dossier/${id}/paper` : undefined,
    idPrefix: 'paper-',
    schema: paperSchema(t),
    initial: values,
    async submit(_, changes) {
      if (Object.keys(changes).length === 0) {
        round.saved();
        announce(t.dossier.nothingChanged);
        return null;
      }
      const failure = await record(app, [
        ...opening,
        { name: 'dossier.edit', args: { id, changes } },
      ]);
      if (failure !== null) return failure;
      round.saved();
      announce(t.dossier.saved);
      return null;
    },
  });
  if (!form.ready) return null;
  const title = of.basis === 'sptjm' ? t.dossier.paperSptjm : t.dossier.paper;
  return (
    <section aria-labelledby="paper">
      <h2 id="paper" class="section-title flex items-center justify-between gap-2">
        {title}
        {dossier === undefined ? null : <DeliveryBadge row={dossier} />}
      </h2>
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
        <fieldset disabled={!mayDecide} class="min-w-0">
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
          <CheckField {...form.check('isSigned')} label={t.dossier.isSigned} />
        </fieldset>
        {mayDecide ? (
          <Button type="submit" wide busy={form.busy}>
            {t.dossier.save}
          </Button>
        ) : null}
      </form>
    </section>
  );
}
