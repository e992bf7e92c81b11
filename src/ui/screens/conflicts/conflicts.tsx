import { Handshake } from 'lucide-preact';
import { listDisputes } from '../../../store/queries/disputes.ts';
import type { Dispute } from '../../../store/queries/disputes.ts';
import { useApp } from '../../app.ts';
import { Disputes } from '../../conflict/disputes.tsx';
import { recordSubject } from '../../conflict/subject.ts';
import { useLive } from '../../hooks/use-live.ts';
import { useFormats, useText } from '../../hooks/use-text.ts';
import { Empty } from '../../parts/empty.tsx';
import { Page } from '../../parts/page.tsx';
import { TeamDisputes, teamOfConflict } from '../../team/team-disputes.tsx';
import { regionFullName } from '../../words.ts';
import { aboutOf } from './about.ts';
import { ProposalDisputes } from './proposal-disputes.tsx';

/** Everything that two people recorded differently, waiting for a person's word. */
export default function Conflicts() {
  const t = useText();
  const formats = useFormats();
  const { db, regions } = useApp();
  const disputes = useLive(() => listDisputes(db), []);

  const subjectOf = (dispute: Dispute) => {
    const { meeting } = dispute;
    const about = recordSubject(t, dispute);
    if (meeting === undefined) return about;
    const { kind, date } = meeting.fields;
    const where = regionFullName(regions.value, meeting.regionCode);
    const occasion = `${t.meetings.kinds[kind]} · ${where} · ${formats.shortDay(date)}`;
    return about === undefined ? occasion : `${occasion} · ${about}`;
  };

  const teams = new Map<string, string>();
  const ofProposals = (disputes ?? []).filter((dispute) => aboutOf(dispute) !== undefined);
  const others = (disputes ?? []).filter((dispute) => {
    const { conflict, record } = dispute;
    const teamId = teamOfConflict(conflict, record);
    if (teamId !== undefined) teams.set(teamId, conflict.regionCode);
    return teamId === undefined && !ofProposals.includes(dispute);
  });

  return (
    <Page title={t.conflicts.title} back="/sinkron">
      {disputes === undefined ? (
        <output class="text-muted block">{t.conflicts.loading}</output>
      ) : (
        <>
          {disputes.length === 0 ? (
            <Empty icon={Handshake} title={t.conflicts.emptyTitle} text={t.conflicts.emptyText} />
          ) : (
            <p class="mb-4">{t.conflicts.intro}</p>
          )}
          {[...teams].map(([teamId, regionCode]) => (
            <TeamDisputes key={teamId} teamId={teamId} regionCode={regionCode} />
          ))}
          <ProposalDisputes disputes={ofProposals} />
          <Disputes disputes={others} subjectOf={subjectOf} />
        </>
      )}
    </Page>
  );
}
