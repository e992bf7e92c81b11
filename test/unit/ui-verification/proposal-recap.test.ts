import { describe, expect, it } from 'vitest';
import { PROPOSAL_STATES } from '../../../src/domain/proposal/step.ts';
import type { ProposalTotals } from '../../../src/protocol/totals.ts';
import { periodsIn, proposalRecap } from '../../../src/ui/screens/dashboard/proposal-recap.ts';
import { REGIONS } from '../../browser/ui-register/records.ts';

const count = (regionCode: string, more: Partial<ProposalTotals> = {}): ProposalTotals => ({
  regionCode,
  period: '2026-10',
  kind: 'new',
  state: 'submitted',
  proposals: 1,
  ...more,
});

const OCTOBER = { period: '2026-10', kind: '' } as const;

describe('proposals on the dashboard', () => {
  it('are counted by kecamatan, and only those of the period and kind', () => {
    const totals = [
      count('33.16.09.2003', { proposals: 3 }),
      count('33.16.09.2004', { state: 'entered', proposals: 2 }),
      count('33.16.08.2001', { kind: 'removal' }),
      count('33.16.08.2001', { period: '2026-07', proposals: 50 }),
    ];
    const { rows, sum } = proposalRecap(totals, REGIONS, OCTOBER);
    expect(rows.map(({ code, counts }) => [code, counts.kecamatan, counts.entered])).toEqual([
      ['33.16.08', 1, 0],
      ['33.16.09', 3, 2],
    ]);
    expect(sum).toMatchObject({ kecamatan: 4, entered: 2, all: 6 });
    const removals = proposalRecap(totals, REGIONS, { ...OCTOBER, kind: 'removal' });
    expect(removals.rows.map(({ code }) => code)).toEqual(['33.16.08']);
    expect(periodsIn(totals)).toEqual(['2026-10', '2026-07']);
  });

  it('are counted by village for a kecamatan', () => {
    const totals = [count('33.16.09.2003'), count('33.16.08.2001')];
    const { rows, sum } = proposalRecap(totals, REGIONS, { ...OCTOBER, only: '33.16.09' });
    expect(rows.map(({ code }) => code)).toEqual(['33.16.09.2003']);
    expect(sum.all).toBe(1);
  });

  it('stand somewhere in every state, but for those that were not agreed or withdrawn', () => {
    const counted = PROPOSAL_STATES.filter((state) => {
      const { sum } = proposalRecap([count('33.16.09.2003', { state })], REGIONS, OCTOBER);
      return sum.all === 1;
    });
    expect(PROPOSAL_STATES.filter((state) => !counted.includes(state))).toEqual([
      'declined',
      'withdrawn',
    ]);
  });
});
