import { FilePenLine } from 'lucide-preact';
import { differenceSince } from '../../../domain/proposal/difference.ts';
import { isReady } from '../../../domain/proposal/finding.ts';
import type { Finding } from '../../../domain/proposal/finding.ts';
import { contentsOf } from '../../../store/queries/proposals/contents.ts';
import { useApp } from '../../app.ts';
import { useOfficeText } from '../../hooks/use-office-text.ts';
import { useFormats } from '../../hooks/use-text.ts';
import { LinkButton } from '../../parts/button.tsx';
import { DeliveryBadge } from '../../parts/delivery-badge.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Page } from '../../parts/page.tsx';
import { ProposalContents } from '../../proposal/contents.tsx';
import { ProposalDifferenceList } from '../../proposal/difference-list.tsx';
import { EvidencePhotos } from '../../proposal/evidence-photos.tsx';
import { FindingsList } from '../../proposal/findings-list.tsx';
import { ServerLikenesses } from '../../proposal/likeness-notice.tsx';
import { ProposalNoteLine } from '../../proposal/note-line.tsx';
import { periodName } from '../../proposal/period-words.ts';
import { ProposalDispute, useProposalConflicts } from '../../proposal/proposal-dispute.tsx';
import { ProposalReturnedNotice } from '../../proposal/returned-notice.tsx';
import { notesOn, standingNotes } from '../../proposal/standing-notes.ts';
import { standingOf } from '../../proposal/standing.ts';
import { ProposalStateBadge } from '../../proposal/state-badge.tsx';
import { proposalTitle } from '../../proposal/summary.ts';
import { ProposalTimeline } from '../../proposal/timeline.tsx';
import { useChecks } from '../../proposal/use-checks.ts';
import { useProposal } from '../../proposal/use-proposal.ts';
import type { OpenProposal } from '../../proposal/use-proposal.ts';
import { kindWord } from '../../proposal/words.ts';
import { regionFullName } from '../../words.ts';
import { Acts } from './page/acts.tsx';
import { Late } from './page/late.tsx';
import { MainStep } from './page/main-step.tsx';

/** One proposal: what it asks for, where it stands, and what is to be done about it. */
export default function ProposalPage() {
  const t = useOfficeText();
  const proposal = useProposal();
  const { missing, list, loading } = t.proposalPage;
  if (proposal) return <Open key={proposal.entry.row.id} proposal={proposal} />;
  return (
    <Page title={list.title} back="/usulan">
      {proposal === undefined ? (
        <output class="text-muted block">{loading}</output>
      ) : (
        <Empty
          icon={FilePenLine}
          title={missing.title}
          text={missing.text}
          action={<LinkButton href="/usulan">{missing.toList}</LinkButton>}
        />
      )}
    </Page>
  );
}

function Open({ proposal }: { readonly proposal: OpenProposal }) {
  const t = useOfficeText();
  const { entry, settings, editable } = proposal;
  const { row, members, photos } = entry;
  const words = t.proposalPage;
  const checked = editable === 'nothing' ? [] : [entry];
  const findings = useChecks(checked, settings)?.get(row.id);
  const conflicts = useProposalConflicts(entry);
  const notes = standingNotes(row.fields);
  const { sent } = row.fields;
  return (
    <Page
      title={proposalTitle(t, entry)}
      tab={words.list.title}
      subtitle={<Standing proposal={proposal} />}
      back="/usulan"
      footer={
        editable === 'nothing' ? undefined : <MainStep proposal={proposal} findings={findings} />
      }
    >
      <Refused proposal={proposal} />
      <ProposalReturnedNotice entry={entry} />
      <Late proposal={proposal} />
      {conflicts.map((conflict) => (
        <ProposalDispute key={conflict.id} conflict={conflict} entry={entry} />
      ))}
      <ServerLikenesses entry={entry} />
      <Checked proposal={proposal} findings={findings} />
      {sent !== null && editable !== 'nothing' ? (
        <section aria-label={words.difference.title}>
          <h2 class="section-title">{words.difference.title}</h2>
          <div class="card-box">
            <ProposalDifferenceList
              difference={differenceSince(sent, contentsOf(entry))}
              members={members}
              kind={row.fields.kind}
              settings={settings}
            />
          </div>
        </section>
      ) : null}
      <ProposalContents
        entry={entry}
        settings={settings}
        beside={(field, memberId) => {
          const own = notesOn(notes, field, memberId);
          if (own.length === 0) return null;
          return own.map((note) => <ProposalNoteLine key={note.id} note={note} />);
        }}
      />
      <EvidencePhotos photos={photos} />
      <h2 class="section-title">{words.timeline.title}</h2>
      <ProposalTimeline proposal={row} />
      {editable === 'nothing' && proposal.mayEdit && row.fields.state === 'submitted' ? (
        <p class="text-muted mb-2">{words.acts.locked}</p>
      ) : null}
      <Acts proposal={proposal} />
    </Page>
  );
}

/** What kind, of where and when, its state, and whether all of it has arrived. */
function Standing({ proposal: { entry } }: { readonly proposal: OpenProposal }) {
  const t = useOfficeText();
  const formats = useFormats();
  const { regions } = useApp();
  const { fields, regionCode } = entry.row;
  return (
    <>
      <span class="block">
        {kindWord(t, fields.kind)}, {periodName(formats, fields.period)}
      </span>
      <span class="block">{regionFullName(regions.value, regionCode)}</span>
      <span class="mt-1 flex flex-wrap items-center gap-x-2 gap-y-1">
        <ProposalStateBadge state={fields.state} />
        <DeliveryBadge row={standingOf(entry)} />
      </span>
    </>
  );
}

function Refused({ proposal: { entry } }: { readonly proposal: OpenProposal }) {
  const { timeline } = useOfficeText().proposalPage;
  if (standingOf(entry).refused === 0) return null;
  return (
    <Notice tone="error" actions={<LinkButton href="/sinkron">{timeline.seeRefused}</LinkButton>}>
      {timeline.refused}
    </Notice>
  );
}

interface CheckedProps {
  readonly proposal: OpenProposal;
  readonly findings: readonly Finding[] | undefined;
}

/** What is to be mended or explained before it can be handed in. */
function Checked({ proposal: { entry, editable }, findings }: CheckedProps) {
  const { check } = useOfficeText().proposalPage;
  if (editable === 'nothing' || findings === undefined) return null;
  const { explanations } = entry.row.fields;
  const isWhole = isReady(findings, explanations);
  return (
    <section aria-label={check.title}>
      <h2 class="section-title">{check.title}</h2>
      {isWhole ? <p class="text-success mb-2 font-medium">{check.whole}</p> : null}
      {findings.length === 0 ? null : (
        <div class="card-box">
          <FindingsList findings={findings} explanations={explanations} members={entry.members} />
        </div>
      )}
    </section>
  );
}
