import { UserX } from 'lucide-preact';
import { useRoute } from 'preact-iso/router';
import { mayAnywhere } from '../../../domain/role.ts';
import type { AccountView } from '../../../protocol/account.ts';
import type { Device } from '../../../protocol/device.ts';
import type { Api } from '../../../sync/api.ts';
import { useApp } from '../../app.ts';
import { useAccount } from '../../hooks/use-account.ts';
import { useLive } from '../../hooks/use-live.ts';
import { useOfficeText } from '../../hooks/use-office-text.ts';
import { useFormats } from '../../hooks/use-text.ts';
import { DeviceList } from '../../office/device-list.tsx';
import { RequestNotice } from '../../office/request-notice.tsx';
import { useRequest } from '../../office/use-request.ts';
import { LinkButton } from '../../parts/button.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Page } from '../../parts/page.tsx';
import { regionFullName } from '../../words.ts';
import { stateOf } from './account-view.ts';
import { ActivationItem } from './activation-item.tsx';
import { readActivations } from './activations.ts';
import { EditForm } from './edit-form.tsx';
import { RenewLink } from './renew-link.tsx';
import { StateBadge } from './state-badge.tsx';
import { StopAccount } from './stop-account.tsx';

async function readBoth(api: Api) {
  const [{ accounts }, { devices }] = await Promise.all([
    api.call('accounts'),
    api.call('devices'),
  ]);
  return { accounts, devices };
}

/** One account: who it is, its link, its devices; for the regency also to change and to stop it. */
export default function AccountScreen() {
  const t = useOfficeText();
  const id = useRoute().params['id'] ?? '';
  const request = useRequest(readBoth);
  const { data, error, isBusy, reload } = request;
  const view = data?.accounts.find(({ account }) => account.id === id);
  const devices = data?.devices.filter(({ accountId }) => accountId === id) ?? [];
  return (
    <Page title={view?.account.name ?? t.accounts.title} tab={t.accounts.title} back="/akun">
      <RequestNotice
        of={request}
        title={t.accounts.needsNetwork}
        text={t.accounts.needsNetworkText}
      />
      {data === undefined && isBusy && error === null && (
        <p class="text-muted">{t.accounts.loading}</p>
      )}
      {data !== undefined && view === undefined && (
        <Empty
          icon={UserX}
          title={t.accounts.detail.notFound}
          text={t.accounts.detail.notFoundText}
          action={<LinkButton href="/akun">{t.accounts.detail.toList}</LinkButton>}
        />
      )}
      {view !== undefined && <Detail view={view} devices={devices} onChange={reload} />}
    </Page>
  );
}

interface DetailProps {
  readonly view: AccountView;
  readonly devices: readonly Device[];
  readonly onChange: () => Promise<void>;
}

function Detail({ view, devices, onChange }: DetailProps) {
  const { db } = useApp();
  const own = useAccount();
  const t = useOfficeText().accounts;
  const { account, activationUntil } = view;
  const kept = useLive(() => readActivations(db), []);
  const activation =
    activationUntil === null
      ? undefined
      : kept?.find((each) => each.accountId === account.id && each.expiresAt === activationUntil);
  const mayManage = mayAnywhere(own, 'account.manage');
  return (
    <>
      <Facts view={view} />
      {mayManage && account.active && (
        <section>
          <h2 class="section-title">{t.detail.link}</h2>
          {activation === undefined ? null : (
            <ul>
              <ActivationItem key={activation.code} activation={activation} isOpen />
            </ul>
          )}
          <RenewLink account={account} onChange={onChange} />
        </section>
      )}
      <section>
        <h2 class="section-title">{t.detail.devices}</h2>
        {devices.length === 0 ? (
          <p class="text-muted">{t.detail.noDevices}</p>
        ) : (
          <DeviceList
            label={t.detail.devices}
            devices={devices.map((device) => ({ device, person: null }))}
            onChange={onChange}
          />
        )}
      </section>
      {mayManage && (
        <>
          <section>
            <h2 class="section-title">{t.detail.edit}</h2>
            <EditForm key={JSON.stringify(account)} account={account} onChange={onChange} />
          </section>
          {account.id === own.id ? null : <StopAccount account={account} onChange={onChange} />}
        </>
      )}
    </>
  );
}

function Facts({ view }: { readonly view: AccountView }) {
  const { regions } = useApp();
  const t = useOfficeText();
  const { detail, linkUntil } = t.accounts;
  const formats = useFormats();
  const { account, lastSeenAt, activationUntil } = view;
  return (
    <dl class="card-box grid gap-3">
      <Fact label={t.accounts.form.role}>{t.common.roles[account.role]}</Fact>
      <Fact label={detail.state}>
        <StateBadge state={stateOf(view)} />
      </Fact>
      <Fact label={detail.area}>
        {account.scopes.map((code) => (
          <span key={code} class="block">
            {regionFullName(regions.value, code)}
          </span>
        ))}
      </Fact>
      <Fact label={detail.seen}>
        {lastSeenAt === null ? t.accounts.neverSeen : formats.moment(lastSeenAt)}
        {activationUntil !== null && (
          <span class="text-muted block text-sm">{linkUntil(formats.moment(activationUntil))}</span>
        )}
      </Fact>
      {account.role !== 'facilitator' && (
        <Fact label={detail.username}>{account.username ?? detail.noUsername}</Fact>
      )}
    </dl>
  );
}

function Fact({ label, children }: { label: string; children: preact.ComponentChildren }) {
  return (
    <div>
      <dt class="text-muted text-sm">{label}</dt>
      <dd class="font-medium">{children}</dd>
    </div>
  );
}
