import * as v from 'valibot';
import { singleId } from '../../domain/id.ts';
import { regionLevel } from '../../domain/region.ts';
import { done, refuse } from '../../domain/result.ts';
import { may } from '../../domain/role.ts';
import * as p from '../primitives.ts';
import type { TeamFields } from '../team-records.ts';
import { defineMutation } from './definition.ts';

const Args = v.object({ regionCode: p.RegionCode, meetingId: v.nullable(p.Id) });

/** A team before anybody is on it. */
export const EMPTY_TEAM: TeamFields = {
  responsible: null,
  chair: null,
  secretary: null,
  dataCoordinator: null,
  partnershipCoordinator: null,
  empowermentCoordinator: null,
  state: 'draft',
  meetingId: null,
  decreeNumber: '',
  decreeDate: '',
  decreeSigner: '',
  decreeConsidering: '',
  decreeRecalling: '',
  decreeDeciding: '',
  revision: 0,
  firstSubmittedAt: null,
  sent: null,
  notes: [],
  events: [],
  replacements: [],
  pastDecrees: [],
};

/** Begins the team of a village or kecamatan; beginning it twice, on two phones, is beginning it once. */
export const teamStart = defineMutation({
  name: 'team.start',
  version: 1,
  args: Args,
  needs: ({ regionCode }) => [{ kind: 'team', id: singleId('team', regionCode) }],
  plan({ regionCode, meetingId }, _view, actor) {
    if (!may(actor, 'team.edit', regionCode)) return refuse('not_available');
    const level = regionLevel(regionCode);
    if (level !== 'village' && level !== 'kecamatan') return refuse('region_unfit', 'regionCode');
    const id = singleId('team', regionCode);
    const fields = { ...EMPTY_TEAM, meetingId };
    return done([{ op: 'create', kind: 'team', id, regionCode, parentId: null, fields }]);
  },
});
