import { expect, it } from 'vitest';
import { differenceSince, isUnchanged } from '../../../../src/domain/proposal/difference.ts';
import type { Proposal } from '../../../../src/domain/proposal/proposal.ts';
import { member, newFamily } from '../../../support/proposals.ts';

const sentOf = ({ reason, reasonNote, reasonDate, family, members }: Proposal) => ({
  reason,
  reasonNote,
  reasonDate,
  family,
  members: members.map(({ id, concerned, fields }) => ({ id, concerned, fields })),
});

it('says nothing of what is as it was handed in', () => {
  const proposal = newFamily();
  expect(isUnchanged(differenceSince(sentOf(proposal), proposal))).toBe(true);
});

it('tells each field that was mended, with both values, and whose it is', () => {
  const before = newFamily();
  const after = newFamily({
    reasonNote: 'Rumahnya terbakar',
    family: { ...before.family, rt: '003' },
    members: [member({ name: 'Sulastri Dewi' })],
  });
  expect(differenceSince(sentOf(before), after)).toEqual({
    changes: [
      { memberId: null, field: 'reasonNote', from: '', to: 'Rumahnya terbakar' },
      { memberId: null, field: 'rt', from: '', to: '003' },
      { memberId: 'member-1', field: 'name', from: 'Sulastri', to: 'Sulastri Dewi' },
    ],
    added: [],
    removed: [],
  });
});

it('tells who came and who left', () => {
  const child = member({ name: 'Rini' }, { id: 'member-2' });
  const before = newFamily();
  const after = newFamily({ members: [child] });
  expect(differenceSince(sentOf(before), after)).toEqual({
    changes: [],
    added: [{ id: 'member-2', name: 'Rini' }],
    removed: [{ id: 'member-1', name: 'Sulastri' }],
  });
});
