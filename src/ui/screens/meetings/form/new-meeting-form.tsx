import { MEETING_KINDS } from '../../../../domain/meeting.ts';
import type { MeetingKind } from '../../../../domain/meeting.ts';
import { may } from '../../../../domain/role.ts';
import { useApp } from '../../../app.ts';
import { useAccount } from '../../../hooks/use-account.ts';
import { useDraftForm } from '../../../hooks/use-draft-form.ts';
import type { FormFailure } from '../../../hooks/use-draft-form.ts';
import { useText } from '../../../hooks/use-text.ts';
import { Button } from '../../../parts/button.tsx';
import { DraftNotice } from '../../../parts/draft-notice.tsx';
import { ErrorSummary } from '../../../parts/error-summary.tsx';
import { CheckField, ChoiceField } from '../../../parts/fields/choice-field.tsx';
import { Page } from '../../../parts/page.tsx';
import { invitationsFor } from '../shared/invite.ts';
import { bareRegionName } from '../shared/person-words.ts';
import { PlanFields } from './plan-fields.tsx';
import { RegionFields } from './region-fields.tsx';
import { onlyChoice, regionChoices } from './regions.ts';
import { newMeetingSchema } from './schema.ts';
import type { NewMeetingInput, NewMeetingValues } from './schema.ts';
import { suggestAgenda, suggestPlace, suggestStart } from './suggest.ts';

interface NewMeetingFormProps {
  readonly submit: (values: NewMeetingValues) => Promise<FormFailure | null>;
}

/** A new meeting: what it is, for whom, when and where. Everything usual is filled in already. */
export function NewMeetingForm({ submit }: NewMeetingFormProps) {
  const t = useText();
  const app = useApp();
  const account = useAccount();
  const regions = app.regions.value;
  const choicesFor = (kind: string) => regionChoices(regions, account, kind as MeetingKind | '');
  const placeFor = (code: string) => suggestPlace(t, code, bareRegionName(regions, code));

  const form = useDraftForm<NewMeetingInput, NewMeetingValues>({
    draft: 'meeting/new',
    schema: newMeetingSchema(t),
    initial: {
      kind: '',
      ...onlyChoice(choicesFor('')),
      ...suggestStart(app.now()),
      endTime: '',
      place: placeFor(onlyChoice(choicesFor('')).regionCode),
      agenda: '',
      chair: '',
      minuteTaker: account.role === 'regency' ? '' : account.name,
      invite: true,
    },
    submit,
  });
  const { values } = form;

  const chooseRegion = (code: string) => {
    // What the person wrote stands; what was suggested follows the region.
    if (values.place === placeFor(values.regionCode)) form.set('place', placeFor(code));
    form.set('regionCode', code);
  };
  const chooseKind = (kind: string) => {
    if (values.agenda === suggestAgenda(t, values.kind as MeetingKind | '')) {
      form.set('agenda', suggestAgenda(t, kind as MeetingKind));
    }
    form.set('kind', kind);
    const choices = choicesFor(kind);
    if (choices.some(({ codes }) => codes.includes(values.regionCode))) return;
    const only = onlyChoice(choices);
    if (only.kecamatan !== '') form.set('kecamatan', only.kecamatan);
    chooseRegion(only.regionCode);
  };
  const chooseKecamatan = (code: string) => {
    form.set('kecamatan', code);
    const codes = choicesFor(values.kind).find((each) => each.kecamatan.code === code)?.codes;
    if (codes?.includes(values.regionCode) !== true) {
      chooseRegion(codes?.length === 1 ? (codes[0] ?? '') : '');
    }
  };

  if (!form.ready) return <Page title={t.meetings.form.newTitle} back="/rapat" />;
  const mayInvite = values.regionCode === '' || may(account, 'meeting.record', values.regionCode);
  return (
    <form onSubmit={form.onSubmit} noValidate>
      <Page
        title={t.meetings.form.newTitle}
        back="/rapat"
        footer={
          <Button kind="primary" type="submit" wide busy={form.busy}>
            {t.meetings.form.saveNew}
          </Button>
        }
      >
        <ErrorSummary {...form.summary} />
        <DraftNotice form={form} />
        <ChoiceField
          {...form.field('kind')}
          label={t.meetings.form.kind}
          options={MEETING_KINDS.map((kind) => ({
            value: kind,
            label: t.meetings.kinds[kind],
            hint: t.meetings.kindExplained[kind],
          }))}
          onInput={chooseKind}
        />
        <RegionFields
          choices={choicesFor(values.kind)}
          kecamatan={{ ...form.field('kecamatan'), onInput: chooseKecamatan }}
          region={{ ...form.field('regionCode'), onInput: chooseRegion }}
        />
        <PlanFields field={(name) => form.field(name)} />
        {mayInvite ? (
          <CheckField
            {...form.check('invite')}
            label={t.meetings.form.invite}
            hint={t.meetings.form.inviteHint(
              invitationsFor(
                regions,
                (values.kind || 'socialisation') as MeetingKind,
                values.regionCode,
              ).length,
            )}
          />
        ) : null}
      </Page>
    </form>
  );
}
