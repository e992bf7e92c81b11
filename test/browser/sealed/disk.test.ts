import { expect, test } from 'vitest';
import { singleId } from '../../../src/domain/id.ts';
import { saveDraft } from '../../../src/store/drafts.ts';
import { writeMeta } from '../../../src/store/meta.ts';
import { mutate } from '../../../src/store/mutate.ts';
import { newId } from '../../../src/store/new-id.ts';
import { discardRefused } from '../../../src/store/outbox.ts';
import { keepPhoto, readPhoto } from '../../../src/store/photos.ts';
import { takePage } from '../../../src/store/pull.ts';
import { settlePush } from '../../../src/store/settle.ts';
import type { TpkDatabase } from '../../../src/store/database.ts';
import type { ArgsOf, MutationName } from '../../../src/protocol/mutations/registry.ts';
import { findOnDisk, readDisk, textSecrets, writeDisk } from '../../support/disk.ts';
import { must } from '../../support/must.ts';
import {
  VILLAGE,
  addPerson,
  answer,
  applied,
  joinedPhone,
  outboxOf,
  page,
  recordMeeting,
  serverSide,
} from '../../support/phone.ts';
import { pulled } from '../ui-teams/records.ts';

/** Invented, as everything here. */
const TYPED = [
  'Sari Contoh',
  'Wagini Rahasia',
  'Pendopo Rahasia',
  'Kardi Rahasia',
  'Musyawarah membahas 3316095203990001',
  '3316095203990001',
  '3316091234567890',
  'draf rahasia',
  'Budi Contoh',
  'keterangan foto',
  'hologram rahasia',
  'Kegiatan ditolak',
];
const TEAM = singleId('team', VILLAGE);

async function done<N extends MutationName>(db: TpkDatabase, name: N, args: ArgsOf<N>) {
  expect(await mutate(db, name, args)).toMatchObject({ ok: true });
}

/** Bytes that no other part of a row would have by chance. */
const PHOTO = Uint8Array.from({ length: 4096 }, (_, at) => (at * 131 + (at >> 3)) & 255);

/** A phone on which meetings, a team, photos and drafts were written, sent, refused and pulled. */
async function usedPhone(): Promise<TpkDatabase> {
  const db = await joinedPhone({ pin: '739152' });
  const meetingId = await recordMeeting(db, 'Pendopo Rahasia');
  await addPerson(db, meetingId, 'Wagini Rahasia');
  const minutes = 'Musyawarah membahas 3316095203990001 dan KK 3316091234567890';
  await done(db, 'meeting.edit', { id: meetingId, changes: { minutes } });
  await done(db, 'team.start', { regionCode: VILLAGE, meetingId: null });
  await done(db, 'member.add', {
    id: newId(),
    teamId: TEAM,
    post: 'chair',
    pokja: null,
    name: 'Kardi Rahasia',
    element: 'community',
    position: '',
    attendanceId: null,
  });
  const sha256 = await keepPhoto(db, PHOTO.slice().buffer);
  const caption = 'keterangan foto';
  const size = { size: PHOTO.length, width: 64, height: 64 };
  const id = newId();
  await done(db, 'photo.add', { id, meetingId, sha256, mime: 'image/jpeg', caption, ...size });
  await saveDraft(db, 'meeting/new', { place: 'draf rahasia', minutes });
  await writeMeta(db, 'totals', { name: 'Wagini Rahasia' } as never);

  // some of it is delivered, some refused and thrown away, and other people's work comes
  const [first, second] = await outboxOf(db);
  const row = must(await db.rows('meeting').get(meetingId));
  const back = serverSide('meeting', meetingId, 3, row.fields);
  const refused = {
    status: 'rejected' as const,
    id: must(second).id,
    code: 'invalid' as const,
    field: null,
  };
  await settlePush(
    db,
    [must(first), must(second)],
    answer([applied(must(first), [back]), refused]),
  );
  const third = await addPerson(db, meetingId, 'Kegiatan ditolak');
  await discardRefused(
    db,
    must((await outboxOf(db)).find((entry) => entry.refs.includes(third))).id,
  );
  const strange = { ...pulled('meeting', VILLAGE, row.fields), kind: 'hologram' as never };
  const fields = { text: 'hologram rahasia' };
  await takePage(db, await page(db, [back, { ...strange, fields: fields as never }]));
  expect(new Uint8Array(must(await readPhoto(db, sha256)))).toEqual(PHOTO);
  return db;
}

test('no typed name, number, draft or photo lies on the disk in the clear', async () => {
  const db = await usedPhone();
  const secrets = { ...textSecrets(TYPED), photo: PHOTO.subarray(64, 96) };
  expect(await findOnDisk(db.name, secrets)).toEqual([]);
  // of each table that could hold one there was something to look at
  const seen = new Set((await readDisk(db.name)).map(({ table }) => table));
  for (const table of ['meeting', 'attendance', 'team', 'teamMember', 'attachment', 'outbox']) {
    expect(seen).toContain(table);
  }
  for (const table of ['sent', 'discarded', 'parked', 'photos', 'uploads', 'drafts', 'meta']) {
    expect(seen).toContain(table);
  }
});

test('what is searched for would be found', async () => {
  const db = await joinedPhone({ pin: '739152' });
  const value = { key: 'note', value: { deep: ['Wagini Rahasia'] } };
  await writeDisk(db.name, [{ table: 'drafts', value }]);
  const bytes = { sha256: 'a', nonce: PHOTO.slice(0, 12), ciphertext: PHOTO };
  await writeDisk(db.name, [{ table: 'photos', value: bytes }]);
  const secrets = { ...textSecrets(TYPED), photo: PHOTO.subarray(64, 96) };
  expect(await findOnDisk(db.name, secrets)).toEqual([
    'drafts/"note": Wagini Rahasia',
    'photos/"a": photo',
  ]);
});

test('of a sealed row only the columns that are written down are in the clear', async () => {
  const db = await usedPhone();
  const columns = new Map<string, Set<string>>();
  for (const { table, value } of await readDisk(db.name)) {
    const known = columns.get(table) ?? new Set();
    for (const column of Object.keys(value)) known.add(column);
    columns.set(table, known);
  }
  const sorted = (table: string) => [...(columns.get(table) ?? [])].sort();
  const record = 'generation id kind parentId pending refused regionCode rev sealed'.split(' ');
  for (const kind of ['meeting', 'attendance', 'team', 'teamMember', 'attachment']) {
    expect(sorted(kind)).toEqual(record);
  }
  expect(sorted('outbox')).toEqual([
    ...'accountId attempts code creates deviceId deviceSeq envelope field id refs'.split(' '),
    ...'sealed state'.split(' '),
  ]);
  expect(sorted('photos')).toEqual(['ciphertext', 'keyEnvelope', 'nonce', 'sealed', 'sha256']);
  expect(sorted('sent')).toEqual(
    'accountId creates deviceId deviceSeq id receipt refs sealed sentAt status'.split(' '),
  );
  expect(sorted('drafts')).toEqual(['key', 'sealed']);
  expect(sorted('parked')).toEqual(['id', 'kind', 'sealed']);
});
