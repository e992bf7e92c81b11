import * as v from 'valibot';
import { dossierId } from '../../domain/id.ts';
import { BASIS_KINDS } from '../../domain/proposal/settings.ts';
import { regionLevel } from '../../domain/region.ts';
import { done, refuse } from '../../domain/result.ts';
import { may } from '../../domain/role.ts';
import * as p from '../primitives.ts';
import { PeriodKey } from '../period-key.ts';
import { defineMutation } from './definition.ts';

const Args = v.object({
  regionCode: p.RegionCode,
  basis: v.picklist(BASIS_KINDS),
  /** Of a musyawarah; null of an SPTJM. */
  meetingId: v.nullable(p.Id),
  period: PeriodKey,
});
type Args = v.InferOutput<typeof Args>;

/** The id of the dossier that these args open: of a meeting, or of a village and a period. */
export function dossierIdOf({ regionCode, meetingId, period }: Omit<Args, 'basis'>): string {
  return meetingId === null ? dossierId(regionCode, period) : dossierId(meetingId, '');
}

/** Begins the papers of a musyawarah or SPTJM; to begin them twice is to begin them once. */
export const dossierOpen = defineMutation({
  name: 'dossier.open',
  version: 1,
  args: Args,
  needs: (args) => [
    { kind: 'dossier', id: dossierIdOf(args) },
    ...(args.meetingId === null ? [] : [{ kind: 'meeting' as const, id: args.meetingId }]),
  ],
  plan(args, view, actor) {
    const { regionCode, basis, meetingId, period } = args;
    if (!may(actor, 'proposal.decide', regionCode)) return refuse('not_available');
    if (regionLevel(regionCode) !== 'village') return refuse('region_unfit', 'regionCode');
    if ((basis === 'musyawarah') !== (meetingId !== null)) return refuse('invalid', 'meetingId');
    const meeting = meetingId === null ? undefined : view.get('meeting', meetingId);
    if (meetingId !== null) {
      if (meeting?.regionCode !== regionCode) return refuse('not_available');
      if (meeting.fields.kind !== 'musyawarah') return refuse('invalid', 'meetingId');
    }
    const fields = {
      basis,
      period,
      number: '',
      date: meeting?.fields.date ?? '',
      signer: '',
      isSigned: false,
      opening: '',
      considerations: '',
      closing: '',
    };
    const id = dossierIdOf(args);
    return done([{ op: 'create', kind: 'dossier', id, regionCode, parentId: meetingId, fields }]);
  },
});
