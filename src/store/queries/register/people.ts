import { RELATIONS } from '../../../domain/register/person.ts';
import type { RegisterPerson } from '../../../domain/register/person.ts';
import type { TpkDatabase } from '../../database.ts';
import type { LocalRow } from '../../types.ts';
import { keptIndex } from './keeper.ts';
import { cardKey } from './register-index.ts';

type PersonRow = LocalRow<'registerPerson'>;

/** A person as the rules want one. */
export function registerPersonOf({ id, regionCode, fields }: PersonRow): RegisterPerson {
  const { gone: _gone, ...listed } = fields;
  return { ...listed, id, regionCode };
}

/** One person of the list; undefined where this phone does not have them. */
export function readRegisterPerson(db: TpkDatabase, id: string): Promise<PersonRow | undefined> {
  return db.rows('registerPerson').get(id);
}

/** Head first, then as the family card has them, the eldest first. */
function cardOrder(left: PersonRow, right: PersonRow): number {
  const place = ({ fields }: PersonRow) =>
    fields.relation === '' ? RELATIONS.length : RELATIONS.indexOf(fields.relation);
  return (
    place(left) - place(right) ||
    left.fields.birthDate.localeCompare(right.fields.birthDate) ||
    left.fields.name.localeCompare(right.fields.name)
  );
}

export interface CardOfVillage {
  readonly regionCode: string;
  readonly noKk: string;
}

/** Everybody in a village's list with this family card; nobody where there is no card. */
export async function readFamily(db: TpkDatabase, card: CardOfVillage): Promise<PersonRow[]> {
  if (card.noKk === '') return [];
  const rows = await readCandidates(db, card);
  return rows
    .filter(({ fields, regionCode }) => {
      return fields.noKk === card.noKk && regionCode === card.regionCode && !fields.gone;
    })
    .sort(cardOrder);
}

/** By the index where there is one: a village's rows are many to read for a family's few. */
async function readCandidates(db: TpkDatabase, card: CardOfVillage): Promise<PersonRow[]> {
  const table = db.rows('registerPerson');
  const index = keptIndex(db);
  if (index === null) return table.where('regionCode').equals(card.regionCode).toArray();
  const rows = await table.bulkGet([...(index.cards.get(cardKey(card)) ?? [])]);
  return rows.filter((row) => row !== undefined);
}
