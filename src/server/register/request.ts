import { listedFault } from '../../domain/import/listed-fault.ts';
import type { RegencyRegions } from '../../domain/region.ts';
import { may } from '../../domain/role.ts';
import type { RegisterList } from '../../protocol/register.ts';
import { notAvailable, RequestRefused } from '../request-refused.ts';
import type { Caller } from '../storage/caller.ts';

/**
 * Lets through a list of a village for which the caller may import, and whose people could have
 * been read from a file.
 * @throws RequestRefused `not_available`, or `invalid` with the path of the field at fault
 */
export function checkList(caller: Caller, regions: RegencyRegions, list: RegisterList): void {
  const { regionCode, people } = list;
  if (!may(caller, 'register.import', regionCode)) throw notAvailable();
  const isVillage = regions.kecamatan.some(({ villages }) =>
    villages.some(({ code }) => code === regionCode),
  );
  if (!isVillage) throw new RequestRefused('invalid', { field: 'list.regionCode' });
  people.forEach((person, index) => {
    const field = listedFault(person);
    if (field === null) return;
    throw new RequestRefused('invalid', { field: `list.people.${index}.${field}` });
  });
}
