import { Plus } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { useOfficeText } from '../../hooks/use-office-text.ts';
import { Button } from '../../parts/button.tsx';
import type { Checks } from '../../proposal/use-checks.ts';
import { AddProposals } from './add-proposals.tsx';
import { ChooseAll } from './choose-all.tsx';
import { isUndecided } from './facts.ts';
import { DecidedItem, LookedAtItem, OpenItem } from './agenda-item.tsx';
import type { OpenDossier } from './use-dossier.ts';
import { WordsDialog } from './words-dialog.tsx';
import type { AskedDecision } from './words-dialog.tsx';

interface AgendaProps {
  readonly open: OpenDossier;
  readonly checks: Checks | undefined;
  /** Ids of those that are chosen to be decided together. */
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
  /** A decision whose words are asked for; null for none. */
  readonly asked: AskedDecision | null;
  readonly onAsk: (asked: AskedDecision | null) => void;
}

/** What is put to the meeting, decided one by one or several at once. */
export function Agenda({ open, checks, chosen, onChoose, asked, onAsk }: AgendaProps) {
  const t = useOfficeText();
  const { agenda, of, mayDecide, settings } = open;
  const [isAdding, setAdding] = useState(false);
  const undecided = agenda.filter(isUndecided);
  const decided = agenda.filter((entry) => !isUndecided(entry));
  const isStatement = of.basis === 'sptjm';
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    onChoose(next);
  };
  return (
    <section id="usulan" aria-labelledby="agenda" class="mb-6 scroll-mt-4">
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
          <Button
            kind={agenda.length === 0 ? 'primary' : 'plain'}
            icon={Plus}
            wide
            onClick={() => setAdding(true)}
          >
            {t.dossier.add}
          </Button>
        </div>
      ) : null}
      {undecided.length === 0 ? null : (
        <>
          <div class="mb-2 flex flex-wrap items-center justify-between gap-x-2">
            <h3 class="font-semibold">{t.dossier.undecided}</h3>
            {mayDecide && undecided.length > 1 ? (
              <ChooseAll entries={undecided} chosen={chosen} onChoose={onChoose} />
            ) : null}
          </div>
          <ul aria-label={t.dossier.undecided} class="mb-6 grid gap-3 lg:grid-cols-2">
            {undecided.map((entry) =>
              mayDecide ? (
                <OpenItem
                  key={entry.row.id}
                  {...{ entry, settings, checks, onAsk }}
                  chosen={chosen.has(entry.row.id)}
                  onChoose={() => toggle(entry.row.id)}
                />
              ) : (
                <LookedAtItem key={entry.row.id} {...{ entry, settings, checks }} />
              ),
            )}
          </ul>
        </>
      )}
      {decided.length === 0 ? null : (
        <>
          <h3 class="mb-2 font-semibold">{t.dossier.decidedOnes}</h3>
          <ul aria-label={t.dossier.decidedOnes} class="mb-4 grid gap-3 lg:grid-cols-2">
            {decided.map((entry) => (
              <DecidedItem key={entry.row.id} {...{ entry, settings, checks, mayDecide }} />
            ))}
          </ul>
        </>
      )}
      {isAdding ? <AddProposals open={open} onClose={() => setAdding(false)} /> : null}
      {asked === null ? null : (
        <WordsDialog
          asked={asked}
          onClose={() => onAsk(null)}
          onDone={() => {
            onAsk(null);
            if (asked.decision === 'agree') onChoose(new Set());
          }}
        />
      )}
    </section>
  );
}

function Progress({ done, all }: { readonly done: number; readonly all: number }) {
  const t = useOfficeText();
  const text = t.dossier.progress(done, all);
  return (
    <div class="mb-4">
      <output class="mb-1 block font-medium tabular-nums">{text}</output>
      <progress class="progress progress-primary w-full" value={done} max={all} aria-label={text} />
    </div>
  );
}
