import { ReceiptText } from 'lucide-preact';
import type { SentEntry } from '../../../store/types.ts';
import { Button } from '../../parts/button.tsx';
import { describe } from './describe.ts';
import type { Wording } from './wording.ts';

interface ReceiptsProps {
  readonly receipts: readonly SentEntry[];
  readonly wording: Wording;
  /** Shows more of them; absent where these are all. */
  readonly onMore: (() => void) | undefined;
}

/** Proof of what has arrived, readable without a network. */
export function Receipts({ receipts, wording, onMore }: ReceiptsProps) {
  const { t, formats } = wording;
  return (
    <section>
      <h2 class="section-title">{t.sync.receiptsTitle}</h2>
      <p class="text-muted mb-3">
        {receipts.length === 0 ? t.sync.receiptsEmpty : t.sync.receiptsText}
      </p>
      {receipts.length === 0 ? null : (
        <ul class="card-box divide-base-300 divide-y py-1">
          {receipts.map((entry) => (
            <li key={entry.id} class="flex gap-3 py-3">
              <ReceiptText aria-hidden="true" size={20} class="text-success mt-0.5 shrink-0" />
              <span class="min-w-0">
                <span class="block">{describe(wording, entry)}</span>
                <StatusNote status={entry.status} wording={wording} />
                <span class="text-muted block text-sm">
                  <span class="font-mono">{entry.receipt.code}</span> ·{' '}
                  {formats.moment(entry.receipt.at)}
                </span>
              </span>
            </li>
          ))}
        </ul>
      )}
      {onMore === undefined ? null : <Button onClick={onMore}>{t.sync.moreReceipts}</Button>}
    </section>
  );
}

interface StatusNoteProps {
  readonly status: SentEntry['status'];
  readonly wording: Wording;
}

function StatusNote({ status, wording: { t } }: StatusNoteProps) {
  if (status === 'applied') return null;
  return (
    <span class="text-warning block text-sm font-medium">
      {status === 'merged' ? t.sync.receiptMerged : t.sync.receiptConflict}
    </span>
  );
}
