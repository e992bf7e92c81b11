import * as v from 'valibot';
import { SETTINGS } from '../../protocol/setting-records.ts';
import type { SettingName, SettingValue } from '../../protocol/setting-records.ts';
import type { TpkDatabase } from '../database.ts';

/**
 * A setting as the regency has it; undefined where it has not set it, or where this build cannot
 * read what it set: then the defaults hold.
 */
export async function readSetting<N extends SettingName>(
  db: TpkDatabase,
  name: N,
): Promise<SettingValue<N> | undefined> {
  const rows = await db.rows('setting').toArray();
  const row = rows.find(({ fields }) => fields.name === name);
  const read = v.safeParse(SETTINGS[name], row?.fields.value);
  return read.success ? read.output : undefined;
}
