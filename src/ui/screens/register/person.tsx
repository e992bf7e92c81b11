import { ContactRound } from 'lucide-preact';
import { useRoute } from 'preact-iso/router';
import { may } from '../../../domain/role.ts';
import { readRegisterPerson } from '../../../store/queries/register/people.ts';
import type { LocalRow } from '../../../store/types.ts';
import { useApp } from '../../app.ts';
import { useAccount } from '../../hooks/use-account.ts';
import { useLive } from '../../hooks/use-live.ts';
import { useOfficeText } from '../../hooks/use-office-text.ts';
import { LinkButton } from '../../parts/button.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Page } from '../../parts/page.tsx';
import { homeText, inLine } from '../../register/person-words.ts';
import { regionName } from '../../words.ts';
import { Family } from './person/family.tsx';
import { PersonFacts } from './person/facts.tsx';
import { ProposalsAbout } from './person/proposals-about.tsx';

/** Somebody of the list: what it says of them and their family, and what is proposed about them. */
export default function PersonScreen() {
  const { db } = useApp();
  const id = useRoute().params['id'] ?? '';
  const person = useLive(async () => (await readRegisterPerson(db, id)) ?? null, [id]);
  return person ? <Person person={person} /> : <Missing loading={person === undefined} />;
}

function Missing({ loading }: { readonly loading: boolean }) {
  const t = useOfficeText();
  const { firstPull } = useApp().sync.status.value;
  const { title, person } = t.register;
  return (
    <Page title={title} back="/warga">
      {loading || firstPull ? (
        <output class="text-muted block py-6">{t.common.loading}</output>
      ) : (
        <Empty
          icon={ContactRound}
          title={person.missingTitle}
          text={person.missingText}
          action={<LinkButton href="/warga">{person.toList}</LinkButton>}
        />
      )}
    </Page>
  );
}

function Person({ person }: { readonly person: LocalRow<'registerPerson'> }) {
  const t = useOfficeText().register;
  const { regions } = useApp();
  const account = useAccount();
  const { fields, regionCode } = person;
  const mayPropose = may(account, 'proposal.edit', regionCode) && !fields.gone;
  return (
    <Page
      title={fields.name === '' ? t.unnamed : fields.name}
      tab={t.title}
      subtitle={inLine(regionName(regions.value, regionCode), homeText(t, fields))}
      back="/warga"
      footer={mayPropose ? <Actions id={person.id} /> : undefined}
    >
      {fields.gone ? (
        <Notice tone="warning" title={t.person.goneTitle}>
          {t.person.goneText}
        </Notice>
      ) : null}
      <ProposalsAbout personId={person.id} />
      <PersonFacts person={person} />
      <Family person={person} mayPropose={mayPropose} />
    </Page>
  );
}

function Actions({ id }: { readonly id: string }) {
  const t = useOfficeText().register.person;
  return (
    <div class="grid grid-cols-2 gap-2">
      <LinkButton kind="primary" wide href={`/warga/${id}/usul/correction`}>
        {t.correct}
      </LinkButton>
      <LinkButton wide href={`/warga/${id}/usul/removal`}>
        {t.remove}
      </LinkButton>
    </div>
  );
}
