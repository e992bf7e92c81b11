import { periodFor } from '../../../domain/period.ts';
import type { BasisKind, ProposalSettings } from '../../../domain/proposal/settings.ts';
import { may } from '../../../domain/role.ts';
import { wibDate } from '../../../domain/time.ts';
import type { Intent } from '../../../store/mutate.ts';
import { dossierOfMeeting, dossierOfStatement } from '../../../store/queries/proposals/dossiers.ts';
import { readDossier } from '../../../store/queries/proposals/dossier-view.ts';
import type { DossierView } from '../../../store/queries/proposals/dossier-view.ts';
import { readMeeting } from '../../../store/queries/meetings.ts';
import { useApp } from '../../app.ts';
import { useAccount } from '../../hooks/use-account.ts';
import { useLive } from '../../hooks/use-live.ts';
import { useProposalSettings } from '../../proposal/use-proposal.ts';

/** What a dossier is of: a musyawarah, or a village and a period. */
export interface DossierOf {
  readonly basis: BasisKind;
  readonly regionCode: string;
  readonly meetingId: string | null;
  /** Key of the period that it counts for. */
  readonly period: string;
}

export interface OpenDossier extends DossierView {
  readonly id: string;
  readonly of: DossierOf;
  readonly settings: ProposalSettings;
  readonly mayDecide: boolean;
  /** Begins it where nobody has: to be put before the first act. */
  readonly opening: readonly Intent[];
}

/**
 * The dossier of a meeting; undefined while it is read, null where this device does not have the
 * meeting or it is no musyawarah.
 */
export function useMeetingDossier(meetingId: string): OpenDossier | null | undefined {
  const { db, now } = useApp();
  const settings = useProposalSettings();
  const meeting = useLive(async () => (await readMeeting(db, meetingId)) ?? null, [meetingId]);
  const day = meeting?.fields.date ?? wibDate(now());
  const period = periodFor(settings.periods, day)?.key ?? day.slice(0, 7);
  const regionCode = meeting?.regionCode ?? '';
  const open = useOpen({ basis: 'musyawarah', regionCode, meetingId, period }, settings);
  if (meeting === undefined) return undefined;
  if (meeting === null || meeting.fields.kind !== 'musyawarah') return null;
  return open;
}

/** The dossier of a village's SPTJM in a period. */
export function useStatementDossier(regionCode: string, period: string): OpenDossier | undefined {
  const settings = useProposalSettings();
  return useOpen({ basis: 'sptjm', regionCode, meetingId: null, period }, settings);
}

function useOpen(of: DossierOf, settings: ProposalSettings): OpenDossier | undefined {
  const { db } = useApp();
  const account = useAccount();
  const { regionCode, meetingId } = of;
  const id =
    meetingId === null ? dossierOfStatement(regionCode, of.period) : dossierOfMeeting(meetingId);
  const view = useLive(
    () => readDossier(db, id, regionCode, meetingId),
    [id, regionCode, meetingId],
  );
  if (view === undefined || regionCode === '') return undefined;
  const { dossier } = view;
  const args = { ...of, period: of.period };
  return {
    ...view,
    id,
    of: { ...of, period: dossier?.fields.period ?? of.period },
    settings,
    mayDecide: may(account, 'proposal.decide', regionCode),
    opening: dossier === undefined ? [{ name: 'dossier.open', args }] : [],
  };
}
