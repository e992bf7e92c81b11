import { createHash, randomBytes } from 'node:crypto';
import { beforeEach, expect, it } from 'vitest';
import { PHOTO_MAX_BYTES } from '../../../src/domain/meeting.ts';
import { getBlob, putBlob } from '../../../src/server/storage/blobs.ts';
import type { Storage } from '../../../src/server/storage/database.ts';
import { describeOnBothEngines } from './engines.ts';
import { facilitator, FAR_VILLAGE, newId, recordsOf, regency, subdistrict } from './field-work.ts';
import type { Phone } from './field-work.ts';

const NOW = new Date('2026-09-20T06:00:00.000Z');

describeOnBothEngines('a photo', (engine) => {
  let storage: Storage;
  let phone: Phone;
  let meetingId: string;
  let bytes: Buffer;
  let sha256: string;

  beforeEach(async () => {
    storage = await engine.storage();
    phone = facilitator();
    meetingId = await phone.hold(storage);
    bytes = randomBytes(50_000);
    sha256 = createHash('sha256').update(bytes).digest('hex');
  });

  async function add(by: Phone = phone, meeting = meetingId): Promise<string> {
    const id = newId();
    const shape = { mime: 'image/webp', size: bytes.length, width: 800, height: 600 } as const;
    const args = { id, meetingId: meeting, sha256, caption: '', ...shape };
    await by.deliver(storage, by.make('photo.add', args));
    return id;
  }

  it('is stored once its record is there, and then read by all in its area', async () => {
    const id = await add();
    const rev = phone.rows.get(id)?.rev ?? 0;
    expect(await getBlob(storage, phone, sha256)).toBeNull();
    const stored = await putBlob(storage, phone, sha256, bytes, NOW);
    expect(stored).toEqual({ ok: true, value: { stored: true } });
    const record = (await recordsOf(storage)).get(id);
    expect(record?.fields).toMatchObject({ storedAt: NOW.toISOString() });
    expect(record?.rev).toBe(rev + 1);
    for (const reader of [phone, subdistrict(), regency()]) {
      const blob = await getBlob(storage, reader, sha256);
      expect(blob?.mime).toBe('image/webp');
      expect(bytes.equals(blob?.bytes ?? new Uint8Array())).toBe(true);
    }
  });

  it('changes nothing when it comes again', async () => {
    await add();
    await putBlob(storage, phone, sha256, bytes, NOW);
    const before = await recordsOf(storage);
    const again = await putBlob(storage, phone, sha256, bytes, new Date());
    expect(again).toEqual({ ok: true, value: { stored: false } });
    expect(await recordsOf(storage)).toEqual(before);
  });

  it('that is not what its name says is refused', async () => {
    await add();
    const other = randomBytes(100);
    const refused = { ok: false, code: 'invalid' };
    expect(await putBlob(storage, phone, sha256, other, NOW)).toEqual(refused);
    const huge = randomBytes(PHOTO_MAX_BYTES + 1);
    const hugeHash = createHash('sha256').update(huge).digest('hex');
    expect(await putBlob(storage, phone, hugeHash, huge, NOW)).toEqual(refused);
  });

  it('without a record is refused as one outside the area is', async () => {
    const refused = { ok: false, code: 'not_available' };
    expect(await putBlob(storage, phone, sha256, bytes, NOW)).toEqual(refused);
    await add();
    const stranger = facilitator('Wati Invented', [FAR_VILLAGE]);
    expect(await putBlob(storage, stranger, sha256, bytes, NOW)).toEqual(refused);
    expect(await putBlob(storage, regency(), sha256, bytes, NOW)).toEqual(refused);
    await putBlob(storage, phone, sha256, bytes, NOW);
    expect(await getBlob(storage, stranger, sha256)).toBeNull();
  });

  it('cannot be read by naming its hash in another village', async () => {
    await add();
    await putBlob(storage, phone, sha256, bytes, NOW);
    const stranger = facilitator('Wati Invented', [FAR_VILLAGE]);
    const theirs = await stranger.hold(storage, { regionCode: FAR_VILLAGE });
    await add(stranger, theirs);
    expect(await getBlob(storage, stranger, sha256)).toBeNull();
    await putBlob(storage, stranger, sha256, bytes, NOW);
    expect(await getBlob(storage, stranger, sha256)).not.toBeNull();
  });

  it('that was taken off the record is no longer handed out', async () => {
    const id = await add();
    await putBlob(storage, phone, sha256, bytes, NOW);
    const remove = (removed: boolean) => ({ id, meetingId, changes: { removed } });
    await phone.deliver(storage, phone.make('photo.edit', remove(true)));
    expect(await getBlob(storage, phone, sha256)).toBeNull();
    await phone.deliver(storage, phone.make('photo.edit', remove(false)));
    expect(await getBlob(storage, phone, sha256)).not.toBeNull();
  });

  it('may be one of three at a meeting', async () => {
    const ids = [await add(), await add(), await add()];
    const args = { id: newId(), meetingId, sha256, caption: '', mime: 'image/webp' } as const;
    const fourth = phone.make('photo.add', { ...args, size: 1, width: 1, height: 1 });
    const { results } = await phone.push(storage, [fourth]);
    expect(results[0]).toMatchObject({ code: 'photo_limit' });
    const changes = { removed: true };
    const remove = phone.make('photo.edit', { id: ids[0] ?? '', meetingId, changes });
    const answers = (await phone.push(storage, [remove, fourth])).results;
    expect(answers.map(({ status }) => status)).toEqual(['applied', 'applied']);
  });
});
