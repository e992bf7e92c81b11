import { ContactRound, FilePenLine, FilePlus2, UserMinus } from 'lucide-preact';
import { useLocation } from 'preact-iso/router';
import { useEffect, useState } from 'preact/hooks';
import { periodFor } from '../../../domain/period.ts';
import { PROPOSAL_KINDS } from '../../../domain/proposal/kinds.ts';
import type { ProposalKind } from '../../../domain/proposal/kinds.ts';
import type { ProposalSettings } from '../../../domain/proposal/settings.ts';
import { wibDate } from '../../../domain/time.ts';
import { readDraft } from '../../../store/drafts.ts';
import { newId } from '../../../store/new-id.ts';
import { readProposalSettings } from '../../../store/queries/proposals/contents.ts';
import { proposedPeople } from '../../../store/queries/register/proposals-about.ts';
import { useApp } from '../../app.ts';
import { useAccount } from '../../hooks/use-account.ts';
import { useLive } from '../../hooks/use-live.ts';
import { useOfficeText } from '../../hooks/use-office-text.ts';
import { Button } from '../../parts/button.tsx';
import { Empty } from '../../parts/empty.tsx';
import { List, ListButton } from '../../parts/list.tsx';
import { Page } from '../../parts/page.tsx';
import { villagesIn } from '../../proposal/villages.ts';
import { PersonSearch } from '../../register/person-search.tsx';
import { Preparing } from '../../register/preparing.tsx';
import { lastSought, rememberSought } from '../../register/sought.ts';
import { useRegister } from '../../register/use-register.ts';
import { NEW_DRAFT } from './form/draft-keys.ts';
import { ProposalFormPage } from './form/proposal-form.tsx';
import { writingOfNew } from './form/writing.ts';

/** Begins a proposal: what kind, of whom; a family that is not registered is written here. */
export default function NewProposal() {
  const t = useOfficeText();
  const { db } = useApp();
  const [kind, setKind] = useState<ProposalKind | null>();
  const settings = useLive(() => readProposalSettings(db), []);
  useEffect(() => {
    const begin = (draft: unknown) => setKind(draft === undefined ? null : 'new');
    // a family that was being written is gone on with
    readDraft(db, NEW_DRAFT).then(begin, () => begin(undefined));
  }, [db]);
  if (settings === undefined || kind === undefined) {
    return <Page title={t.proposalForm.choose.title} back="/usulan" />;
  }
  if (kind === null) return <ChooseKind onChoose={setKind} />;
  const back = () => setKind(null);
  if (kind === 'new') return <NewFamilyForm settings={settings} onBack={back} />;
  return <ChoosePerson kind={kind} onBack={back} />;
}

const ICON = { new: FilePlus2, correction: FilePenLine, removal: UserMinus } as const;

function ChooseKind({ onChoose }: { readonly onChoose: (kind: ProposalKind) => void }) {
  const { choose } = useOfficeText().proposalForm;
  return (
    <Page title={choose.title} back="/usulan">
      <h2 class="section-title mt-0">{choose.question}</h2>
      <List>
        {PROPOSAL_KINDS.map((kind) => (
          <ListButton
            key={kind}
            icon={ICON[kind]}
            title={choose.kinds[kind]}
            detail={choose.hints[kind]}
            onClick={() => onChoose(kind)}
          />
        ))}
      </List>
    </Page>
  );
}

interface ChoosePersonProps {
  readonly kind: Exclude<ProposalKind, 'new'>;
  readonly onBack: () => void;
}

/** Whom of the register it is about. */
function ChoosePerson({ kind, onBack }: ChoosePersonProps) {
  const { choose } = useOfficeText().proposalForm;
  const { db } = useApp();
  const { route } = useLocation();
  const state = useRegister();
  const [sought, setSought] = useState(() => lastSought(db));
  const proposed = useLive(() => proposedPeople(db), []);
  const isEmpty = state.index !== null && state.index.people.size === 0;
  return (
    <Page title={choose.pick[kind]} back="/usulan">
      <div class="mb-3">
        <Button onClick={onBack}>{choose.back}</Button>
      </div>
      {state.index === null ? <Preparing of={state} /> : null}
      {isEmpty ? <Empty icon={ContactRound} title={choose.empty} /> : null}
      {state.index === null || isEmpty ? null : (
        <PersonSearch
          index={state.index}
          sought={sought}
          onSought={(next) => {
            rememberSought(db, next);
            setSought(next);
          }}
          {...(proposed === undefined ? {} : { proposed })}
          onPick={(person) => route(`/warga/${person.id}/usul/${kind}`)}
        />
      )}
    </Page>
  );
}

interface NewFamilyFormProps {
  readonly settings: ProposalSettings;
  readonly onBack: () => void;
}

function NewFamilyForm({ settings, onBack }: NewFamilyFormProps) {
  const { proposalForm } = useOfficeText();
  const { db, now, regions } = useApp();
  const account = useAccount();
  const [initial] = useState(() => {
    const villages = villagesIn(regions.value, account.scopes);
    const only = villages.length === 1 ? (villages[0] ?? '') : '';
    const period = periodFor(settings.periods, wibDate(now()))?.key ?? '';
    return writingOfNew(only, period, () => newId(db.now()));
  });
  return (
    <ProposalFormPage
      title={proposalForm.titles.new}
      back="/usulan"
      draft={NEW_DRAFT}
      initial={initial}
      entry={null}
      current={null}
      settings={settings}
    >
      <div class="mb-3">
        <Button onClick={onBack}>{proposalForm.choose.back}</Button>
      </div>
    </ProposalFormPage>
  );
}
