import type { RegisterList, RegisterPreview } from '../../protocol/register.ts';
import type { Storage } from '../storage/database.ts';
import { readRegister } from '../storage/register.ts';
import { compareList } from './compare.ts';

/**
 * What a list would change, and on what ground that was found. Nothing is written.
 * @throws StorageBusyError
 */
export async function previewList(storage: Storage, list: RegisterList): Promise<RegisterPreview> {
  const { regionCode, held } = list;
  const { rows, ground } = await readRegister(storage, regionCode);
  const { added, back, changed, unchanged, gone } = compareList(rows, list);
  return {
    regionCode,
    added: added.length + back.length,
    unchanged: unchanged.length,
    held: held.length,
    changed: changed.map(({ id, before, after, fields }) => ({
      id,
      name: before.name,
      row: after.row,
      fields: fields
        .filter((field) => field !== 'regionCode')
        .map((field) => ({ field, from: before[field], to: after[field] })),
    })),
    gone: gone.map(({ id, name }) => ({ id, name })),
    ground,
  };
}
