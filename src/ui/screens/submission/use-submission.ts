import { useState } from 'preact/hooks';
import { isWithin } from '../../../domain/region.ts';
import { wibDate } from '../../../domain/time.ts';
import { listConflicts } from '../../../store/queries/conflicts.ts';
import { readProposalSettings } from '../../../store/queries/proposals/contents.ts';
import { photoDelivery, submitDeliveries } from '../../../store/queries/proposals/deliveries.ts';
import type { PhotoDelivery } from '../../../store/queries/proposals/deliveries.ts';
import { incompletePapers } from '../../../store/queries/proposals/papers.ts';
import type { Papers } from '../../../store/queries/proposals/papers.ts';
import { listProposals } from '../../../store/queries/proposals/list.ts';
import type { ProposalEntry } from '../../../store/queries/proposals/list.ts';
import type { StepDelivery } from '../../../store/queries/teams/steps.ts';
import type { ProposalSettings } from '../../../domain/proposal/settings.ts';
import { DEFAULT_PROPOSAL_SETTINGS } from '../../../domain/proposal/settings.ts';
import { useApp } from '../../app.ts';
import { useAccount } from '../../hooks/use-account.ts';
import { useLive } from '../../hooks/use-live.ts';
import { useChecks } from '../../proposal/use-checks.ts';
import { isDelivered, isRefused, sortBatch } from './batch.ts';
import type { Batch } from './batch.ts';

export interface Submission {
  /** Villages that have proposals to hand in or handed in, with how many wait. */
  readonly villages: readonly { readonly code: string; readonly waiting: number }[];
  readonly village: string;
  readonly choose: (village: string) => void;
  readonly settings: ProposalSettings;
  readonly today: string;
  readonly batch: Batch;
  readonly receipts: ReadonlyMap<string, StepDelivery>;
  readonly photos: PhotoDelivery;
  /** Papers on which those that wait were decided, where they lack something. */
  readonly papers: readonly Papers[];
  /** Of those sent: how many have arrived, and how many were refused. */
  readonly arrived: number;
  readonly refused: number;
}

const WAITING: ReadonlySet<string> = new Set(['agreed', 'returned']);
const NO_PHOTOS: PhotoDelivery = { all: 0, arrived: 0, refused: 0 };

function villagesOf(entries: readonly ProposalEntry[]) {
  const waiting = new Map<string, number>();
  for (const { row } of entries) {
    const more = WAITING.has(row.fields.state) ? 1 : 0;
    waiting.set(row.regionCode, (waiting.get(row.regionCode) ?? 0) + more);
  }
  return [...waiting]
    .map(([code, count]) => ({ code, waiting: count }))
    .sort((left, right) => left.code.localeCompare(right.code));
}

/** A village's proposals before and after they are handed in; undefined while they are read. */
export function useSubmission(): Submission | undefined {
  const { db, now } = useApp();
  const account = useAccount();
  const [chosen, choose] = useState<string>();
  const known = useLive(
    async () => ({
      entries: (await listProposals(db)).filter(({ row }) =>
        account.scopes.some((scope) => isWithin(row.regionCode, scope)),
      ),
      settings: await readProposalSettings(db),
      conflicts: await listConflicts(db),
    }),
    [account],
  );
  const villages = villagesOf(known?.entries ?? []);
  const village =
    chosen ?? (villages.find(({ waiting }) => waiting > 0) ?? villages[0])?.code ?? '';
  const entries = known?.entries.filter(({ row }) => row.regionCode === village);
  const settings = known?.settings ?? DEFAULT_PROPOSAL_SETTINGS;
  const decided = entries?.filter(({ row }) => WAITING.has(row.fields.state));
  const checks = useChecks(decided, settings);
  const today = wibDate(now());
  const context = { scheme: settings.periods, today };
  const disputed = disputedOf(entries ?? [], known?.conflicts ?? []);
  const batch = sortBatch(entries ?? [], { ...context, checks: checks ?? new Map(), disputed });
  const papers = useLive(
    () => incompletePapers(db, decided ?? [], settings.quorum),
    [decided?.map(({ row }) => row.fields.dossierId), settings.quorum],
  );
  const delivery = useLive(
    async () => ({
      receipts: await submitDeliveries(db, batch.sent),
      photos: await photoDelivery(db, batch.sent),
    }),
    [batch.sent.map(({ row }) => `${row.id}${row.fields.events.length}`), photosOf(batch.sent)],
  );
  const isChecked = decided?.every(({ row }) => checks?.has(row.id) === true) === true;
  if (known === undefined || !isChecked) return undefined;
  return {
    villages,
    village,
    choose,
    settings,
    today,
    batch,
    receipts: delivery?.receipts ?? new Map(),
    photos: delivery?.photos ?? NO_PHOTOS,
    papers: papers ?? [],
    arrived: batch.sent.filter(isDelivered).length,
    refused: batch.sent.filter(isRefused).length,
  };
}

const photosOf = (entries: readonly ProposalEntry[]) =>
  entries.flatMap(({ photos }) => photos.map(({ id, pending }) => `${id}${pending}`)).join();

function disputedOf(
  entries: readonly ProposalEntry[],
  conflicts: readonly { readonly parentId: string | null }[],
): ReadonlySet<string> {
  const records = new Set(conflicts.map(({ parentId }) => parentId));
  const own = entries.filter(({ row, members, photos }) =>
    [row, ...members, ...photos].some(({ id }) => records.has(id)),
  );
  return new Set(own.map(({ row }) => row.id));
}
