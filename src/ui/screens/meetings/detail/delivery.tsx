import { receiptsOf } from '../../../../store/queries/outbox.ts';
import { deliveryOf } from '../../../../store/types.ts';
import type { LocalRow } from '../../../../store/types.ts';
import { useApp } from '../../../app.ts';
import { useLive } from '../../../hooks/use-live.ts';
import { useFormats, useText } from '../../../hooks/use-text.ts';
import { LinkButton } from '../../../parts/button.tsx';
import { DeliveryBadge } from '../../../parts/delivery-badge.tsx';
import { Notice } from '../../../parts/notice.tsx';
import type { Standing } from '../shared/standing.ts';

/** Enough to show that it arrived; the sync page has them all. */
const SHOWN_RECEIPTS = 3;

interface DeliveryProps {
  readonly meeting: LocalRow<'meeting'>;
  readonly standing: Standing;
}

/** Whether the meeting and all that hangs on it has arrived, with the server's receipts. */
export function Delivery({ meeting, standing }: DeliveryProps) {
  const t = useText();
  const formats = useFormats();
  const { db } = useApp();
  const receipts = useLive(() => receiptsOf(db, meeting.id), [meeting.id]) ?? [];
  const { detail } = t.meetings;
  const delivery = deliveryOf(standing);
  const text = {
    waiting: detail.onPhone,
    refused: detail.refused,
    delivered: detail.delivered,
  }[delivery];
  return (
    <section aria-labelledby="delivery">
      <h2 id="delivery" class="section-title">
        {detail.delivery}
      </h2>
      <div class="card-box">
        <DeliveryBadge row={standing} />
        <p class="mt-2">{text}</p>
        {delivery === 'refused' ? (
          <div class="mt-3">
            <LinkButton href="/sinkron">{detail.seeRefused}</LinkButton>
          </div>
        ) : null}
        {receipts.length === 0 ? null : (
          <>
            <h3 class="text-muted mt-3 text-sm font-medium">{detail.receipts}</h3>
            <ul>
              {receipts.slice(0, SHOWN_RECEIPTS).map(({ id, receipt }) => (
                <li key={id} class="flex flex-wrap items-baseline gap-x-3 py-0.5">
                  <span class="font-mono font-medium">{receipt.code}</span>
                  <span class="text-muted text-sm">{formats.moment(receipt.at)}</span>
                </li>
              ))}
            </ul>
            {receipts.length > SHOWN_RECEIPTS ? (
              <p class="text-muted text-sm">
                {detail.moreReceipts(receipts.length - SHOWN_RECEIPTS)}
              </p>
            ) : null}
          </>
        )}
      </div>
      {meeting.updated.clockStray === null ? null : (
        <Notice tone="warning">{detail.clockStray}</Notice>
      )}
    </section>
  );
}
