import * as v from 'valibot';
import { PROPOSAL_KINDS } from '../domain/proposal/kinds.ts';
import { PROPOSAL_STATES } from '../domain/proposal/step.ts';
import * as p from './primitives.ts';
import { PeriodKey } from './period-key.ts';

const Count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** What has arrived of one region; nothing in it is personal. */
export const RegionTotals = v.object({
  regionCode: p.RegionCode,
  /** Meetings of the region itself, by state and whether their day has come (WIB). */
  planned: Count,
  open: Count,
  closed: Count,
  cancelled: Count,
  /** People invited to, and places filled at, the region's own meetings that are not cancelled. */
  invited: Count,
  filled: Count,
  photos: Count,
  /** Date of the first socialisation at which a person of this region filled a place. */
  socialisedOn: v.nullable(p.DateText),
  /** People of this region who filled a place at any socialisation. */
  attended: Count,
  lastReceivedAt: v.nullable(p.Instant),
});
export type RegionTotals = v.InferOutput<typeof RegionTotals>;

/** How many proposals of a village are of one kind, period and state. */
export const ProposalTotals = v.object({
  regionCode: p.RegionCode,
  period: PeriodKey,
  kind: v.picklist(PROPOSAL_KINDS),
  state: v.picklist(PROPOSAL_STATES),
  proposals: v.pipe(v.number(), v.integer(), v.minValue(1)),
});
export type ProposalTotals = v.InferOutput<typeof ProposalTotals>;

export const TotalsResponse = v.object({
  /** One for each kecamatan and village in the caller's scope, also where nothing arrived. */
  regions: v.array(RegionTotals),
  /** Only where there are any, of this year's periods and the last year's. */
  proposals: v.array(ProposalTotals),
  openConflicts: Count,
  serverTime: p.Instant,
});
export type TotalsResponse = v.InferOutput<typeof TotalsResponse>;
