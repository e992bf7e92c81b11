import * as v from 'valibot';
import { checkEdit } from '../../domain/proposal/step.ts';
import { regionLevel } from '../../domain/region.ts';
import { done, refuse } from '../../domain/result.ts';
import { may } from '../../domain/role.ts';
import * as p from '../primitives.ts';
import { ProposalFields, ProposalMemberFields } from '../proposal-records.ts';
import { defineMutation } from './definition.ts';
import type { Change } from './definition.ts';

/** What a person writes about a proposal; the rest is written by its steps. */
export const ProposalContents = v.pick(ProposalFields, [
  'period',
  'reason',
  'reasonNote',
  'reasonDate',
  'noKk',
  'address',
  'dusun',
  'rt',
  'rw',
  'phone',
  'note',
  'location',
  'explanations',
  'dossierId',
]);

/** What is said of a member, the id besides. */
export const NewMember = v.object({
  id: p.Id,
  ...v.omit(ProposalMemberFields, ['removed']).entries,
});

/** Members of one family, with room for the largest. */
export const MEMBERS_MAX = 40;

const Args = v.object({
  id: p.Id,
  regionCode: p.RegionCode,
  ...v.pick(ProposalFields, ['kind', 'familyWas']).entries,
  ...ProposalContents.entries,
  members: v.pipe(v.array(NewMember), v.maxLength(MEMBERS_MAX)),
});

/** Begins a proposal of a village, as far as it goes: what is missing can be added later. */
export const proposalCreate = defineMutation({
  name: 'proposal.create',
  version: 1,
  args: Args,
  needs: ({ id, members }) => [
    { kind: 'proposal', id },
    ...members.map((member) => ({ kind: 'proposalMember' as const, id: member.id })),
  ],
  plan({ id, regionCode, members, ...contents }, view, actor) {
    if (!may(actor, 'proposal.edit', regionCode)) return refuse('not_available');
    if (regionLevel(regionCode) !== 'village') return refuse('region_unfit', 'regionCode');
    const there = view.get('proposal', id);
    if (there?.regionCode === regionCode) {
      // said anew it fills in what was left open, which is no longer anybody's to do once decided
      const isOpen = checkEdit(there.fields.state, 'all');
      if (!isOpen.ok) return isOpen;
    }
    const fields: ProposalFields = {
      ...contents,
      state: 'draft',
      decision: '',
      entryDate: '',
      entryNumber: '',
      firstSubmittedAt: null,
      sent: null,
      likenesses: null,
      events: [],
      notes: [],
    };
    const below = members.map(({ id: memberId, ...member }): Change => ({
      op: 'create',
      kind: 'proposalMember',
      id: memberId,
      regionCode,
      parentId: id,
      fields: { ...member, removed: false },
    }));
    return done([
      { op: 'create', kind: 'proposal', id, regionCode, parentId: null, fields },
      ...below,
    ]);
  },
});
