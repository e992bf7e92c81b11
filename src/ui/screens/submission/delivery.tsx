import { CircleCheck, Send } from 'lucide-preact';
import { useState } from 'preact/hooks';
import type { StepDelivery } from '../../../store/queries/teams/steps.ts';
import { useApp } from '../../app.ts';
import { useOfficeText } from '../../hooks/use-office-text.ts';
import { Button, LinkButton } from '../../parts/button.tsx';
import { List } from '../../parts/list.tsx';
import { Notice } from '../../parts/notice.tsx';
import { ProposalRow } from '../../proposal/proposal-row.tsx';
import type { Submission } from './use-submission.ts';

/** Rows drawn at first: two screens of a phone. */
const FIRST = 20;

/** What was handed in: how much of it has arrived, and where each stands with its receipt. */
export function DeliveryPart({ submission }: { readonly submission: Submission }) {
  const t = useOfficeText();
  const words = t.submission.delivery;
  const [isAll, setAll] = useState(false);
  const { batch, receipts, settings } = submission;
  if (batch.sent.length === 0) return null;
  const newest = [...batch.sent].reverse();
  const shown = isAll ? newest : newest.slice(0, FIRST);
  return (
    <section aria-labelledby="sent">
      <h2 id="sent" tabIndex={-1} class="section-title outline-none">
        {words.title(batch.sent.length)}
      </h2>
      <Progress submission={submission} />
      <Refused submission={submission} />
      <List>
        {shown.map((entry) => (
          <ProposalRow
            key={entry.row.id}
            href={`/usulan/${entry.row.id}`}
            entry={entry}
            settings={settings}
          >
            <ReceiptLine delivery={receipts.get(entry.row.id)} />
          </ProposalRow>
        ))}
      </List>
      {shown.length < newest.length ? (
        <Button wide onClick={() => setAll(true)}>
          {words.more(newest.length - shown.length)}
        </Button>
      ) : null}
    </section>
  );
}

function ReceiptLine({ delivery }: { readonly delivery: StepDelivery | undefined }) {
  const words = useOfficeText().submission.delivery;
  if (delivery === undefined || delivery.state === 'refused') return null;
  return (
    <span class="text-muted mt-1 block text-sm tabular-nums">
      {delivery.receipt === null ? words.receiptWaiting : words.receipt(delivery.receipt.code)}
    </span>
  );
}

/** Text first, photos after it; both are seen to grow on a slow line. */
function Progress({ submission: { batch, arrived, photos } }: { readonly submission: Submission }) {
  const t = useOfficeText();
  const { sync, session } = useApp();
  const words = t.submission.delivery;
  const all = batch.sent.length;
  const isDone = arrived === all && photos.arrived === photos.all;
  if (isDone) {
    return (
      <p class="text-success mb-3 flex items-center gap-2 font-medium">
        <CircleCheck aria-hidden="true" size={20} class="shrink-0" />
        {words.allArrived}
      </p>
    );
  }
  const { phase, online } = sync.status.value;
  const isSignedOut = session.value?.signedOut === true;
  const shown = isSignedOut ? 'signedOut' : online ? phase : 'offline';
  return (
    <div class="card-box">
      <p class="mb-2 font-semibold">{words.phase[shown]}</p>
      <Bar
        label={words.textsLabel}
        text={words.texts(arrived, all)}
        share={all === 0 ? 1 : arrived / all}
      />
      {photos.all === 0 ? null : (
        <>
          <Bar
            label={words.photosLabel}
            text={words.photos(photos.arrived, photos.all)}
            share={photos.arrived / photos.all}
          />
          {arrived < all ? <p class="text-muted text-sm">{words.photosAfter}</p> : null}
        </>
      )}
      <p class="text-muted mt-2 text-sm">{words.goesOn}</p>
      <div class="mt-3">
        {isSignedOut ? (
          <LinkButton href="/sinkron">{words.toSync}</LinkButton>
        ) : (
          <Button icon={Send} busy={phase === 'sending'} onClick={() => sync.request()}>
            {words.sendNow}
          </Button>
        )}
      </div>
    </div>
  );
}

interface BarProps {
  readonly label: string;
  readonly text: string;
  /** 0 to 1 */
  readonly share: number;
}

function Bar({ label, text, share }: BarProps) {
  return (
    <div class="mb-2">
      <output class="block tabular-nums">{text}</output>
      <progress
        class="progress progress-primary w-full"
        aria-label={label}
        max={100}
        value={Math.round(share * 100)}
      />
    </div>
  );
}

function Refused({ submission: { refused, photos } }: { readonly submission: Submission }) {
  const words = useOfficeText().submission.delivery;
  if (refused + photos.refused === 0) return null;
  const title = refused > 0 ? words.refused(refused) : words.photosRefused(photos.refused);
  return (
    <Notice
      tone="error"
      title={title}
      actions={<LinkButton href="/sinkron">{words.toSync}</LinkButton>}
    >
      {words.refusedText}
    </Notice>
  );
}
