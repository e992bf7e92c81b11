import { describe, expect, it } from 'vitest';
import { finding } from '../../../src/domain/proposal/finding.ts';
import type { Finding } from '../../../src/domain/proposal/finding.ts';
import { QUARTERLY } from '../../../src/domain/period.ts';
import type { ProposalState } from '../../../src/domain/proposal/step.ts';
import type { ProposalEntry } from '../../../src/store/queries/proposals/list.ts';
import { peopleUse, sortBatch } from '../../../src/ui/screens/submission/batch.ts';
import type { BatchContext } from '../../../src/ui/screens/submission/batch.ts';
import { wholeProposal } from '../../browser/ui-verification/records.ts';

const NOTHING: BatchContext = {
  scheme: QUARTERLY,
  today: '2026-10-14',
  checks: new Map(),
  disputed: new Set(),
};

const inPeriod = (period: string, state: ProposalState = 'agreed', more = {}) =>
  wholeProposal({ state, fields: { period, ...more } });
const idsOf = (entries: readonly ProposalEntry[]) => entries.map(({ row }) => row.id);

describe('what a village can hand in', () => {
  it('is what was agreed or mended, within its period', () => {
    const [agreed, returned] = [inPeriod('2026-10'), inPeriod('2026-10', 'returned')];
    const others = (['draft', 'declined', 'withdrawn', 'submitted'] as const).map((state) =>
      inPeriod('2026-10', state),
    );
    const batch = sortBatch([agreed, ...others, returned], NOTHING);
    expect(idsOf(batch.ready)).toEqual(idsOf([agreed, returned]));
    expect(batch.unready).toEqual([]);
    expect(batch.undecided).toBe(1);
    expect(idsOf(batch.sent)).toEqual(idsOf(others.slice(3)));
  });

  it('leaves out what is to be mended or explained, what differs, and what was refused', () => {
    const [faulty, warned, explained, disputed, refused] = Array.from({ length: 5 }, () =>
      inPeriod('2026-10'),
    ) as [ProposalEntry, ProposalEntry, ProposalEntry, ProposalEntry, ProposalEntry];
    const warning: Finding[] = [finding('nik_temporary', 'nik', 'm')];
    explained.row.fields.explanations = { 'nik_temporary:nik:m': 'Sesuai KTP' };
    refused.row.refused = 1;
    const checks = new Map([
      [faulty.row.id, [finding('reason_missing', 'reason'), ...warning]],
      [warned.row.id, warning],
      [explained.row.id, warning],
    ]);
    const batch = sortBatch([faulty, warned, explained, disputed, refused], {
      ...NOTHING,
      checks,
      disputed: new Set([disputed.row.id]),
    });
    expect(idsOf(batch.ready)).toEqual([explained.row.id]);
    expect(batch.unready).toEqual([
      { entry: faulty, blocking: 1, unexplained: 1, isDisputed: false, isRefused: false },
      { entry: warned, blocking: 0, unexplained: 1, isDisputed: false, isRefused: false },
      { entry: disputed, blocking: 0, unexplained: 0, isDisputed: true, isRefused: false },
      { entry: refused, blocking: 0, unexplained: 0, isDisputed: false, isRefused: true },
    ]);
  });

  it('offers late ones the next period, by period; what was returned has its days of grace', () => {
    const july = [inPeriod('2026-07'), inPeriod('2026-07')];
    const april = inPeriod('2026-04');
    const batch = sortBatch([...july, april], NOTHING);
    expect(batch.ready).toEqual([]);
    expect(batch.late.map(({ key, offer, entries }) => [key, offer?.key, idsOf(entries)])).toEqual([
      ['2026-04', '2026-10', [april.row.id]],
      ['2026-07', '2026-10', idsOf(july)],
    ]);
    const today = '2026-11-05';
    const sent = { at: '', reason: '', reasonNote: '', reasonDate: '', members: [] };
    const family = { noKk: '', address: '', dusun: '', rt: '', rw: '', phone: '' };
    const returned = inPeriod('2026-10', 'returned', { sent: { ...sent, family } });
    const inGrace = sortBatch([returned, inPeriod('2026-10')], { ...NOTHING, today });
    expect(idsOf(inGrace.ready)).toEqual([returned.row.id]);
    expect(inGrace.late.map(({ offer }) => offer?.key)).toEqual(['2027-01']);
  });

  it('waits with those whose period has yet to open, and names periods that are no more', () => {
    const [ahead, gone] = [inPeriod('2027-01'), inPeriod('2026-09')];
    const batch = sortBatch([ahead, gone], NOTHING);
    expect(batch.ahead.map(({ period, entries }) => [period.opens, idsOf(entries)])).toEqual([
      ['2027-01-01', [ahead.row.id]],
    ]);
    expect(batch.late.map(({ isKnown, offer }) => [isKnown, offer?.key])).toEqual([
      [false, '2026-10'],
    ]);
  });

  it('shows of those sent the recent ones, and older ones that are still on their way', () => {
    const [old, onItsWay] = [inPeriod('2026-04', 'submitted'), inPeriod('2026-04', 'submitted')];
    onItsWay.row.pending = 1;
    const now = inPeriod('2026-10', 'entered');
    expect(idsOf(sortBatch([old, onItsWay, now], NOTHING).sent)).toEqual(idsOf([onItsWay, now]));
  });
});

describe('the people of a batch', () => {
  it('are those whom it adds and takes off', () => {
    const removal = wholeProposal({ fields: { kind: 'removal' } });
    const stays = wholeProposal({ person: { concerned: false } });
    expect(peopleUse([wholeProposal(), wholeProposal(), removal, stays])).toEqual({
      additions: 2,
      removals: 1,
    });
  });
});
