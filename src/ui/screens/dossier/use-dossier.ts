import { periodFor } from '../../../domain/period.ts';
import type { BasisKind, ProposalSettings } from '../../../domain/proposal/settings.ts';
import { may } from '../../../domain/role.ts';
import { wibDate } from '../../../domain/time.ts';
import type { Intent } from '../../../store/mutate.ts';
import { readProposalSettings } from '../../../store/queries/proposals/contents.ts';
import { dossierOfMeeting, dossierOfStatement } from '../../../store/queries/proposals/dossiers.ts';
import { readDossier } from '../../../store/queries/proposals/dossier-view.ts';
import type { DossierView } from '../../../store/queries/proposals/dossier-view.ts';
import { readMeeting } from '../../../store/queries/meetings.ts';
import type { TpkDatabase } from '../../../store/database.ts';
import type { Holder } from '../../../domain/role.ts';
import { useApp } from '../../app.ts';
import { useAccount } from '../../hooks/use-account.ts';
import { useLive } from '../../hooks/use-live.ts';

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

async function readOpen(
  db: TpkDatabase,
  wanted: DossierOf,
  settings: ProposalSettings,
  account: Holder,
): Promise<OpenDossier> {
  const { regionCode, meetingId, period } = wanted;
  const id =
    meetingId === null ? dossierOfStatement(regionCode, period) : dossierOfMeeting(meetingId);
  const view = await readDossier(db, id, regionCode, meetingId);
  const { dossier, meeting } = view;
  return {
    ...view,
    id,
    of: { ...wanted, period: dossier?.fields.period ?? period },
    settings,
    mayDecide: may(account, 'proposal.decide', regionCode) && meeting?.fields.state !== 'cancelled',
    opening: dossier === undefined ? [{ name: 'dossier.open', args: wanted }] : [],
  };
}

/**
 * The dossier of a meeting; undefined while it is read, null where this device does not have the
 * meeting or it is no musyawarah.
 */
export function useMeetingDossier(meetingId: string): OpenDossier | null | undefined {
  const { db, now } = useApp();
  const account = useAccount();
  return useLive(async () => {
    const meeting = await readMeeting(db, meetingId);
    if (meeting?.fields.kind !== 'musyawarah') return null;
    const settings = await readProposalSettings(db);
    const day = meeting.fields.date || wibDate(now());
    const period = periodFor(settings.periods, day)?.key ?? day.slice(0, 7);
    const { regionCode } = meeting;
    const wanted = { basis: 'musyawarah', regionCode, meetingId, period } as const;
    return await readOpen(db, wanted, settings, account);
  }, [meetingId]);
}

/** The dossier of a village's SPTJM in a period; undefined while it is read. */
export function useStatementDossier(regionCode: string, period: string): OpenDossier | undefined {
  const { db } = useApp();
  const account = useAccount();
  return useLive(async () => {
    const settings = await readProposalSettings(db);
    const wanted = { basis: 'sptjm', regionCode, meetingId: null, period } as const;
    return await readOpen(db, wanted, settings, account);
  }, [regionCode, period]);
}
