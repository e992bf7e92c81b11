import { Pencil, Plus } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { PROPOSAL_KINDS, REASON_CODES } from '../../../../domain/proposal/kinds.ts';
import type { ProposalKind, Reason } from '../../../../domain/proposal/kinds.ts';
import { newId } from '../../../../store/new-id.ts';
import { useDraftForm } from '../../../hooks/use-draft-form.ts';
import type { FormValues } from '../../../hooks/use-draft-form.ts';
import { useOfficeText } from '../../../hooks/use-office-text.ts';
import { Button } from '../../../parts/button.tsx';
import { Dialog } from '../../../parts/dialog.tsx';
import { DraftNotice } from '../../../parts/draft-notice.tsx';
import { ErrorSummary } from '../../../parts/error-summary.tsx';
import { CheckField } from '../../../parts/fields/choice-field.tsx';
import { TextField } from '../../../parts/fields/text-field.tsx';
import { List, ListButton } from '../../../parts/list.tsx';
import { announce } from '../../../parts/undo.tsx';
import { kindWord, reasonWord } from '../../../proposal/words.ts';
import { Section } from './form-frame.tsx';
import { newReason, REASONS_MAX, reasonSchema, reasonTyped, withReason } from './reason-values.ts';
import { usePut } from './use-put.ts';
import type { PartProps } from './use-put.ts';

interface Chosen {
  readonly kind: ProposalKind;
  readonly reason: Reason;
}

/** The reasons of each kind: renamed, added, no longer offered; never deleted. */
export function Reasons(props: PartProps) {
  const t = useOfficeText();
  const { settings } = props;
  const [chosen, setChosen] = useState<Chosen>();
  const words = t.proposalSettings.reasons;
  return (
    <Section id="reasons" title={words.title} text={words.text}>
      {PROPOSAL_KINDS.map((kind) => (
        <details key={kind} class="mb-2">
          <summary class="text-link min-h-12 cursor-pointer py-3">{kindWord(t, kind)}</summary>
          <List label={kindWord(t, kind)}>
            {settings.reasons[kind].map((reason) => (
              <ListButton
                key={reason.code}
                title={reasonWord(t, settings, kind, reason.code)}
                detail={
                  [
                    ...(reason.needsNote ? [words.note] : []),
                    ...(reason.needsDate ? [words.date] : []),
                    ...(reason.retired ? [words.retired] : []),
                  ].join(' · ') || undefined
                }
                end={<Pencil aria-hidden="true" size={18} class="text-muted" />}
                onClick={() => setChosen({ kind, reason })}
              />
            ))}
          </List>
          <Button
            icon={Plus}
            disabled={settings.reasons[kind].length >= REASONS_MAX}
            onClick={() => setChosen({ kind, reason: newReason(newId()) })}
          >
            {words.add(kindWord(t, kind))}
          </Button>
        </details>
      ))}
      {chosen === undefined ? null : (
        <ReasonDialog
          key={chosen.reason.code}
          {...props}
          chosen={chosen}
          onClose={() => setChosen(undefined)}
        />
      )}
    </Section>
  );
}

interface ReasonDialogProps extends PartProps {
  readonly chosen: Chosen;
  readonly onClose: () => void;
}

function ReasonDialog(props: ReasonDialogProps) {
  const { settings, chosen, onClose } = props;
  const { kind, reason } = chosen;
  const t = useOfficeText();
  const put = usePut(props);
  const words = t.proposalSettings.reasons;
  const isKnown = settings.reasons[kind].some(({ code }) => code === reason.code);
  const form = useDraftForm<FormValues, FormValues>({
    draft: `settings/proposals/reason/${kind}/${isKnown ? reason.code : 'new'}`,
    idPrefix: 'reason-',
    schema: reasonSchema(words, reason.code),
    initial: reasonTyped(reason),
    async submit(values) {
      const reasons = withReason(settings.reasons[kind], reason.code, values);
      if (reasons.every(({ retired }) => retired)) {
        return { field: 'offered', text: words.errors.last };
      }
      const failure = await put({ reasons: { ...settings.reasons, [kind]: reasons } });
      if (failure !== null) return failure;
      announce(t.proposalSettings.saved);
      onClose();
      return null;
    },
  });
  const builtIn = REASON_CODES.includes(reason.code)
    ? (t.proposals.reasons as Readonly<Record<string, string>>)[reason.code]
    : undefined;
  return (
    <Dialog
      open
      title={isKnown ? words.editTitle : words.addTitle}
      onClose={onClose}
      actions={
        <Button kind="primary" busy={form.busy} onClick={form.submit}>
          {words.save}
        </Button>
      }
    >
      {form.ready ? (
        <form noValidate onSubmit={form.onSubmit}>
          <ErrorSummary {...form.summary} />
          <DraftNotice form={form} />
          <TextField
            {...form.field('label')}
            label={words.label}
            hint={builtIn === undefined ? undefined : words.labelHint(builtIn)}
            required={builtIn === undefined}
            maxLength={120}
          />
          <CheckField {...form.check('needsNote')} label={words.needsNote} />
          <CheckField {...form.check('needsDate')} label={words.needsDate} />
          <CheckField {...form.check('offered')} label={words.offered} />
        </form>
      ) : null}
    </Dialog>
  );
}
