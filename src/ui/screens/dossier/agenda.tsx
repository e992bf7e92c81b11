import { CheckCheck, Plus, Square, SquareCheck } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { NOTHING_GIVEN, sortForStep } from '../../../domain/proposal/step.ts';
import type { ProposalEntry } from '../../../store/queries/proposals/list.ts';
import { useAct } from '../../act.ts';
import { useApp } from '../../app.ts';
import { useOfficeText } from '../../hooks/use-office-text.ts';
import { Button } from '../../parts/button.tsx';
import { announce, offerUndo } from '../../parts/undo.tsx';
import { stepIntent } from '../../proposal/step-intent.ts';
import type { Checks } from '../../proposal/use-checks.ts';
import { AddProposals } from './add-proposals.tsx';
import { AgendaItem } from './agenda-item.tsx';
import { WordsDialog } from './words-dialog.tsx';
import type { AskedDecision } from './words-dialog.tsx';
import { undecideNow } from './undecide.ts';
import type { OpenDossier } from './use-dossier.ts';

interface AgendaProps {
  readonly open: OpenDossier;
  readonly checks: Checks | undefined;
}

const isUndecided = ({ row }: ProposalEntry) => row.fields.state === 'draft';

/** What is put to the meeting, decided one by one or several at once. */
export function Agenda({ open, checks }: AgendaProps) {
  const t = useOfficeText();
  const { agenda, of, mayDecide } = open;
  const [isAdding, setAdding] = useState(false);
  const [asked, setAsked] = useState<AskedDecision | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const undecided = agenda.filter(isUndecided);
  const decided = agenda.filter((entry) => !isUndecided(entry));
  const isStatement = of.basis === 'sptjm';
  const choose = (id: string, isChosen: boolean) => {
    const next = new Set(chosen);
    if (isChosen) next.add(id);
    else next.delete(id);
    setChosen(next);
  };
  const items = (entries: readonly ProposalEntry[]) =>
    entries.map((entry) => (
      <AgendaItem
        key={entry.row.id}
        entry={entry}
        checks={checks}
        settings={open.settings}
        mayDecide={mayDecide}
        onAsk={setAsked}
        chosen={isUndecided(entry) && undecided.length > 1 ? chosen.has(entry.row.id) : null}
        onChoose={(isChosen) => choose(entry.row.id, isChosen)}
      />
    ));
  return (
    <section aria-labelledby="agenda" class="mb-6">
      <h2 id="agenda" class="section-title">
        {isStatement ? t.dossier.agendaSptjm : t.dossier.agenda}
      </h2>
      {agenda.length === 0 ? (
        <p class="text-muted mb-3">{isStatement ? t.dossier.emptySptjm : t.dossier.empty}</p>
      ) : (
        <Progress done={decided.length} all={agenda.length} />
      )}
      {mayDecide ? (
        <div class="mb-4">
          <Button icon={Plus} wide onClick={() => setAdding(true)}>
            {t.dossier.add}
          </Button>
        </div>
      ) : null}
      {undecided.length === 0 ? null : (
        <>
          {mayDecide && undecided.length > 1 ? (
            <Together
              undecided={undecided}
              chosen={chosen}
              onChoose={(ids) => setChosen(new Set(ids))}
            />
          ) : null}
          <ul aria-label={t.dossier.undecided} class="mb-4 grid gap-3">
            {items(undecided)}
          </ul>
        </>
      )}
      {decided.length === 0 ? null : (
        <>
          <h3 class="mb-2 font-semibold">{t.dossier.decidedOnes}</h3>
          <ul aria-label={t.dossier.decidedOnes} class="mb-4 grid gap-3">
            {items(decided)}
          </ul>
        </>
      )}
      {isAdding ? <AddProposals open={open} onClose={() => setAdding(false)} /> : null}
      {asked === null ? null : <WordsDialog asked={asked} onClose={() => setAsked(null)} />}
    </section>
  );
}

function Progress({ done, all }: { readonly done: number; readonly all: number }) {
  const t = useOfficeText();
  const text = t.dossier.progress(done, all);
  return (
    <div class="mb-4">
      <output class="mb-1 block font-medium">{text}</output>
      <progress class="progress progress-primary w-full" value={done} max={all} aria-label={text} />
    </div>
  );
}

interface TogetherProps {
  readonly undecided: readonly ProposalEntry[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (ids: readonly string[]) => void;
}

/** Those that the meeting agrees to together. */
function Together({ undecided, chosen, onChoose }: TogetherProps) {
  const t = useOfficeText();
  const { db } = useApp();
  const act = useAct();
  const wanted = undecided.filter(({ row }) => chosen.has(row.id));
  const isAll = wanted.length === undecided.length;
  const agree = async () => {
    const rows = wanted.map(({ row }) => ({ row, state: row.fields.state }));
    const given = { ...NOTHING_GIVEN, hasBasis: true };
    const { able, unable } = sortForStep(rows, 'agree', () => given);
    const ids = able.map(({ row }) => row.id);
    if (!(await act(able.map(({ row }) => stepIntent(row, 'agree'))))) return;
    onChoose([]);
    if (unable.length > 0) announce(t.dossier.someUnable(unable.length));
    else offerUndo(t.dossier.agreedCount(ids.length), () => undecideNow(db, act, ids));
  };
  return (
    <div class="mb-3 grid gap-2">
      <Button
        icon={isAll ? Square : SquareCheck}
        kind="quiet"
        onClick={() => onChoose(isAll ? [] : undecided.map(({ row }) => row.id))}
      >
        {isAll ? t.dossier.none : t.dossier.all}
      </Button>
      {wanted.length === 0 ? null : (
        <Button kind="primary" icon={CheckCheck} wide onClick={agree}>
          {t.dossier.agreeChosen(wanted.length)}
        </Button>
      )}
    </div>
  );
}
