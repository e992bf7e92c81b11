import { ChevronRight, CircleCheck, CirclePause, CircleX, Undo2 } from 'lucide-preact';
import { proposalStepsFrom } from '../../../domain/proposal/step.ts';
import type { ProposalSettings } from '../../../domain/proposal/settings.ts';
import type { ProposalEntry } from '../../../store/queries/proposals/list.ts';
import { useAct } from '../../act.ts';
import { useApp } from '../../app.ts';
import { useOfficeText } from '../../hooks/use-office-text.ts';
import { Button } from '../../parts/button.tsx';
import { announce, offerUndo } from '../../parts/undo.tsx';
import { ProposalSummary } from '../../proposal/proposal-row.tsx';
import { stepIntent } from '../../proposal/step-intent.ts';
import { proposalTitle } from '../../proposal/summary.ts';
import { toMendOf } from '../../proposal/use-checks.ts';
import type { Checks } from '../../proposal/use-checks.ts';
import { undecideNow } from './undecide.ts';
import type { AskedDecision } from './words-dialog.tsx';

interface AgendaItemProps {
  readonly entry: ProposalEntry;
  readonly checks: Checks | undefined;
  readonly settings: ProposalSettings;
  readonly mayDecide: boolean;
  /** Null where nothing is chosen together. */
  readonly chosen: boolean | null;
  readonly onChoose: (isChosen: boolean) => void;
  readonly onAsk: (asked: AskedDecision) => void;
}

/** One proposal on the agenda, with the decisions that can be taken about it now. */
export function AgendaItem(props: AgendaItemProps) {
  const { entry, checks, settings, mayDecide, chosen, onChoose } = props;
  const t = useOfficeText();
  const name = proposalTitle(t, entry);
  const { state, decision } = entry.row.fields;
  return (
    <li class="card-box">
      <div class="flex items-start gap-3">
        {mayDecide && chosen !== null ? (
          <label class="-m-3 grid size-12 shrink-0 cursor-pointer place-items-center">
            <input
              type="checkbox"
              class="checkbox checkbox-primary"
              aria-label={t.dossier.choose(name)}
              checked={chosen}
              onInput={(event) => onChoose(event.currentTarget.checked)}
            />
          </label>
        ) : null}
        <a
          href={`/usulan/${entry.row.id}`}
          class="flex min-h-12 min-w-0 grow items-start gap-2"
          aria-label={t.dossier.open(name)}
        >
          <ProposalSummary
            entry={entry}
            settings={settings}
            withState={state !== 'draft'}
            toMend={toMendOf(entry, checks)}
          >
            {decision === '' ? null : (
              <span class="text-muted mt-1 block text-sm wrap-anywhere">{decision}</span>
            )}
          </ProposalSummary>
          <ChevronRight aria-hidden="true" size={20} class="text-muted mt-0.5 shrink-0" />
        </a>
      </div>
      {mayDecide ? <Decisions {...props} name={name} /> : null}
    </li>
  );
}

function Decisions({ entry, name, onAsk }: AgendaItemProps & { readonly name: string }) {
  const t = useOfficeText();
  const { db } = useApp();
  const act = useAct();
  const { row } = entry;
  const can = new Set(proposalStepsFrom(row.fields.state).map(({ step }) => step));
  const agree = async () => {
    if (!(await act([stepIntent(row, 'agree')]))) return;
    offerUndo(t.dossier.decided.agree, () => undecideNow(db, act, [row.id]));
  };
  const undecide = async () => {
    if (await act([stepIntent(row, 'undecide')])) announce(t.dossier.decided.undecide);
  };
  const takeOff = async () => {
    const put = (dossierId: string | null) =>
      act([{ name: 'proposal.edit', args: { id: row.id, changes: { dossierId } } }]);
    if (await put(null)) offerUndo(t.dossier.takenOff, () => put(row.fields.dossierId));
  };
  if (row.fields.state !== 'draft') {
    return can.has('undecide') ? (
      <div class="mt-2">
        <Button
          kind="quiet"
          icon={Undo2}
          onClick={undecide}
          label={`${t.dossier.undecide}: ${name}`}
        >
          {t.dossier.undecide}
        </Button>
      </div>
    ) : null;
  }
  return (
    <fieldset aria-label={t.dossier.decideFor(name)} class="mt-3 min-w-0">
      <div class="grid grid-cols-[repeat(auto-fit,minmax(min(8.5rem,100%),1fr))] gap-2">
        <Button icon={CircleCheck} onClick={agree}>
          {t.dossier.agree}
        </Button>
        <Button icon={CircleX} onClick={() => onAsk({ row, step: 'decline', name })}>
          {t.dossier.decline}
        </Button>
        <Button icon={CirclePause} onClick={() => onAsk({ row, step: 'postpone', name })}>
          {t.dossier.postpone}
        </Button>
        <Button kind="quiet" onClick={takeOff}>
          {t.dossier.takeOff}
        </Button>
      </div>
    </fieldset>
  );
}
