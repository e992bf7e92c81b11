import { ContactRound } from 'lucide-preact';
import { useRoute } from 'preact-iso/router';
import { useState } from 'preact/hooks';
import { periodFor } from '../../../domain/period.ts';
import { PROPOSAL_KINDS } from '../../../domain/proposal/kinds.ts';
import type { ProposalKind } from '../../../domain/proposal/kinds.ts';
import type { ProposalSettings } from '../../../domain/proposal/settings.ts';
import { wibDate } from '../../../domain/time.ts';
import { newId } from '../../../store/new-id.ts';
import { readProposalSettings } from '../../../store/queries/proposals/contents.ts';
import { readFamily, readRegisterPerson } from '../../../store/queries/register/people.ts';
import { proposalsAbout } from '../../../store/queries/register/proposals-about.ts';
import type { LocalRow } from '../../../store/types.ts';
import { useApp } from '../../app.ts';
import { useLive } from '../../hooks/use-live.ts';
import { useOfficeText } from '../../hooks/use-office-text.ts';
import { LinkButton } from '../../parts/button.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Page } from '../../parts/page.tsx';
import { kindWord } from '../../proposal/words.ts';
import { aboutDraft } from './form/draft-keys.ts';
import { ProposalFormPage } from './form/proposal-form.tsx';
import { writingAbout } from './form/writing.ts';

/** A proposal about somebody of the register: a correction, a removal, or somebody new beside them. */
export default function ProposalAbout() {
  const { proposalForm } = useOfficeText();
  const { db } = useApp();
  const { id = '', kind: asked } = useRoute().params;
  const kind = PROPOSAL_KINDS.find((one) => one === asked);
  const known = useLive(async () => {
    const person = await readRegisterPerson(db, id);
    if (person === undefined) return { person, family: [], settings: null };
    const { regionCode, fields } = person;
    return {
      person,
      family: await readFamily(db, { regionCode, noKk: fields.noKk }),
      settings: await readProposalSettings(db),
    };
  }, [id]);
  const title = kind === undefined ? proposalForm.titles.new : titleOf(proposalForm, kind);
  if (known === undefined) return <Page title={title} back="/warga" />;
  const { person, family, settings } = known;
  const isThere = person !== undefined && !person.fields.gone;
  if (kind === undefined || !isThere || settings === null) {
    const { missing } = proposalForm;
    const isGone = person?.fields.gone === true;
    return (
      <Page title={title} back="/warga">
        <Empty
          icon={ContactRound}
          title={isGone ? missing.goneTitle : missing.title}
          text={isGone ? missing.goneText : missing.text}
          action={<LinkButton href="/warga">{missing.toRegister}</LinkButton>}
        />
      </Page>
    );
  }
  return <Form kind={kind} person={person} family={family} settings={settings} title={title} />;
}

function titleOf(
  { titles, memberTitle }: { titles: Record<ProposalKind, string>; memberTitle: string },
  kind: ProposalKind,
): string {
  return kind === 'new' ? memberTitle : titles[kind];
}

interface FormProps {
  readonly kind: ProposalKind;
  readonly person: LocalRow<'registerPerson'>;
  readonly family: readonly LocalRow<'registerPerson'>[];
  readonly settings: ProposalSettings;
  readonly title: string;
}

function Form({ kind, person, family, settings, title }: FormProps) {
  const { db, now } = useApp();
  const [initial] = useState(() => {
    const period = periodFor(settings.periods, wibDate(now()))?.key ?? '';
    return writingAbout(kind, person, family, period, () => newId(db.now()));
  });
  return (
    <ProposalFormPage
      title={title}
      back={`/warga/${person.id}`}
      draft={aboutDraft(kind, person.id)}
      initial={initial}
      entry={null}
      current={null}
      settings={settings}
    >
      <Running people={[person, ...family].map(({ id }) => id)} own={initial.id} />
    </ProposalFormPage>
  );
}

interface RunningProps {
  readonly people: readonly string[];
  /** Of the proposal that is being written. */
  readonly own: string;
}

/** Proposals about the same family that are under way. */
function Running({ people, own }: RunningProps) {
  const t = useOfficeText();
  const { db } = useApp();
  const all = useLive(() => proposalsAbout(db, people), [people]) ?? [];
  const running = all.filter(({ row }) => row.id !== own);
  const { running: words } = t.proposalForm;
  if (running.length === 0) return null;
  return (
    <Notice
      tone="warning"
      title={words.title}
      actions={running.map(({ row }) => (
        <LinkButton key={row.id} href={`/usulan/${row.id}`}>
          {words.see(kindWord(t, row.fields.kind))}
        </LinkButton>
      ))}
    >
      {words.text}
    </Notice>
  );
}
