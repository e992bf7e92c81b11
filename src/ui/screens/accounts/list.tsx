import { QrCode, UserPlus, Users } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { mayAnywhere } from '../../../domain/role.ts';
import type { AccountView } from '../../../protocol/account.ts';
import { useApp } from '../../app.ts';
import { useAccount } from '../../hooks/use-account.ts';
import { useLive } from '../../hooks/use-live.ts';
import { useOfficeText } from '../../hooks/use-office-text.ts';
import { useFormats } from '../../hooks/use-text.ts';
import { RequestNotice } from '../../office/request-notice.tsx';
import { useRequest } from '../../office/use-request.ts';
import { Button, LinkButton } from '../../parts/button.tsx';
import { Empty } from '../../parts/empty.tsx';
import { List, ListLink } from '../../parts/list.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Page } from '../../parts/page.tsx';
import { areaText, listAccounts, stateOf } from './account-view.ts';
import { readActivations } from './activations.ts';
import { filterAccounts, NO_FILTER } from './filter.ts';
import { FilterFields } from './filter-fields.tsx';
import { RenewMany } from './renew-many.tsx';
import { StateBadge } from './state-badge.tsx';

/** Rows drawn at first; a regency has more than three hundred accounts. */
const PAGE_SIZE = 60;

/** The accounts of one's area: regency manages, kecamatan reads. */
export default function Accounts() {
  const { db } = useApp();
  const account = useAccount();
  const t = useOfficeText();
  const request = useRequest(listAccounts);
  const kept = useLive(() => readActivations(db), []);
  const mayManage = mayAnywhere(account, 'account.manage');
  const { data, error, isBusy } = request;
  return (
    <Page
      title={t.accounts.title}
      subtitle={mayManage ? undefined : t.accounts.readOnly}
      back="/lainnya"
      footer={
        mayManage && (
          <LinkButton kind="primary" wide icon={UserPlus} href="/akun/baru">
            {t.accounts.create}
          </LinkButton>
        )
      }
    >
      {mayManage && kept !== undefined && kept.length > 0 && (
        <Notice
          tone="info"
          title={t.accounts.keptLinks(kept.length)}
          actions={
            <LinkButton icon={QrCode} href="/akun/baru">
              {t.accounts.showLinks}
            </LinkButton>
          }
        />
      )}
      <RequestNotice of={request} title={t.accounts.needsNetwork} />
      {data === undefined && isBusy && error === null && (
        <p class="text-muted">{t.accounts.loading}</p>
      )}
      {data?.length === 0 && (
        <Empty icon={Users} title={t.accounts.emptyTitle} text={t.accounts.emptyText} />
      )}
      {data !== undefined && data.length > 0 && <Filtered accounts={data} mayManage={mayManage} />}
    </Page>
  );
}

interface FilteredProps {
  readonly accounts: readonly AccountView[];
  readonly mayManage: boolean;
}

function Filtered({ accounts, mayManage }: FilteredProps) {
  const { regions } = useApp();
  const t = useOfficeText().accounts;
  const [filter, setFilter] = useState(NO_FILTER);
  const [limit, setLimit] = useState(PAGE_SIZE);
  const found = filterAccounts(accounts, filter, regions.value);
  const rest = found.length - limit;
  return (
    <>
      <FilterFields
        filter={filter}
        onFilter={(changed) => {
          setFilter(changed);
          setLimit(PAGE_SIZE);
        }}
      />
      <p class="text-muted mb-2 text-sm" aria-live="polite">
        {found.length === 0 ? t.noneFound : t.count(found.length, accounts.length)}
      </p>
      {mayManage && filter.state === 'waiting' && found.length > 0 && (
        <RenewMany accounts={found} />
      )}
      {found.length === 0 ? (
        <Button onClick={() => setFilter(NO_FILTER)}>{t.clearFilters}</Button>
      ) : (
        <List label={t.title}>
          {found.slice(0, limit).map((view) => (
            <AccountLink key={view.account.id} view={view} />
          ))}
        </List>
      )}
      {rest > 0 && (
        <Button wide onClick={() => setLimit(limit + PAGE_SIZE)}>
          {t.more(Math.min(rest, PAGE_SIZE))}
        </Button>
      )}
    </>
  );
}

function AccountLink({ view }: { readonly view: AccountView }) {
  const { regions } = useApp();
  const own = useAccount();
  const t = useOfficeText();
  const formats = useFormats();
  const { account, devices, lastSeenAt } = view;
  const area = areaText(account.scopes, regions.value, t.accounts.andMore);
  const seen =
    lastSeenAt === null ? t.accounts.neverSeen : t.accounts.lastSeen(formats.moment(lastSeenAt));
  return (
    <ListLink
      href={`/akun/${account.id}`}
      title={account.id === own.id ? `${account.name} (${t.accounts.you})` : account.name}
      detail={
        <>
          {t.common.roles[account.role]} · {area}
          <br />
          {t.accounts.devices(devices)}, {seen}
        </>
      }
      end={<StateBadge state={stateOf(view)} />}
    />
  );
}
