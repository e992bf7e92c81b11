import { Smartphone } from 'lucide-preact';
import { useState } from 'preact/hooks';
import type { Device } from '../../../protocol/device.ts';
import type { Api } from '../../../sync/api.ts';
import QuarantineLink from '../../handover/quarantine-link.tsx';
import { useOfficeText } from '../../hooks/use-office-text.ts';
import { DeviceList } from '../../office/device-list.tsx';
import { needsAttention } from '../../office/listed-device.ts';
import type { ListedDevice } from '../../office/listed-device.ts';
import { RequestNotice } from '../../office/request-notice.tsx';
import { useRequest } from '../../office/use-request.ts';
import { Button } from '../../parts/button.tsx';
import { Empty } from '../../parts/empty.tsx';
import { SelectField } from '../../parts/fields/choice-field.tsx';
import { TextField } from '../../parts/fields/text-field.tsx';
import { Page } from '../../parts/page.tsx';

const FILTERS = ['all', 'attention', 'revoked'] as const;
type Filter = (typeof FILTERS)[number];

const MATCHES: Readonly<Record<Filter, (device: Device) => boolean>> = {
  all: ({ revokedAt }) => revokedAt === null,
  attention: needsAttention,
  revoked: ({ revokedAt }) => revokedAt !== null,
};

async function listDevices(api: Api): Promise<ListedDevice[]> {
  const [{ devices }, { accounts }] = await Promise.all([
    api.call('devices'),
    api.call('accounts'),
  ]);
  const names = new Map(accounts.map(({ account }) => [account.id, account.name]));
  return devices
    .map((device) => ({ device, person: names.get(device.accountId) ?? '' }))
    .sort((a, b) => seenAt(b.device).localeCompare(seenAt(a.device)));
}

/** The devices of one's area: who has one, when it was last heard of, what is wrong with it. */
export default function Devices() {
  const t = useOfficeText();
  const request = useRequest(listDevices);
  const { data, error, isBusy } = request;
  return (
    <Page title={t.devices.title} back="/lainnya">
      <QuarantineLink />
      <RequestNotice of={request} title={t.devices.needsNetwork} />
      {data === undefined && isBusy && error === null && (
        <p class="text-muted">{t.devices.loading}</p>
      )}
      {data?.length === 0 && (
        <Empty icon={Smartphone} title={t.devices.emptyTitle} text={t.devices.emptyText} />
      )}
      {data !== undefined && data.length > 0 && (
        <Filtered devices={data} onChange={request.reload} />
      )}
    </Page>
  );
}

const seenAt = ({ lastSeenAt, createdAt }: Device) => lastSeenAt ?? createdAt;

interface FilteredProps {
  readonly devices: readonly ListedDevice[];
  readonly onChange: () => Promise<void>;
}

function Filtered({ devices, onChange }: FilteredProps) {
  const t = useOfficeText().devices;
  const [filter, setFilter] = useState<Filter>('all');
  const [words, setWords] = useState('');
  const wanted = words.trim().toLowerCase();
  const counts = (each: Filter) => devices.filter(({ device }) => MATCHES[each](device)).length;
  const shown = devices
    .filter(({ device }) => MATCHES[filter](device))
    .filter(({ device, person }) => `${person} ${device.label}`.toLowerCase().includes(wanted))
    .map(({ device, person }) => ({ device, person: person || t.unknownPerson }));
  return (
    <>
      <div class="grid gap-x-4 sm:grid-cols-2">
        <TextField
          id="search"
          type="search"
          inputMode="search"
          label={t.search}
          required={true}
          value={words}
          onInput={setWords}
        />
        <SelectField
          id="filter"
          label={t.filter}
          value={filter}
          emptyLabel={null}
          options={FILTERS.map((value) => ({
            value,
            label: `${t.filters[value]} (${counts(value)})`,
          }))}
          onInput={(value) => setFilter(value as Filter)}
        />
      </div>
      <p class="text-muted mb-2 text-sm" aria-live="polite">
        {shown.length === 0 ? t.noneFound : t.count(shown.length)}
      </p>
      {shown.length > 0 ? (
        <DeviceList devices={shown} label={t.title} onChange={onChange} />
      ) : (
        <Button
          onClick={() => {
            setFilter('all');
            setWords('');
          }}
        >
          {t.clearFilters}
        </Button>
      )}
    </>
  );
}
