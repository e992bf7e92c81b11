import { PenLine, Trash2 } from 'lucide-preact';
import { ATTENDANCE_ROLES } from '../../../../domain/attendance.ts';
import { useApp } from '../../../app.ts';
import { useDraftForm } from '../../../hooks/use-draft-form.ts';
import { useText } from '../../../hooks/use-text.ts';
import { Button } from '../../../parts/button.tsx';
import { Dialog } from '../../../parts/dialog.tsx';
import { DraftNotice } from '../../../parts/draft-notice.tsx';
import { ErrorSummary } from '../../../parts/error-summary.tsx';
import { ChoiceField, SelectField } from '../../../parts/fields/choice-field.tsx';
import { TextField } from '../../../parts/fields/text-field.tsx';
import { MOST } from '../form/schema.ts';
import { personLabel } from '../shared/person-words.ts';
import { SheetFoot } from '../shared/sheet-foot.tsx';
import type { Place } from './groups.ts';
import { originOptions } from './origins.ts';
import { personOf, personSchema } from './person-schema.ts';
import type { PersonValues } from './person-schema.ts';
import type { PlaceActs } from './use-place-acts.ts';

interface PersonSheetProps {
  readonly place: Place | null;
  readonly meetingRegion: string;
  readonly acts: PlaceActs;
  readonly onClose: () => void;
  readonly onSign: (id: string) => void;
}

/** Everything about one person that a single tap does not say. */
export function PersonSheet({ place, ...rest }: PersonSheetProps) {
  const t = useText();
  const regions = useApp().regions.value;
  return (
    <Dialog
      open={place !== null}
      title={place === null ? '' : personLabel(t, regions, place.fields)}
      onClose={rest.onClose}
    >
      {place === null ? null : <PersonForm key={place.id} place={place} {...rest} />}
    </Dialog>
  );
}

function PersonForm({
  place,
  meetingRegion,
  acts,
  onClose,
  onSign,
}: PersonSheetProps & { readonly place: Place }) {
  const t = useText();
  const regions = useApp().regions.value;
  const { sheet, statuses, roles } = t.attendance;
  const form = useDraftForm<Record<keyof PersonValues, string>, PersonValues>({
    draft: `attendance/${place.id}`,
    idPrefix: 'person-',
    schema: personSchema(t, place.fields.walkIn),
    initial: personOf(place.fields),
    async submit(_, changed) {
      const failure = Object.keys(changed).length === 0 ? null : await acts.edit(place, changed);
      if (failure === null) onClose();
      return failure;
    },
  });
  if (!form.ready) return null;
  return (
    <form onSubmit={form.onSubmit} noValidate>
      <ErrorSummary {...form.summary} />
      <DraftNotice form={form} />
      <div class="[&_fieldset>div]:grid-cols-[repeat(auto-fit,minmax(min(8rem,100%),1fr))]">
        <ChoiceField
          {...form.field('status')}
          label={sheet.status}
          options={(['present', 'represented', 'excused', 'invited'] as const).map((status) => ({
            value: status,
            label: statuses[status],
          }))}
        />
      </div>
      {form.values.status === 'represented' ? (
        <TextField
          {...form.field('representedBy')}
          label={sheet.representedBy}
          hint={sheet.representedHint}
          maxLength={MOST.short}
          isName
        />
      ) : null}
      <TextField
        {...form.field('name')}
        label={sheet.name}
        required={place.fields.walkIn}
        maxLength={MOST.short}
        isName
      />
      <TextField
        {...form.field('position')}
        label={sheet.position}
        hint={sheet.positionHint}
        required={false}
        maxLength={MOST.short}
      />
      <SelectField
        {...form.field('role')}
        label={sheet.role}
        emptyLabel={null}
        options={ATTENDANCE_ROLES.map((role) => ({ value: role, label: roles[role] }))}
      />
      <SelectField
        {...form.field('regionCode')}
        label={sheet.region}
        emptyLabel={null}
        options={originOptions(t, regions, meetingRegion)}
      />
      <div class="grid gap-2">
        <Button
          icon={PenLine}
          wide
          onClick={() => {
            onClose();
            onSign(place.id);
          }}
        >
          {sheet.sign}
        </Button>
        <Button
          kind="danger"
          icon={Trash2}
          wide
          onClick={async () => {
            onClose();
            await acts.remove(place);
          }}
        >
          {sheet.remove}
        </Button>
      </div>
      <SheetFoot>
        <Button kind="primary" type="submit" wide busy={form.busy}>
          {sheet.save}
        </Button>
      </SheetFoot>
    </form>
  );
}
