import { Inbox } from 'lucide-preact';
import { useState } from 'preact/hooks';
import type { Api } from '../../../sync/api.ts';
import { useHandoverText } from '../../hooks/use-handover-text.ts';
import { RequestNotice } from '../../office/request-notice.tsx';
import { useRequest } from '../../office/use-request.ts';
import { Empty } from '../../parts/empty.tsx';
import { Page } from '../../parts/page.tsx';
import { DecideDialog } from './decide-dialog.tsx';
import type { Question } from './decide-dialog.tsx';
import { Waiting } from './waiting.tsx';
import type { WaitingDevice } from './waiting.tsx';

async function listWaiting(api: Api): Promise<WaitingDevice[]> {
  const [{ devices }, { accounts }] = await Promise.all([
    api.call('quarantine'),
    api.call('accounts'),
  ]);
  const names = new Map(accounts.map(({ account }) => [account.id, account.name]));
  return devices
    .map((device) => ({ device, person: names.get(device.accountId) }))
    .sort((one, other) => one.device.receivedAt.localeCompare(other.device.receivedAt));
}

/** Work of ended phones and of moved people, for the kecamatan and the regency to decide on. */
export default function QuarantineScreen() {
  const { quarantine } = useHandoverText();
  const request = useRequest(listWaiting);
  const [question, setQuestion] = useState<Question>();
  const { data, error, isBusy } = request;
  return (
    <Page title={quarantine.title} back="/perangkat">
      <p class="mb-4">{quarantine.text}</p>
      <RequestNotice of={request} title={quarantine.needsNetwork} />
      {data === undefined && isBusy && error === null ? (
        <p class="text-muted">{quarantine.loading}</p>
      ) : null}
      {data?.length === 0 ? (
        <Empty icon={Inbox} title={quarantine.emptyTitle} text={quarantine.emptyText} />
      ) : null}
      {data?.map((waiting) => (
        <Waiting
          key={waiting.device.deviceId}
          of={waiting}
          onDecide={(accept) => setQuestion({ ...waiting, accept })}
        />
      ))}
      <DecideDialog
        of={question}
        onClose={() => setQuestion(undefined)}
        onDecided={request.reload}
      />
    </Page>
  );
}
