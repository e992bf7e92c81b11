import { RotateCcw, X } from 'lucide-preact';
import type { ProposalEntry } from '../../../store/queries/proposals/list.ts';
import type { ProposalSettings } from '../../../domain/proposal/settings.ts';
import { proposalStepsFrom } from '../../../domain/proposal/step.ts';
import { useAct } from '../../act.ts';
import { useOfficeText } from '../../hooks/use-office-text.ts';
import { Button, IconButton } from '../../parts/button.tsx';
import { announce, offerUndo } from '../../parts/undo.tsx';
import { ProposalSummary } from '../../proposal/proposal-row.tsx';
import { proposalTitle } from '../../proposal/summary.ts';
import { toMendOf } from '../../proposal/use-checks.ts';
import type { Checks } from '../../proposal/use-checks.ts';
import { useDecisions } from './use-decisions.ts';
import type { AskedDecision } from './words-dialog.tsx';

interface ItemProps {
  readonly entry: ProposalEntry;
  readonly settings: ProposalSettings;
  readonly checks: Checks | undefined;
}

interface OpenItemProps extends ItemProps {
  readonly chosen: boolean;
  readonly onChoose: () => void;
  readonly onAsk: (asked: AskedDecision) => void;
}

function Summary({ entry, settings, checks, withState }: ItemProps & { withState: boolean }) {
  const { decision } = entry.row.fields;
  return (
    <a
      href={`/usulan/${entry.row.id}`}
      class="rounded-field block min-w-0 grow focus-visible:outline-offset-2"
    >
      <ProposalSummary
        entry={entry}
        settings={settings}
        toMend={toMendOf(entry, checks)}
        withState={withState}
      >
        {decision === '' ? null : <span class="mt-1 block wrap-anywhere italic">{decision}</span>}
      </ProposalSummary>
    </a>
  );
}

/** A proposal that waits for its decision: one tap agrees; the others ask for words. */
export function OpenItem({ entry, chosen, onChoose, onAsk, ...item }: OpenItemProps) {
  const t = useOfficeText();
  const { decide } = useDecisions();
  const name = proposalTitle(t, entry);
  const agree = async () => {
    const failure = await decide([entry], 'agree', '');
    if (failure !== null) announce(failure.text);
  };
  return (
    <li class="card-box mb-0 p-3">
      <div class="flex items-start">
        <label class="-my-3 -ms-3 cursor-pointer p-3">
          <input
            type="checkbox"
            class="checkbox checkbox-primary"
            aria-label={t.dossier.choose(name)}
            checked={chosen}
            onInput={onChoose}
          />
        </label>
        <Summary entry={entry} {...item} withState={false} />
        <TakeOff entry={entry} name={name} />
      </div>
      <fieldset
        aria-label={t.dossier.decideFor(name)}
        class="mt-3 flex min-w-0 flex-wrap gap-1.5 *:grow *:px-2"
      >
        <Button onClick={agree}>{t.dossier.agree}</Button>
        <Button onClick={() => onAsk({ decision: 'decline', entries: [entry] })}>
          {t.dossier.decline}
        </Button>
        <Button onClick={() => onAsk({ decision: 'postpone', entries: [entry] })}>
          {t.dossier.postpone}
        </Button>
      </fieldset>
    </li>
  );
}

function TakeOff({ entry, name }: { readonly entry: ProposalEntry; readonly name: string }) {
  const t = useOfficeText();
  const act = useAct();
  const { id, fields } = entry.row;
  const put = (dossierId: string | null) =>
    act([{ name: 'proposal.edit', args: { id, changes: { dossierId } } }]);
  const takeOff = async () => {
    if (await put(null)) offerUndo(t.dossier.takenOff, () => put(fields.dossierId));
  };
  return (
    <div class="-me-2 -mt-2 shrink-0">
      <IconButton icon={X} label={t.dossier.takeOff(name)} onClick={takeOff} />
    </div>
  );
}

interface DecidedItemProps extends ItemProps {
  readonly mayDecide: boolean;
}

/** One that was decided, with the words; until it is handed in the decision can be taken anew. */
export function DecidedItem({ mayDecide, ...item }: DecidedItemProps) {
  const t = useOfficeText();
  const { undecide } = useDecisions();
  const { entry } = item;
  const isOpen = proposalStepsFrom(entry.row.fields.state).some(({ step }) => step === 'undecide');
  return (
    <li class="card-box mb-0 p-3">
      <Summary {...item} withState />
      {mayDecide && isOpen ? (
        <div class="mt-1">
          <Button
            kind="quiet"
            icon={RotateCcw}
            label={t.dossier.undecideOf(proposalTitle(t, entry))}
            onClick={() => undecide(entry)}
          >
            {t.dossier.undecide}
          </Button>
        </div>
      ) : null}
    </li>
  );
}

/** The same for those who only look on. */
export function LookedAtItem(item: ItemProps) {
  return (
    <li class="card-box mb-0 p-3">
      <Summary {...item} withState />
    </li>
  );
}
