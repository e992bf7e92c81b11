import * as v from 'valibot';
import { done, refuse } from '../../domain/result.ts';
import { isDate } from '../../domain/time.ts';
import * as p from '../primitives.ts';
import { DossierFields } from '../proposal-records.ts';
import { reach } from './access.ts';
import { defineMutation } from './definition.ts';

const Args = v.object({ id: p.Id, changes: v.partial(v.omit(DossierFields, ['basis'])) });

/** Changes number, day, signer or wording of the papers: also after the batch was handed in. */
export const dossierEdit = defineMutation({
  name: 'dossier.edit',
  version: 1,
  args: Args,
  needs: ({ id }) => [{ kind: 'dossier', id }],
  plan({ id, changes }, view, actor) {
    const dossier = reach(view, actor, 'proposal.decide', 'dossier', id);
    if (!dossier.ok) return dossier;
    const { date } = changes;
    if (date !== undefined && date !== '' && !isDate(date)) return refuse('invalid', 'date');
    return done([{ op: 'put', kind: 'dossier', id, fields: changes }]);
  },
});
