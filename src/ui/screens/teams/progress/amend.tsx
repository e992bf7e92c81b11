import { PencilLine } from 'lucide-preact';
import { useState } from 'preact/hooks';
import * as v from 'valibot';
import { record } from '../../../act.ts';
import { useApp } from '../../../app.ts';
import { useDraftForm } from '../../../hooks/use-draft-form.ts';
import { useText } from '../../../hooks/use-text.ts';
import { Button } from '../../../parts/button.tsx';
import { Dialog } from '../../../parts/dialog.tsx';
import { ErrorSummary } from '../../../parts/error-summary.tsx';
import { TextField } from '../../../parts/fields/text-field.tsx';
import { announce } from '../../../parts/undo.tsx';
import { MOST } from '../shared/lengths.ts';
import type { OpenTeam } from '../shared/use-team.ts';

/** Opens a team that was received for changes, with the reason why. */
export function AmendButton({ team }: { readonly team: OpenTeam }) {
  const t = useText();
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <Button wide icon={PencilLine} onClick={() => setAsking(true)}>
        {t.teams.amend.open}
      </Button>
      <Dialog open={isAsking} title={t.teams.amend.title} onClose={() => setAsking(false)}>
        <AmendForm team={team} onClose={() => setAsking(false)} />
      </Dialog>
    </>
  );
}

interface AmendFormProps {
  readonly team: OpenTeam;
  readonly onClose: () => void;
}

function AmendForm({ team, onClose }: AmendFormProps) {
  const t = useText();
  const app = useApp();
  const { amend } = t.teams;
  const form = useDraftForm({
    draft: `team/${team.id}/amend`,
    idPrefix: 'amend-',
    schema: v.object({
      reason: v.pipe(v.string(), v.trim(), v.minLength(1, t.refusals.act.reason_missing)),
    }),
    initial: { reason: '' },
    async submit({ reason }) {
      const seen = team.team?.fields.events.length ?? 0;
      const args = { id: team.id, step: 'amend' as const, reason, notes: [], seen };
      const failure = await record(app, [{ name: 'team.step', args }]);
      if (failure === null) announce(amend.opened);
      return failure;
    },
  });
  if (!form.ready) return null;
  return (
    <form onSubmit={form.onSubmit} noValidate>
      <p class="mb-4">{amend.text}</p>
      <ErrorSummary {...form.summary} />
      <TextField
        {...form.field('reason')}
        label={amend.reason}
        hint={amend.reasonHint}
        maxLength={MOST.line}
      />
      <div class="grid gap-2">
        <Button kind="primary" type="submit" wide busy={form.busy}>
          {amend.confirm}
        </Button>
        <Button kind="quiet" wide onClick={onClose}>
          {amend.back}
        </Button>
      </div>
    </form>
  );
}
