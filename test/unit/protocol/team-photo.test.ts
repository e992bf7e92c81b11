import { describe, expect, it } from 'vitest';
import type { Role } from '../../../src/domain/role.ts';
import { PHOTOS_PER_DECREE } from '../../../src/domain/team.ts';
import type { View } from '../../../src/protocol/mutations/definition.ts';
import { teamPhotoAdd } from '../../../src/protocol/mutations/team-photo-add.ts';
import { teamPhotoEdit } from '../../../src/protocol/mutations/team-photo-edit.ts';
import type { AttachmentFields } from '../../../src/protocol/records.ts';
import type { RowOf } from '../../../src/protocol/row.ts';
import { memberRow, pulled, teamRow } from '../../browser/ui-teams/records.ts';
import { actorOf, idOf, KECAMATAN, VILLAGE } from '../../support/team-office.ts';

const PHOTO = {
  sha256: 'a'.repeat(64),
  mime: 'image/jpeg' as const,
  size: 1000,
  width: 10,
  height: 10,
  caption: '',
};
const OCCASION = { mutationId: idOf(5, 1), occurredAt: '2026-11-24T02:00:00.000Z' };

const photo = (count: number, more: Partial<AttachmentFields> = {}) =>
  pulled(
    'attachment',
    VILLAGE,
    { ...PHOTO, removed: false, revision: 0, storedAt: null, ...more },
    { id: idOf(2, count), parentId: teamRow(VILLAGE).id },
  );

/** A team in some state with some photos, as either side would see it. */
function viewOf(team = teamRow(VILLAGE), photos: readonly RowOf<'attachment'>[] = []): View {
  const rows: readonly RowOf<never>[] = [team, ...photos] as unknown as RowOf<never>[];
  return {
    get: (kind, id) => rows.find((row) => row.kind === kind && row.id === id),
    children: (kind, parentId) =>
      rows.filter((row) => row.kind === kind && row.parentId === parentId),
  };
}

function add(view: View, role: Role = 'facilitator', scope = VILLAGE, revision = 0) {
  const args = { id: idOf(2, 99), teamId: teamRow(VILLAGE).id, revision, ...PHOTO };
  return teamPhotoAdd.plan(args, view, actorOf(role, [scope]), OCCASION);
}

describe('a photo of the signed decree', () => {
  it('belongs to the team and its region, in every state of the team', () => {
    for (const state of ['draft', 'submitted', 'verified', 'received', 'returned'] as const) {
      const planned = add(viewOf(teamRow(VILLAGE, { state })));
      expect(planned).toMatchObject({
        ok: true,
        value: [
          {
            op: 'create',
            kind: 'attachment',
            regionCode: VILLAGE,
            parentId: teamRow(VILLAGE).id,
            fields: { revision: 0, removed: false, storedAt: null },
          },
        ],
      });
    }
  });

  it.each([
    ['facilitator', VILLAGE, { ok: true }],
    ['facilitator', '33.16.09.2004', { ok: false, code: 'not_available' }],
    ['subdistrict', KECAMATAN, { ok: true }],
    ['subdistrict', '33.16.08', { ok: false, code: 'not_available' }],
    ['regency', '33.16', { ok: false, code: 'not_available' }],
  ] as const)('by %s of %s: %j', (role, scope, expected) => {
    expect(add(viewOf(), role, scope)).toMatchObject(expected);
  });

  it('stops at three a decree; those of an earlier decree do not count', () => {
    const full = [1, 2, 3].map((count) => photo(count));
    expect(full).toHaveLength(PHOTOS_PER_DECREE);
    expect(add(viewOf(teamRow(VILLAGE), full))).toMatchObject({ code: 'photo_limit' });
    const taken = full.map((one, index) => (index === 0 ? photo(1, { removed: true }) : one));
    expect(add(viewOf(teamRow(VILLAGE), taken)).ok).toBe(true);
    const amended = viewOf(teamRow(VILLAGE, { revision: 1 }), full);
    expect(add(amended, 'facilitator', VILLAGE, 1).ok).toBe(true);
    expect(add(amended, 'facilitator', VILLAGE, 0)).toMatchObject({ code: 'photo_limit' });
  });

  it('is of no decree that there is not', () => {
    const planned = add(viewOf(), 'facilitator', VILLAGE, 1);
    expect(planned).toMatchObject({ ok: false, code: 'invalid', field: 'revision' });
  });

  it('can be taken off, and put back where there is room', () => {
    const edit = (view: View, changes: { removed?: boolean; caption?: string }, id = idOf(2, 1)) =>
      teamPhotoEdit.plan(
        { id, teamId: teamRow(VILLAGE).id, changes },
        view,
        actorOf('facilitator', [VILLAGE]),
        OCCASION,
      );
    const three = [photo(1, { removed: true }), photo(2), photo(3)];
    expect(edit(viewOf(teamRow(VILLAGE), three), { removed: false }).ok).toBe(true);
    const four = [...three, photo(4)];
    expect(edit(viewOf(teamRow(VILLAGE), four), { removed: false })).toMatchObject({
      code: 'photo_limit',
    });
    expect(edit(viewOf(teamRow(VILLAGE), four), { caption: 'Halaman 1' }).ok).toBe(true);
    const elsewhere = { ...photo(1), parentId: memberRow(teamRow(VILLAGE), 'x').id };
    expect(edit(viewOf(teamRow(VILLAGE), [elsewhere]), { removed: true })).toMatchObject({
      code: 'not_available',
    });
  });
});
