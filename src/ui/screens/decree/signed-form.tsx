import * as v from 'valibot';
import { isDate, wibDate } from '../../../domain/time.ts';
import type { OfficeCatalogue } from '../../hooks/use-office-text.ts';
import type { LocalRow } from '../../../store/types.ts';
import { record } from '../../act.ts';
import { useApp } from '../../app.ts';
import { useDraftForm } from '../../hooks/use-draft-form.ts';
import { useRound } from '../../hooks/use-round.ts';
import type { Round } from '../../hooks/use-round.ts';
import { useOfficeText } from '../../hooks/use-office-text.ts';
import { Button } from '../../parts/button.tsx';
import { DeliveryBadge } from '../../parts/delivery-badge.tsx';
import { DraftNotice } from '../../parts/draft-notice.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { DateField } from '../../parts/fields/date-field.tsx';
import { TextField } from '../../parts/fields/text-field.tsx';
import { announce } from '../../parts/undo.tsx';
import { freeText } from '../../text-schema.ts';

interface SignedValues extends Record<string, string> {
  number: string;
  date: string;
}

/** Number and day together, or neither: half of them marks no decree. */
function signedSchema(t: OfficeCatalogue, today: string) {
  const { errors, number } = t.decree;
  return v.pipe(
    v.object({
      number: freeText(120, errors.tooLong(number)),
      date: v.pipe(
        v.string(),
        v.check((date) => date === '' || isDate(date), errors.date),
        v.check((date) => date <= today, errors.future),
      ),
    }),
    v.forward(
      v.check(({ number: given, date }) => given !== '' || date === '', errors.number),
      ['number'],
    ),
    v.forward(
      v.check(({ number: given, date }) => given === '' || date !== '', errors.date),
      ['date'],
    ),
  );
}

/** Number and date, entered once the decree is signed. */
export function SignedForm({ team }: { readonly team: LocalRow<'team'> }) {
  const { decreeNumber, decreeDate } = team.fields;
  const round = useRound(JSON.stringify([decreeNumber, decreeDate]));
  return <Fields key={round.key} team={team} round={round} />;
}

interface FieldsProps {
  readonly team: LocalRow<'team'>;
  readonly round: Round;
}

function Fields({ team, round }: FieldsProps) {
  const t = useOfficeText();
  const app = useApp();
  const { id, fields } = team;
  const form = useDraftForm<SignedValues, SignedValues>({
    draft: `team/${id}/signed`,
    idPrefix: 'signed-',
    schema: signedSchema(t, wibDate(app.now())),
    initial: { number: fields.decreeNumber, date: fields.decreeDate },
    async submit(_, changed) {
      if (Object.keys(changed).length === 0) {
        round.saved();
        announce(t.decree.nothingChanged);
        return null;
      }
      const changes = {
        ...(changed.number === undefined ? {} : { decreeNumber: changed.number }),
        ...(changed.date === undefined ? {} : { decreeDate: changed.date }),
      };
      const failure = await record(app, [{ name: 'team.edit', args: { id, changes } }]);
      if (failure !== null) return failure;
      round.saved();
      announce(t.decree.signedSaved);
      return null;
    },
  });
  if (!form.ready) return null;
  return (
    <section aria-labelledby="signed">
      <h2 id="signed" class="section-title flex items-center justify-between gap-2">
        {t.decree.signedTitle}
        <DeliveryBadge row={team} />
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
        <TextField
          {...form.field('number')}
          label={t.decree.number}
          hint={t.decree.numberHint}
          maxLength={120}
        />
        <DateField {...form.field('date')} label={t.decree.date} max={wibDate(app.now())} />
        <Button type="submit" wide busy={form.busy}>
          {t.decree.saveSigned}
        </Button>
      </form>
    </section>
  );
}
