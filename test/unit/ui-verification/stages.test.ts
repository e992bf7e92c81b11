import { describe, expect, it } from 'vitest';
import { PROPOSAL_STATES } from '../../../src/domain/proposal/step.ts';
import type { Holder } from '../../../src/domain/role.ts';
import type { ProposalEntry } from '../../../src/store/queries/proposals/list.ts';
import { stepsFor, waitsFor } from '../../../src/store/queries/proposals/review.ts';
import {
  byVillage,
  filtered,
  isAtStage,
  NO_FILTER,
  stagesOf,
} from '../../../src/ui/screens/verification/stages.ts';
import { event, wholeProposal } from '../../browser/ui-verification/records.ts';

const KECAMATAN: Holder = { role: 'subdistrict', scopes: ['33.16.09'] };
const REGENCY: Holder = { role: 'regency', scopes: ['33.16'] };
const FACILITATOR: Holder = { role: 'facilitator', scopes: ['33.16.09.2003'] };
const VILLAGE = '33.16.09.2003';
const idsOf = (entries: readonly ProposalEntry[]) => entries.map(({ row }) => row.id);

describe('what waits for whom', () => {
  const waiting = (holder: Holder, regionCode = VILLAGE) =>
    PROPOSAL_STATES.filter((state) => waitsFor(holder, state, regionCode));

  it('is to be verified by the kecamatan, to be received and entered by the regency', () => {
    expect(waiting(KECAMATAN)).toEqual(['submitted']);
    expect(waiting(REGENCY)).toEqual(['verified', 'received']);
    expect(waiting(FACILITATOR)).toEqual([]);
    expect(waiting(KECAMATAN, '33.16.08.2001')).toEqual([]);
  });

  it('can be taken on, sent back or rejected by whom the table says', () => {
    const steps = (holder: Holder, state: 'submitted' | 'verified' | 'received' | 'entered') =>
      stepsFor(holder, wholeProposal({ state }).row);
    expect(steps(KECAMATAN, 'submitted')).toEqual(['recall', 'verify', 'return']);
    expect(steps(KECAMATAN, 'verified')).toEqual([]);
    expect(steps(REGENCY, 'submitted')).toEqual([]);
    expect(steps(REGENCY, 'verified')).toEqual(['receive', 'return', 'reject']);
    expect(steps(REGENCY, 'received')).toEqual(['return', 'enter', 'reject']);
    expect(steps(REGENCY, 'entered')).toEqual(['reopen']);
  });
});

describe('the stages of a desk', () => {
  it('hold every handed-in proposal once, whoever looks', () => {
    const states = [
      'submitted',
      'verified',
      'received',
      'entered',
      'returned',
      'rejected',
    ] as const;
    const entries = states.map((state) => wholeProposal({ state }));
    const at = (holder: Holder, entry: ProposalEntry) =>
      stagesOf(holder).filter((stage) => isAtStage(stage, entry));
    expect(entries.map((entry) => at(KECAMATAN, entry))).toEqual([
      ['submitted'],
      ['passedOn'],
      ['passedOn'],
      ['done'],
      ['returned'],
      ['done'],
    ]);
    expect(entries.slice(1).map((entry) => at(REGENCY, entry).length)).toEqual([1, 1, 1, 1, 1]);
  });

  it('narrow by period, kind, kecamatan and village', () => {
    const here = wholeProposal({ fields: { period: '2026-07' } });
    const removal = wholeProposal({ fields: { kind: 'removal' } });
    const there = wholeProposal({ village: '33.16.08.2001' });
    const all = [here, removal, there];
    const left = (filter: object) => idsOf(filtered(all, { ...NO_FILTER, ...filter }));
    expect(left({})).toEqual(idsOf(all));
    expect(left({ period: '2026-07' })).toEqual(idsOf([here]));
    expect(left({ kind: 'removal' })).toEqual(idsOf([removal]));
    expect(left({ region: '33.16.09' })).toEqual(idsOf([here, removal]));
    expect(left({ region: '33.16.08.2001', kind: 'new' })).toEqual(idsOf([there]));
  });

  it('are read by village, within one from whoever has waited longest', () => {
    const sentAt = (at: string, village: string) =>
      wholeProposal({ village, fields: { events: [event('submit', at)] } });
    const late = sentAt('2026-10-12T00:00:00.000Z', '33.16.09.2004');
    const soon = sentAt('2026-10-11T00:00:00.000Z', '33.16.09.2004');
    const other = sentAt('2026-10-13T00:00:00.000Z', '33.16.09.2003');
    expect(
      byVillage([late, other, soon]).map(({ regionCode, entries }) => [regionCode, idsOf(entries)]),
    ).toEqual([
      ['33.16.09.2003', idsOf([other])],
      ['33.16.09.2004', idsOf([soon, late])],
    ]);
  });
});
