import * as v from 'valibot';
import { singleId } from '../../domain/id.ts';
import { regionLevel } from '../../domain/region.ts';
import { done, refuse } from '../../domain/result.ts';
import { may } from '../../domain/role.ts';
import * as p from '../primitives.ts';
import { SETTINGS, SETTING_NAMES } from '../setting-records.ts';
import { defineMutation } from './definition.ts';

const Args = v.object({
  regionCode: p.RegionCode,
  name: v.picklist(SETTING_NAMES),
  value: v.unknown(),
});

/** The regency sets a number or a wording that everybody works by. */
export const settingPut = defineMutation({
  name: 'setting.put',
  version: 1,
  args: Args,
  needs: ({ regionCode, name }) => [{ kind: 'setting', id: singleId(name, regionCode) }],
  plan({ regionCode, name, value }, view, actor) {
    if (regionLevel(regionCode) !== 'regency') return refuse('region_unfit', 'regionCode');
    if (!may(actor, 'setting.edit', regionCode)) return refuse('not_available');
    const checked = v.safeParse(SETTINGS[name], value);
    if (!checked.success) return refuse('invalid', v.getDotPath(checked.issues[0]) ?? 'value');
    const id = singleId(name, regionCode);
    const fields = { name, value: checked.output };
    if (view.get('setting', id) !== undefined) {
      return done([{ op: 'put', kind: 'setting', id, fields }]);
    }
    return done([{ op: 'create', kind: 'setting', id, regionCode, parentId: null, fields }]);
  },
});
