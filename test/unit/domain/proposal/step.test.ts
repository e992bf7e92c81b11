import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quotaExcess, quotaUse } from '../../../../src/domain/proposal/quota.ts';
import {
  checkEdit,
  editableIn,
  findProposalStep,
  isOpenProposal,
  NOTHING_GIVEN,
  PROPOSAL_STATES,
  PROPOSAL_STEPS,
  PROPOSAL_TRANSITIONS,
  proposalStepsFrom,
  sortForStep,
  takeProposalStep,
} from '../../../../src/domain/proposal/step.ts';
import type { ProposalState, StepGiven } from '../../../../src/domain/proposal/step.ts';
import { mayAnywhere, ROLES } from '../../../../src/domain/role.ts';

const ALL: StepGiven = {
  hasBasis: true,
  words: 'Disepakati',
  notes: 1,
  blocking: 0,
  unexplained: 0,
  entryDate: '2026-10-20',
  entryNumber: 'SIKS-1',
};

/** Written out by hand from the design: state, step, where it leads. */
const EXPECTED = `
draft agree agreed, draft decline declined, draft postpone postponed, draft withdraw withdrawn,
agreed decline declined, agreed postpone postponed, agreed undecide draft, agreed submit submitted,
agreed withdraw withdrawn,
declined agree agreed, declined postpone postponed, declined undecide draft,
declined withdraw withdrawn,
postponed agree agreed, postponed decline declined, postponed undecide draft,
postponed withdraw withdrawn,
submitted verify verified, submitted return returned, submitted recall agreed,
verified receive received, verified return returned, verified reject rejected,
received enter entered, received return returned, received reject rejected,
returned submit submitted, returned withdraw withdrawn,
entered reopen received, rejected reopen received, withdrawn restore draft
`
  .split(',')
  .map((line) => line.trim().split(' '));

