import { readProposal } from '../../../store/queries/proposals/list.ts';
import type { Dispute } from '../../../store/queries/disputes.ts';
import { useApp } from '../../app.ts';
import { useLive } from '../../hooks/use-live.ts';
import { useOfficeText } from '../../hooks/use-office-text.ts';
import { useFormats } from '../../hooks/use-text.ts';
import { List, ListLink } from '../../parts/list.tsx';
import { ProposalDispute } from '../../proposal/proposal-dispute.tsx';
import { proposalTitle } from '../../proposal/summary.ts';
import { WordedDispute } from '../../proposal/worded-dispute.tsx';
import { kindWord } from '../../proposal/words.ts';
import { regionFullName } from '../../words.ts';
import { aboutOf } from './about.ts';
import { dossierFieldText, dossierValueText } from './dossier-words.ts';

interface DisputesProps {
  readonly disputes: readonly Dispute[];
}

/** Disputes over proposals by proposal, each with the way to it, and those over their papers. */
export function ProposalDisputes({ disputes }: DisputesProps) {
  const proposals = new Map<string, Dispute[]>();
  for (const dispute of disputes) {
    const about = aboutOf(dispute);
    if (about?.kind !== 'proposal') continue;
    proposals.set(about.id, [...(proposals.get(about.id) ?? []), dispute]);
  }
  return (
    <>
      {[...proposals].map(([id, own]) => (
        <OfProposal key={id} id={id} disputes={own} />
      ))}
      {disputes
        .filter((dispute) => aboutOf(dispute)?.kind === 'dossier')
        .map((dispute) => (
          <OfDossier key={dispute.conflict.id} dispute={dispute} />
        ))}
      {disputes
        .filter((dispute) => aboutOf(dispute)?.kind === 'setting')
        .map((dispute) => (
          <OfSetting key={dispute.conflict.id} dispute={dispute} />
        ))}
    </>
  );
}

function OfProposal({ id, disputes }: DisputesProps & { readonly id: string }) {
  const t = useOfficeText();
  const { db, regions } = useApp();
  const entry = useLive(async () => (await readProposal(db, id)) ?? null, [id]);
  if (!entry) return null;
  const title = proposalTitle(t, entry);
  return (
    <section aria-label={title}>
      <List>
        <ListLink
          href={`/usulan/${id}`}
          title={title}
          detail={`${kindWord(t, entry.row.fields.kind)} · ${regionFullName(regions.value, entry.row.regionCode)}`}
        />
      </List>
      {disputes.map(({ conflict }) => (
        <ProposalDispute key={conflict.id} conflict={conflict} entry={entry} />
      ))}
    </section>
  );
}

function OfDossier({ dispute: { conflict, meeting } }: { readonly dispute: Dispute }) {
  const t = useOfficeText();
  const formats = useFormats();
  const regions = useApp().regions.value;
  const { field } = conflict.fields;
  const where = regionFullName(regions, conflict.regionCode);
  const paper =
    meeting === undefined
      ? `${t.dossier.paperSptjm}, ${where}`
      : `${t.dossier.papers.decision}, ${where}, ${formats.shortDay(meeting.fields.date)}`;
  return (
    <WordedDispute
      conflict={conflict}
      subject={t.proposals.findingOf(paper, dossierFieldText(t, field))}
      textOf={(side) => dossierValueText(t, formats, field, conflict.fields[side].value)}
    />
  );
}

/** Rules are long: who set which, and when, is what can be told apart. */
function OfSetting({ dispute: { conflict } }: { readonly dispute: Dispute }) {
  const t = useOfficeText();
  const formats = useFormats();
  return (
    <WordedDispute
      conflict={conflict}
      subject={t.sync.team.setting}
      textOf={(side) => {
        const { name, at } = conflict.fields[side];
        return t.proposalPage.dispute.by(name, formats.moment(at));
      }}
    />
  );
}
