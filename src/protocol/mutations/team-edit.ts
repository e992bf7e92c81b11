import * as v from 'valibot';
import { isDate } from '../../domain/time.ts';
import { done, refuse } from '../../domain/result.ts';
import * as p from '../primitives.ts';
import { TeamFields } from '../team-records.ts';
import { reach } from './access.ts';
import { defineMutation } from './definition.ts';

const Args = v.object({
  id: p.Id,
  changes: v.partial(
    v.pick(TeamFields, [
      'meetingId',
      'decreeNumber',
      'decreeDate',
      'decreeSigner',
      'decreeConsidering',
      'decreeRecalling',
      'decreeDeciding',
    ]),
  ),
});

/**
 * Changes the decree's particulars. In every state: number and date are entered once it is
 * signed, which may be after the team was sent.
 */
export const teamEdit = defineMutation({
  name: 'team.edit',
  version: 1,
  args: Args,
  needs: ({ id }) => [{ kind: 'team', id }],
  plan({ id, changes }, view, actor) {
    const team = reach(view, actor, 'team.edit', 'team', id);
    if (!team.ok) return team;
    const { decreeDate } = changes;
    if (decreeDate !== undefined && decreeDate !== '' && !isDate(decreeDate)) {
      return refuse('invalid', 'decreeDate');
    }
    return done([{ op: 'put', kind: 'team', id, fields: changes }]);
  },
});
