import { ContactRound, FilePlus2, FileUp } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { holdsRegister, mayAnywhere } from '../../../domain/role.ts';
import { proposedPeople } from '../../../store/queries/register/proposals-about.ts';
import type { RegisterIndex } from '../../../store/queries/register/register-index.ts';
import { useApp } from '../../app.ts';
import { useAccount } from '../../hooks/use-account.ts';
import { useLive } from '../../hooks/use-live.ts';
import { useOfficeText } from '../../hooks/use-office-text.ts';
import { LinkButton } from '../../parts/button.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Page } from '../../parts/page.tsx';
import { PersonSearch } from '../../register/person-search.tsx';
import { Preparing } from '../../register/preparing.tsx';
import { lastSought, rememberSought } from '../../register/sought.ts';
import { useRegister } from '../../register/use-register.ts';

/** The people of the list, looked for while typing. */
export default function People() {
  const t = useOfficeText().register;
  const account = useAccount();
  const mayImport = mayAnywhere(account, 'register.import');
  return (
    <Page
      title={t.title}
      actions={
        mayImport ? (
          <LinkButton icon={FileUp} href="/warga/impor">
            {t.import}
          </LinkButton>
        ) : undefined
      }
    >
      {holdsRegister(account) ? (
        <OnDevice />
      ) : (
        <Empty icon={ContactRound} title={t.elsewhereTitle} text={t.elsewhereText} />
      )}
    </Page>
  );
}

function OnDevice() {
  const t = useOfficeText().register;
  const account = useAccount();
  const state = useRegister();
  if (state.index === null) return <Preparing of={state} />;
  if (state.index.people.size > 0) return <Search index={state.index} />;
  return (
    <Empty
      icon={ContactRound}
      title={t.emptyTitle}
      text={mayAnywhere(account, 'register.import') ? t.emptyImportText : t.emptyText}
    />
  );
}

function Search({ index }: { readonly index: RegisterIndex }) {
  const t = useOfficeText().register;
  const { db } = useApp();
  const account = useAccount();
  const [sought, setSought] = useState(() => lastSought(db));
  const proposed = useLive(() => proposedPeople(db), []);
  return (
    <PersonSearch
      index={index}
      sought={sought}
      onSought={(next) => {
        rememberSought(db, next);
        setSought(next);
      }}
      {...(proposed === undefined ? {} : { proposed })}
      whenNobody={
        mayAnywhere(account, 'proposal.edit') ? (
          <LinkButton icon={FilePlus2} href="/usulan/baru">
            {t.proposeNew}
          </LinkButton>
        ) : undefined
      }
    />
  );
}
