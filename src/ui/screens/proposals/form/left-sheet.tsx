import { CircleAlert, CircleCheck } from 'lucide-preact';
import { useEffect, useState } from 'preact/hooks';
import { findingKey, levelOf } from '../../../../domain/proposal/finding.ts';
import type { Finding } from '../../../../domain/proposal/finding.ts';
import { useOfficeText } from '../../../hooks/use-office-text.ts';
import { Dialog } from '../../../parts/dialog.tsx';
import { findingLine } from '../../../proposal/words.ts';
import { useProposalForm } from './form-context.ts';
import { goTo } from './go-to.ts';

/** What is yet to be mended, then what is yet to be explained. */
export function leftOf(
  findings: readonly Finding[],
  explanations: Readonly<Record<string, string>>,
): Finding[] {
  const isOpen = (one: Finding) => (explanations[findingKey(one)] ?? '').trim() === '';
  return [
    ...findings.filter((one) => levelOf(one) === 'blocking'),
    ...findings.filter((one) => levelOf(one) === 'reason' && isOpen(one)),
  ];
}

/** How much is missing, always in sight; a tap tells what, and leads there. */
export function LeftSheet() {
  const t = useOfficeText();
  const form = useProposalForm();
  const { findings, store, setOpen } = form;
  const [isShown, setShown] = useState(false);
  const [target, setTarget] = useState<Finding | null>(null);
  useEffect(() => {
    // the sheet has been closed by now, and has given the focus back to its button
    if (target !== null) goTo(target);
    setTarget(null);
  }, [target]);
  const { left } = t.proposalForm;
  const lacking = leftOf(findings, store.writing.explanations);
  if (lacking.length === 0) {
    return (
      <output class="text-success flex min-h-8 items-center gap-2 font-medium">
        <CircleCheck aria-hidden="true" size={18} />
        {left.none}
      </output>
    );
  }
  const members = store.writing.members;
  return (
    <>
      <button
        type="button"
        class="text-warning bg-base-200 -mb-1 flex min-h-12 items-center gap-2 justify-self-start font-medium underline underline-offset-3"
        onClick={() => setShown(true)}
      >
        <CircleAlert aria-hidden="true" size={18} />
        {left.count(lacking.length)}
      </button>
      <Dialog open={isShown} title={left.title} onClose={() => setShown(false)}>
        <p class="text-muted mb-2">{left.allowed}</p>
        {(['blocking', 'reason'] as const).map((level) => {
          const those = lacking.filter((one) => levelOf(one) === level);
          if (those.length === 0) return null;
          return (
            <section key={level} aria-label={left[level]}>
              <h3 class="mt-2 font-semibold">{left[level]}</h3>
              <ul>
                {those.map((one) => (
                  <li key={findingKey(one)}>
                    <button
                      type="button"
                      class="text-link min-h-12 py-2 text-start wrap-anywhere"
                      onClick={() => {
                        setShown(false);
                        setTarget(one);
                        if (one.memberId !== null) setOpen(one.memberId, true);
                      }}
                    >
                      {findingLine(t, one, members)}
                    </button>
                  </li>
                ))}
              </ul>
            </section>
          );
        })}
      </Dialog>
    </>
  );
}
