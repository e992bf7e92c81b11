import { CircleCheck, CircleDashed } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useApp } from '../../app.ts';
import { useText } from '../../hooks/use-text.ts';
import { Button } from '../../parts/button.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Page } from '../../parts/page.tsx';
import { syncProblemText } from '../../words.ts';

interface FirstPullProps {
  /** Goes on without; the download continues by itself. */
  readonly onSkip: () => void;
}

/** The first download of the person's area, as a step of its own with its progress. */
export default function FirstPullScreen({ onSkip }: FirstPullProps) {
  const t = useText();
  const { pull } = t.join;
  const { sync, pulled, regions } = useApp();
  const { phase, lastError, online, received } = sync.status.value;
  const hasStopped = !online || phase === 'waiting' || phase === 'signedOut';
  return (
    <Page
      title={pull.title}
      subtitle={pull.text}
      footer={
        hasStopped ? (
          <>
            <Button kind="primary" wide onClick={() => sync.request()}>
              {t.common.retry}
            </Button>
            <Button wide onClick={onSkip}>
              {pull.later}
            </Button>
            <p class="text-muted text-center text-sm">{pull.laterHint}</p>
          </>
        ) : undefined
      }
    >
      {hasStopped ? (
        <Notice tone="warning" title={pull.stopped} live>
          {syncProblemText(t, online ? lastError : 'unreachable')}
        </Notice>
      ) : (
        <progress class="progress progress-primary mb-5 w-full" aria-label={pull.title} />
      )}
      <ul class="card-box grid gap-4">
        <Step isDone={regions.value !== null} title={pull.regions}>
          {regions.value === null ? pull.waiting : pull.done}
        </Step>
        <Step isDone={pulled.value} title={pull.records}>
          {pulled.value ? pull.done : received > 0 ? pull.received(received) : pull.waiting}
        </Step>
      </ul>
    </Page>
  );
}

interface StepProps {
  readonly isDone: boolean;
  readonly title: string;
  readonly children: ComponentChildren;
}

function Step({ isDone, title, children }: StepProps) {
  const Icon = isDone ? CircleCheck : CircleDashed;
  return (
    <li class="flex items-start gap-3">
      <Icon aria-hidden="true" class={isDone ? 'text-success' : 'text-muted'} />
      <span>
        <span class="block font-medium">{title}</span>
        <output class="text-muted block text-sm">{children}</output>
      </span>
    </li>
  );
}
