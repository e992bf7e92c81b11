import { EMPTY_FAMILY, EMPTY_LISTING, EMPTY_PERSON } from '../../../src/domain/register/person.ts';
import type { RegisterFields } from '../../../src/domain/register/person.ts';
import type { RegencyRegions } from '../../../src/domain/region.ts';
import type { RecordKind } from '../../../src/protocol/record-kinds.ts';
import type { FieldsOf } from '../../../src/protocol/records.ts';
import type { Stamp } from '../../../src/protocol/row.ts';
import type { TpkDatabase } from '../../../src/store/database.ts';
import { newId } from '../../../src/store/new-id.ts';
import type { LocalRow } from '../../../src/store/types.ts';
import blora from '../../../src/server/regions/33.16.json';
import { inventPeople } from '../../support/people.ts';

export const REGIONS = blora as RegencyRegions;
export const KECAMATAN = '33.16.09';
export const VILLAGE = '33.16.09.2003';

const BY: Stamp = {
  accountId: newId(),
  name: 'Budi Contoh',
  deviceId: newId(),
  occurredAt: '2026-11-20T02:00:00.000Z',
  receivedAt: '2026-11-20T02:00:00.000Z',
  clockStray: null,
};

/** A record as it stands on a phone that pulled it. */
export function pulled<K extends RecordKind>(
  kind: K,
  regionCode: string,
  fields: FieldsOf<K>,
  more: { id?: string; parentId?: string } = {},
): LocalRow<K> {
  return {
    kind,
    id: more.id ?? newId(),
    regionCode,
    parentId: more.parentId ?? null,
    rev: 1,
    fields,
    created: BY,
    updated: BY,
    base: null,
    pending: 0,
    refused: 0,
    generation: 1,
  };
}

/** Somebody of the list. */
export function personRow(
  fields: Partial<FieldsOf<'registerPerson'>>,
  regionCode = VILLAGE,
): LocalRow<'registerPerson'> {
  return pulled('registerPerson', regionCode, {
    ...EMPTY_PERSON,
    ...EMPTY_FAMILY,
    ...EMPTY_LISTING,
    gone: false,
    ...fields,
  });
}

/** Invented people as a phone that pulled them has them; of one village where it is named. */
export function inventedRows(count: number, regionCode?: string): LocalRow<'registerPerson'>[] {
  return inventPeople(count).map(({ id: _id, regionCode: own, ...fields }) =>
    personRow(fields satisfies RegisterFields, regionCode ?? own),
  );
}

/** A proposal about one person, and its member. */
export function proposalRows(
  member: Partial<FieldsOf<'proposalMember'>>,
  more: Partial<FieldsOf<'proposal'>> = {},
  regionCode = VILLAGE,
): readonly [LocalRow<'proposal'>, LocalRow<'proposalMember'>] {
  const proposal = pulled('proposal', regionCode, {
    ...EMPTY_FAMILY,
    kind: 'correction',
    period: '2026-10',
    reason: 'wrongEntry',
    reasonNote: '',
    reasonDate: '',
    familyWas: null,
    note: '',
    location: null,
    explanations: {},
    state: 'draft',
    dossierId: null,
    decision: '',
    entryDate: '',
    entryNumber: '',
    firstSubmittedAt: null,
    sent: null,
    likenesses: null,
    events: [],
    notes: [],
    ...more,
  });
  const fields: FieldsOf<'proposalMember'> = {
    ...EMPTY_PERSON,
    registerPersonId: null,
    was: null,
    concerned: true,
    listNumber: '',
    removed: false,
    ...member,
  };
  return [proposal, pulled('proposalMember', regionCode, fields, { parentId: proposal.id })];
}

/** Puts records on a phone as if it had pulled them. */
export async function put(db: TpkDatabase, rows: readonly LocalRow[]): Promise<void> {
  for (const kind of new Set(rows.map((row) => row.kind))) {
    await db.rows(kind).bulkPut(rows.filter((row) => row.kind === kind));
  }
}