describe('the steps of a proposal', () => {
  it('are those of the design and no others', () => {
    const table = PROPOSAL_STATES.flatMap((state) =>
      PROPOSAL_STEPS.flatMap((step) => {
        const taken = takeProposalStep(state, step, ALL);
        return taken.ok ? [[state, step, taken.value.to]] : [];
      }),
    );
    expect(new Set(table.map((row) => row.join(' ')))).toEqual(
      new Set(EXPECTED.map((row) => row.join(' '))),
    );
    expect(PROPOSAL_TRANSITIONS).toHaveLength(EXPECTED.length);
  });

  it('outside the table are refused', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...PROPOSAL_STATES),
        fc.constantFrom(...PROPOSAL_STEPS),
        (state, step) => {
          const found = findProposalStep(state, step);
          const isThere = EXPECTED.some(([from, by]) => from === state && by === step);
          expect(found.ok ? 'there' : found.code).toBe(isThere ? 'there' : 'proposal_step');
        },
      ),
      { numRuns: 500 },
    );
  });

  it('lead from anywhere to anywhere: no state is a trap, none is out of reach', () => {
    const reach = (start: ProposalState) => {
      const seen = new Set<ProposalState>([start]);
      for (const state of seen) for (const { to } of proposalStepsFrom(state)) seen.add(to);
      return seen;
    };
    for (const state of PROPOSAL_STATES) expect([state, reach(state).size]).toEqual([state, 11]);
  });

  it('pass the kecamatan before the regency, whatever the way', () => {
    const step = fc.constantFrom(...PROPOSAL_STEPS);
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        let state: ProposalState = 'draft';
        const path: string[] = [];
        for (const one of steps) {
          const taken = takeProposalStep(state, one, ALL);
          if (!taken.ok) continue;
          state = taken.value.to;
          path.push(one);
        }
        const isAfter = (later: string, earlier: string) =>
          !path.includes(later) ||
          (path.includes(earlier) && path.indexOf(earlier) < path.indexOf(later));
        const chain = [isAfter('submit', 'agree'), isAfter('verify', 'submit')];
        expect([...chain, isAfter('receive', 'verify'), isAfter('enter', 'receive')]).toEqual([
          true,
          true,
          true,
          true,
        ]);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['draft', 'agree', { hasBasis: false }, 'basis_missing'],
    ['draft', 'decline', { words: ' ' }, 'words_missing'],
    ['draft', 'postpone', { hasBasis: false }, 'basis_missing'],
    ['agreed', 'submit', { blocking: 1 }, 'proposal_unfinished'],
    ['returned', 'submit', { unexplained: 1 }, 'warning_unexplained'],
    ['submitted', 'return', { notes: 0 }, 'note_missing'],
    ['submitted', 'recall', { words: '' }, 'reason_missing'],
    ['received', 'enter', { entryNumber: '' }, 'entry_missing'],
    ['received', 'enter', { entryDate: '' }, 'entry_missing'],
    ['received', 'reject', { words: '' }, 'reason_missing'],
    ['entered', 'reopen', { words: '' }, 'reason_missing'],
    ['agreed', 'withdraw', { words: '' }, 'reason_missing'],
  ] as const)('%s → %s without %j is refused: %s', (state, step, lack, code) => {
    expect(takeProposalStep(state, step, { ...ALL, ...lack })).toMatchObject({ ok: false, code });
    expect(takeProposalStep(state, step, ALL).ok).toBe(true);
  });

  it('that need nothing can be taken with nothing', () => {
    const free = PROPOSAL_TRANSITIONS.filter(({ needs }) => needs === null);
    expect(free.length).toBeGreaterThan(0);
    for (const { from, step } of free)
      expect(takeProposalStep(from, step, NOTHING_GIVEN).ok).toBe(true);
  });

  it('each have somebody who may take them', () => {
    for (const { action } of PROPOSAL_TRANSITIONS) {
      expect(ROLES.some((role) => mayAnywhere({ role, scopes: ['33.16'] }, action))).toBe(true);
    }
  });

  it('are taken by many at once, and those that cannot are told apart', () => {
    const states = ['draft', 'submitted', 'postponed'] as const;
    const sorted = sortForStep(
      states.map((state) => ({ state })),
      'agree',
      () => ALL,
    );
    expect(sorted.able.map(({ state }) => state)).toEqual(['draft', 'postponed']);
    expect(sorted.unable).toEqual([{ proposal: { state: 'submitted' }, code: 'proposal_step' }]);
  });
});

describe('a state', () => {
  it('says what may still be changed', () => {
    const by = (what: string) => PROPOSAL_STATES.filter((state) => editableIn(state) === what);
    expect(by('all')).toEqual(['draft', 'postponed']);
    expect(by('contents')).toEqual(['agreed', 'returned']);
    expect(checkEdit('draft', 'all').ok && checkEdit('agreed', 'contents').ok).toBe(true);
    expect(checkEdit('agreed', 'all')).toMatchObject({ code: 'proposal_decided' });
    expect(checkEdit('submitted', 'contents')).toMatchObject({ code: 'proposal_sent' });
  });

  it('says whether others still meet it as a duplicate', () => {
    expect(PROPOSAL_STATES.filter((state) => !isOpenProposal(state))).toEqual([
      'declined',
      'entered',
      'rejected',
      'withdrawn',
    ]);
  });
});

describe('a quota', () => {
  const use = quotaUse([
    { kind: 'new', people: 4 },
    { kind: 'removal', people: 3 },
    { kind: 'correction', people: 9 },
  ]);

  it('counts people added and taken off', () => {
    expect(use).toEqual({ additions: 4, removals: 3 });
  });

  it('limits nothing unless it is set', () => {
    expect(quotaExcess({ additions: null, removals: null, balanced: false }, use)).toEqual([]);
    expect(quotaExcess({ additions: 4, removals: 3, balanced: false }, use)).toEqual([]);
    expect(quotaExcess({ additions: 3, removals: 0, balanced: true }, use)).toEqual([
      { code: 'additions', used: 4, allowed: 3 },
      { code: 'removals', used: 3, allowed: 0 },
      { code: 'unbalanced', used: 4, allowed: 3 },
    ]);
  });
});
