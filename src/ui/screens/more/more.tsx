import {
  ContactRound,
  Info,
  KeyRound,
  Lock,
  LogIn,
  MonitorSmartphone,
  Settings2,
  TriangleAlert,
  UsersRound,
} from 'lucide-preact';
import { mayAnywhere } from '../../../domain/role.ts';
import { writeMeta } from '../../../store/meta.ts';
import { listConflicts } from '../../../store/queries/conflicts.ts';
import { useApp } from '../../app.ts';
import { CarriedLink } from '../../handover/carried-link.tsx';
import { flushDrafts } from '../../hooks/kept-drafts.ts';
import { useAccount } from '../../hooks/use-account.ts';
import { useLive } from '../../hooks/use-live.ts';
import { useReviewCount } from '../../hooks/use-review-count.ts';
import { useText } from '../../hooks/use-text.ts';
import { AUTO_LOCK_CHOICES } from '../../gate.ts';
import { SelectField } from '../../parts/fields/choice-field.tsx';
import { List, ListButton, ListLink } from '../../parts/list.tsx';
import { Page } from '../../parts/page.tsx';
import { spareTabs } from '../../tabs.tsx';
import { regionFullName } from '../../words.ts';
import { InstallRow } from './install-row.tsx';
import { LanguageField } from './language-field.tsx';
import { SignOut } from './sign-out.tsx';

/** The person, the lock, the app, and what else their role can do. */
export default function MoreScreen() {
  const t = useText();
  return (
    <Page title={t.more.title}>
      <Profile />
      <Places />
      <Manage />
      <CarriedLink />
      <Security />
      <h2 class="section-title">{t.more.app}</h2>
      <LanguageField />
      <List>
        <InstallRow />
        <ListLink
          href="/lainnya/tentang"
          icon={Info}
          title={t.more.about}
          detail={t.more.version(__APP_VERSION__)}
        />
      </List>
      <SignOut />
    </Page>
  );
}

function Profile() {
  const t = useText();
  const regions = useApp().regions.value;
  const account = useAccount();
  return (
    <section class="card-box" aria-label={t.more.profile}>
      <p class="text-lg font-bold">{account.name}</p>
      <p>{t.common.roles[account.role]}</p>
      <p class="text-muted mt-2 text-sm" id="scopes">
        {t.more.scopes}
      </p>
      <ul aria-labelledby="scopes">
        {account.scopes.map((code) => (
          <li key={code}>{regionFullName(regions, code)}</li>
        ))}
      </ul>
    </section>
  );
}

/** Where a phone's menu has no room to lead: the rail of a laptop leads there itself. */
function Places() {
  const t = useText();
  const account = useAccount();
  const toReview = useReviewCount();
  const spare = spareTabs(account);
  const seesPeople = mayAnywhere(account, 'register.read');
  if (spare.length === 0 && !seesPeople) return null;
  return (
    <section>
      <h2 class="section-title">{t.more.work}</h2>
      <List>
        {seesPeople ? (
          <ListLink
            href="/warga"
            icon={ContactRound}
            title={t.more.people}
            detail={t.more.peopleText}
          />
        ) : null}
        {spare.map(({ name, href, icon }) => (
          <ListLink
            key={name}
            href={href}
            icon={icon}
            title={t.shell.tabs[name]}
            end={
              name === 'teams' && toReview > 0 ? (
                <span class="font-semibold">{toReview}</span>
              ) : undefined
            }
          />
        ))}
      </List>
    </section>
  );
}

function Manage() {
  const t = useText();
  const { db } = useApp();
  const account = useAccount();
  const conflicts = useLive(() => listConflicts(db), [])?.length ?? 0;
  const seesAccounts = mayAnywhere(account, 'account.read');
  const seesDevices = mayAnywhere(account, 'device.read');
  if (!seesAccounts && !seesDevices && conflicts === 0) return null;
  return (
    <section>
      <h2 class="section-title">{t.more.manage}</h2>
      <List>
        {seesAccounts ? (
          <ListLink
            href="/akun"
            icon={UsersRound}
            title={t.more.accounts}
            detail={t.more.accountsText}
          />
        ) : null}
        {seesDevices ? (
          <ListLink
            href="/perangkat"
            icon={MonitorSmartphone}
            title={t.more.devices}
            detail={t.more.devicesText}
          />
        ) : null}
        {mayAnywhere(account, 'setting.edit') ? (
          <ListLink
            href="/pengaturan/tim"
            icon={Settings2}
            title={t.more.teamSettings}
            detail={t.more.teamSettingsText}
          />
        ) : null}
        {mayAnywhere(account, 'setting.edit') ? (
          <ListLink
            href="/pengaturan/usulan"
            icon={Settings2}
            title={t.more.proposalSettings}
            detail={t.more.proposalSettingsText}
          />
        ) : null}
        {conflicts > 0 ? (
          <ListLink
            href="/bentrok"
            icon={TriangleAlert}
            title={t.more.conflicts}
            end={<span class="font-semibold">{conflicts}</span>}
          />
        ) : null}
      </List>
    </section>
  );
}

function Security() {
  const t = useText();
  const { db, gate } = useApp();
  const account = useAccount();
  const minutes = gate.autoLockMinutes.value;
  const lock = async () => {
    await flushDrafts();
    gate.close();
  };
  return (
    <section>
      <h2 class="section-title">{t.more.security}</h2>
      <List>
        <ListButton icon={Lock} title={t.more.lockNow} onClick={lock} />
        <ListLink href="/lainnya/pin" icon={KeyRound} title={t.more.changePin} />
        {account.role === 'facilitator' ? null : (
          <ListLink
            href="/lainnya/masuk"
            icon={LogIn}
            title={t.more.credentials}
            detail={
              account.username === null
                ? t.more.credentialsNone
                : t.more.credentialsSet(account.username)
            }
          />
        )}
      </List>
      <SelectField
        id="auto-lock"
        label={t.more.autoLock}
        emptyLabel={null}
        value={String(minutes)}
        options={AUTO_LOCK_CHOICES.map((count) => ({
          value: String(count),
          label: t.more.minutes(count),
        }))}
        onInput={(value) => void writeMeta(db, 'autoLockMinutes', Number(value))}
      />
    </section>
  );
}
