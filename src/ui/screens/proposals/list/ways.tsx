import { ClipboardCheck, FileCheck2, Send, UsersRound } from 'lucide-preact';
import type { Period } from '../../../../domain/period.ts';
import type { ProposalSettings } from '../../../../domain/proposal/settings.ts';
import { mayAnywhere } from '../../../../domain/role.ts';
import { musyawarahOf } from '../../../../store/queries/proposals/musyawarah.ts';
import type { ProposalEntry } from '../../../../store/queries/proposals/list.ts';
import { useApp } from '../../../app.ts';
import { useAccount } from '../../../hooks/use-account.ts';
import { useLive } from '../../../hooks/use-live.ts';
import { useOfficeText } from '../../../hooks/use-office-text.ts';
import { useFormats } from '../../../hooks/use-text.ts';
import { List, ListLink } from '../../../parts/list.tsx';
import { meetingTitle } from '../../../record-words.ts';
import { regionName } from '../../../words.ts';

interface WaysProps {
  readonly period: Period;
  readonly villages: readonly string[];
  readonly entries: readonly ProposalEntry[];
  readonly settings: ProposalSettings;
}

/** As many meetings as one looks at; older ones stand in the list of meetings. */
const SHOWN = 4;

/** From here to where proposals are decided and handed in. */
export function Ways({ period, villages, entries, settings }: WaysProps) {
  const t = useOfficeText();
  const formats = useFormats();
  const { db, regions } = useApp();
  const { list } = t.proposalPage;
  const meetings = useLive(() => musyawarahOf(db, villages, period), [villages, period]) ?? [];
  const ready = entries.filter(({ row }) => row.fields.state === 'agreed').length;
  const sent = entries.filter(({ row }) => row.fields.state === 'submitted').length;
  const verifies = mayAnywhere(useAccount(), 'proposal.verify');
  const undecided = entries.some(({ row }) => row.fields.state === 'draft');
  const withStatement = settings.bases.includes('sptjm') && villages.length === 1 && undecided;
  const hasNone = ready + sent + meetings.length === 0;
  if (hasNone && !withStatement && !verifies) return null;
  return (
    <List label={list.title}>
      {verifies ? (
        <ListLink
          href="/verifikasi"
          icon={ClipboardCheck}
          title={list.verify}
          detail={list.verifyText(sent)}
        />
      ) : null}
      {ready + sent === 0 ? null : (
        <ListLink
          href="/usulan/kirim"
          icon={Send}
          title={list.send}
          detail={ready === 0 ? list.seeSent(sent) : list.sendText(ready)}
        />
      )}
      {meetings.slice(0, SHOWN).map(({ id, fields, regionCode }) => (
        <ListLink
          key={id}
          href={`/rapat/${id}/berkas`}
          icon={UsersRound}
          title={meetingTitle(t, fields.kind, regionCode)}
          detail={
            villages.length > 1
              ? `${formats.shortDay(fields.date)}, ${regionName(regions.value, regionCode)}`
              : formats.shortDay(fields.date)
          }
        />
      ))}
      {withStatement ? (
        <ListLink
          href={`/usulan/sptjm/${period.key}`}
          icon={FileCheck2}
          title={list.sptjm}
          detail={list.sptjmText}
        />
      ) : null}
    </List>
  );
}
