import { isWithin } from '../../domain/region.ts';
import type { Incoming } from '../mutations/incoming.ts';
import type { Storage } from '../storage/database.ts';
import { regionsOfPhotos, regionsOfRecords } from '../storage/places.ts';

/**
 * Intents that say themselves where they belong. Not those whose `regionCode` is where a person
 * comes from: they belong where the record is that they are about.
 */
export const SAYS_WHERE: ReadonlySet<string> = new Set([
  'meeting.create',
  'team.start',
  'dossier.open',
  'proposal.create',
  'proposal.step',
  'setting.put',
]);

interface Asked {
  readonly id: string;
  /** Of those that it is about, a parent's before its own. */
  readonly records: readonly string[];
  /** The region that it names itself. */
  readonly said: string | undefined;
  /** The photo that it brings. */
  readonly sha256: string | undefined;
}

/**
 * Where mutations and photos belong, by id or hash: by the records that they are about, on record
 * or made by earlier ones among them. What cannot be told is left out.
 * @param mutations of one device, in their order
 */
export async function placeWork(
  { db, regency }: Storage,
  mutations: readonly Incoming[],
  photos: readonly string[],
): Promise<Map<string, string>> {
  const asked = mutations.flatMap(askOf);
  const ids = new Set(asked.flatMap(({ records }) => records));
  const regionOf = await regionsOfRecords(db, regency, [...ids]);
  const places = await regionsOfPhotos(db, regency, photos);
  const wanted = new Set(photos);
  for (const { id: mutationId, records, said, sha256 } of asked) {
    const [first = '', ...rest] = records;
    const place = [
      regionOf.get(first),
      // nobody decides on what lies outside the regency
      said !== undefined && isWithin(said, regency) ? said : undefined,
      ...rest.map((id) => regionOf.get(id)),
    ].find((code) => code !== undefined);
    if (place === undefined) continue;
    places.set(mutationId, place);
    if (sha256 !== undefined && wanted.has(sha256)) places.set(sha256, place);
    for (const id of records) if (!regionOf.has(id)) regionOf.set(id, place);
  }
  return places;
}

function askOf(one: Incoming): Asked[] {
  if (!one.isReadable || !one.prepared.ok) return [];
  const { definition, args } = one.prepared.value;
  const { regionCode, sha256 } = args as { regionCode?: string; sha256?: string };
  const records = definition
    .needs(args)
    .filter(({ kind }) => kind !== 'setting')
    .map((need) => ('id' in need ? need.id : need.parentId));
  const said = SAYS_WHERE.has(definition.name) ? regionCode : undefined;
  return [{ id: one.id, records, said, sha256 }];
}
