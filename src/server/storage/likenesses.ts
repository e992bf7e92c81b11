import type { Known } from '../../domain/duplicates.ts';
import { comparableName } from '../../domain/identity/name-similarity.ts';
import { isOpenProposal } from '../../domain/proposal/step.ts';
import type { FieldsOf } from '../../protocol/records.ts';
import type { Row, RowOf } from '../../protocol/row.ts';
import { insertRows } from './insert-rows.ts';
import type { LikenessTable } from './schema.ts';
import type { Write } from './write.ts';

type Found = Pick<LikenessTable, 'name' | 'name_key' | 'sex' | 'birth_date' | 'nik' | 'no_kk'>;

/** Rows in one statement: far from the limit of parameters of either engine. */
const CHUNK = 200;

const NOBODY: Found = { name: '', name_key: '', sex: '', birth_date: '', nik: '', no_kk: '' };

function person({ name, sex, birthDate, nik }: Pick<Known, 'name' | 'sex' | 'birthDate' | 'nik'>) {
  return { ...NOBODY, name, name_key: comparableName(name).key, sex, birth_date: birthDate, nik };
}

/**
 * By what a record is found; null for one that is not to be found (any more). A member of a
 * proposal has its family card, and whether it is still under way, from the proposal's own entry.
 */
const FOUND_BY: {
  [K in 'registerPerson' | 'proposal' | 'proposalMember']: (fields: FieldsOf<K>) => Found | null;
} = {
  registerPerson: (fields) => (fields.gone ? null : { ...person(fields), no_kk: fields.noKk }),
  proposal: ({ state, noKk }) => (isOpenProposal(state) ? { ...NOBODY, no_kk: noKk } : null),
  proposalMember: (fields) => (fields.removed ? null : person(fields)),
};
type Kind = keyof typeof FOUND_BY;

/** Kinds of records that somebody can be found by. */
export const LIKENESS_KINDS = Object.keys(FOUND_BY) as Kind[];

function found<K extends Kind>(kind: K, fields: FieldsOf<K>): Found | null {
  return FOUND_BY[kind](fields);
}

const OVERWRITE = `on conflict ("regency", "record_id") do update set ${Object.keys(NOBODY)
  .map((column) => `"${column}" = excluded."${column}"`)
  .join(', ')}`;

/** Keeps true by what the records are found that were just written. */
export async function saveLikenesses({ trx, regency }: Write, rows: readonly Row[]): Promise<void> {
  const kinds: readonly string[] = LIKENESS_KINDS;
  const own = rows.filter(({ kind }) => kinds.includes(kind)) as RowOf<Kind>[];
  const entries = own.map(({ id, kind, regionCode, parentId, fields }) => ({
    of: { regency, record_id: id, kind, region_code: regionCode, parent_id: parentId },
    by: found(kind, fields),
  }));
  const gone = entries.flatMap(({ of, by }) => (by === null ? [of.record_id] : []));
  for (let from = 0; from < gone.length; from += CHUNK) {
    await trx
      .deleteFrom('likeness')
      .where('regency', '=', regency)
      .where('record_id', 'in', gone.slice(from, from + CHUNK))
      .execute();
  }
  const values = entries.flatMap(({ of, by }) => (by === null ? [] : [{ ...of, ...by }]));
  await insertRows(trx, 'likeness', values, OVERWRITE);
}
