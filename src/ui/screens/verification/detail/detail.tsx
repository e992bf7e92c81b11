import { useEffect, useRef, useState } from 'preact/hooks';
import type { ProposalStep } from '../../../../domain/proposal/step.ts';
import type { ProposalEntry } from '../../../../store/queries/proposals/list.ts';
import { stepsFor } from '../../../../store/queries/proposals/review.ts';
import { useAct } from '../../../act.ts';
import { useAccount } from '../../../hooks/use-account.ts';
import { useOfficeText } from '../../../hooks/use-office-text.ts';
import { ProposalContents } from '../../../proposal/contents.tsx';
import { EvidencePhotos } from '../../../proposal/evidence-photos.tsx';
import { ProposalDispute, useProposalConflicts } from '../../../proposal/proposal-dispute.tsx';
import { stepIntent } from '../../../proposal/step-intent.ts';
import { proposalTitle } from '../../../proposal/summary.ts';
import { ProposalTimeline } from '../../../proposal/timeline.tsx';
import type { Desk } from '../use-desk.ts';
import { ActBar } from './act-bar.tsx';
import type { Mode } from './act-bar.tsx';
import { GivingForm } from './giving-form.tsx';
import { Journey } from './journey.tsx';
import { NumberForm } from './number-form.tsx';
import { Again, Remarks } from './remarks.tsx';
import { useGiving } from './use-giving.tsx';
import { WordsForm } from './words-form.tsx';

interface DetailProps {
  readonly entry: ProposalEntry;
  readonly desk: Desk;
}

/** The steps that a reviewer takes; a kecamatan that proposes itself does that elsewhere. */
const OF_REVIEW: ReadonlySet<ProposalStep> = new Set([
  'verify',
  'receive',
  'return',
  'reject',
  'enter',
  'reopen',
]);

/** One proposal in full: to be taken on, sent back with notes, rejected, or noted as entered. */
export function Detail({ entry, desk }: DetailProps) {
  const t = useOfficeText();
  const account = useAccount();
  const act = useAct();
  const giving = useGiving(entry, desk.onDone);
  const conflicts = useProposalConflicts(entry);
  const [wanted, setMode] = useState<Mode | null>();
  const { acts } = t.verification;
  if (!giving.form.ready) return null;

  const possible = stepsFor(account, entry.row).filter((step) => OF_REVIEW.has(step));
  // where entries differ there is no telling yet what would be taken on
  const steps = conflicts.length === 0 ? possible : possible.filter((step) => step === 'return');
  // notes that were being written when the page was closed are in sight again
  const restored = giving.form.restored && steps.includes('return') ? 'giving' : null;
  const mode = wanted === undefined ? restored : wanted;
  const accept = async (step: 'verify' | 'receive') => {
    if (!(await act([stepIntent(entry.row, step)]))) return;
    giving.form.discard();
    const who = proposalTitle(t, entry);
    desk.onDone(step === 'verify' ? acts.verified(who) : acts.received(who));
  };
  const formProps = { entry, onDone: desk.onDone, onCancel: () => setMode(null) };
  if (mode === 'giving') {
    return (
      <GivingForm giving={giving} onCancel={() => setMode(null)}>
        <Contents entry={entry} desk={desk} beside={giving.beside} />
      </GivingForm>
    );
  }
  const bar =
    mode === null ? (
      <ActBar steps={steps} isWide={desk.isWide} onAccept={accept} onMode={setMode} />
    ) : null;
  return (
    <>
      <Title entry={entry} desk={desk} />
      {desk.isWide ? bar : null}
      {mode === 'enter' ? <NumberForm {...formProps} /> : null}
      {mode === 'reject' || mode === 'reopen' ? <WordsForm {...formProps} step={mode} /> : null}
      <Journey entry={entry} />
      {conflicts.map((conflict) => (
        <ProposalDispute key={conflict.id} conflict={conflict} entry={entry} />
      ))}
      <Remarks entry={entry} settings={desk.view.settings} />
      <Again entry={entry} settings={desk.view.settings} />
      <Contents entry={entry} desk={desk} beside={undefined} />
      <details class="mb-4">
        <summary class="text-link min-h-12 cursor-pointer py-3">
          {t.verification.detail.timeline}
        </summary>
        <ProposalTimeline proposal={entry.row} />
      </details>
      {desk.isWide ? null : bar}
    </>
  );
}

/** On a laptop, where the page's title is that of the list; it takes the focus when it is opened. */
function Title({ entry, desk }: DetailProps) {
  const t = useOfficeText();
  const titleRef = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    scrollTo({ top: 0 });
    titleRef.current?.focus({ preventScroll: true });
  }, []);
  if (!desk.isWide) return null;
  return (
    <h2 ref={titleRef} tabIndex={-1} class="mb-2 text-xl font-bold wrap-anywhere outline-none">
      {proposalTitle(t, entry)}
    </h2>
  );
}

interface ContentsProps extends DetailProps {
  readonly beside: ReturnType<typeof useGiving>['beside'] | undefined;
}

function Contents({ entry, desk, beside }: ContentsProps) {
  return (
    <>
      <ProposalContents
        entry={entry}
        settings={desk.view.settings}
        beside={beside}
        withEmpty={beside !== undefined}
      />
      <EvidencePhotos photos={entry.photos} beside={beside} />
    </>
  );
}
