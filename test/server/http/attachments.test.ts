import { createHash, randomBytes } from 'node:crypto';
import { beforeEach, expect, it } from 'vitest';
import { PHOTO_MAX_BYTES } from '../../../src/domain/meeting.ts';
import { describeOnBothEngines } from '../storage/engines.ts';
import { newId, openApp, VILLAGE } from './app.ts';
import type { AppUnderTest } from './app.ts';
import { meetingArgs, Sender } from './sender.ts';
import { inventPhoto, joinAs } from './world.ts';
import type { Photo } from './world.ts';

const hashOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

describeOnBothEngines('the bytes of a photo', (engine) => {
  let test: AppUnderTest;
  let sender: Sender;

  beforeEach(async () => {
    test = await openApp(await engine.storage());
    sender = new Sender(test.send, await joinAs(test, [VILLAGE]));
  });

  const request = (sha256: string, init: RequestInit = {}) =>
    test.send(`/api/attachments/${sha256}`, {
      ...init,
      headers: { Authorization: `Bearer ${sender.session.token}` },
    });
  const put = async (bytes: Buffer, sha256 = hashOf(bytes)) => {
    const response = await request(sha256, { method: 'PUT', body: new Uint8Array(bytes) });
    return { status: response.status, text: await response.text() };
  };
  const refusal = (status: number, code: string) => ({
    status,
    text: JSON.stringify({ error: { code } }),
  });

  async function record(
    { bytes, sha256 }: Photo,
    mime: 'image/jpeg' | 'image/webp' = 'image/jpeg',
  ) {
    const meeting = meetingArgs(VILLAGE);
    const shape = { mime, size: bytes.length, width: 800, height: 600 };
    await sender.deliver([
      sender.make('meeting.create', meeting),
      sender.make('photo.add', {
        id: newId(),
        meetingId: meeting.id,
        sha256,
        caption: '',
        ...shape,
      }),
    ]);
  }

  it('are stored once their record is, as often as they come, and read back', async () => {
    const photo = inventPhoto();
    expect(await put(photo.bytes)).toEqual(refusal(404, 'not_available'));
    await record(photo);
    expect(await put(photo.bytes)).toEqual({ status: 204, text: '' });
    expect(await put(photo.bytes)).toEqual({ status: 204, text: '' });
    const response = await request(photo.sha256);
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Type')).toBe('image/jpeg');
    expect(response.headers.get('Content-Disposition')).toBe('attachment');
    expect(response.headers.get('Cache-Control')).toBe('no-store');
    expect(Buffer.from(await response.arrayBuffer()).equals(photo.bytes)).toBe(true);
  });

  it('are called what they are, whatever the record says', async () => {
    const bytes = Buffer.concat([
      Buffer.from('RIFF\u0000\u0000\u0000\u0000WEBPVP8 '),
      randomBytes(100),
    ]);
    const photo = { bytes, sha256: hashOf(bytes) };
    await record(photo, 'image/jpeg');
    expect((await put(bytes)).status).toBe(204);
    expect((await request(photo.sha256)).headers.get('Content-Type')).toBe('image/webp');
  });

  it('are refused where they are not those that the hash names', async () => {
    const photo = inventPhoto();
    await record(photo);
    expect(await put(inventPhoto().bytes, photo.sha256)).toEqual(refusal(400, 'invalid'));
    expect(await put(photo.bytes.subarray(1), photo.sha256)).toEqual(refusal(400, 'invalid'));
  });

  it.each([
    ['a page', Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['an SVG image', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['nothing', Buffer.alloc(0)],
  ])('are refused where they are no photo: %s', async (_, bytes) => {
    await record({ bytes: Buffer.alloc(10), sha256: hashOf(bytes) });
    expect(await put(bytes)).toEqual(refusal(400, 'invalid'));
  });

  it('may be as large as a phone makes them, and no larger', async () => {
    const head = Buffer.from([0xff, 0xd8, 0xff]);
    const largest = Buffer.concat([head, randomBytes(PHOTO_MAX_BYTES - 3)]);
    await record({ bytes: largest, sha256: hashOf(largest) });
    expect((await put(largest)).status).toBe(204);
    const larger = Buffer.concat([largest, Buffer.alloc(1)]);
    expect(await put(larger)).toEqual(refusal(413, 'too_large'));
  });

  it.each(['x', 'A'.repeat(64), `${'a'.repeat(64)}b`])(
    'are not looked for under what is no hash: %s',
    async (sha256) => {
      const response = await request(sha256);
      expect(response.status).toBe(404);
      expect(await response.json()).toEqual({ error: { code: 'not_available' } });
    },
  );

  it('need a session, to write and to read', async () => {
    const { bytes, sha256 } = inventPhoto();
    const init = { method: 'PUT', body: new Uint8Array(bytes) };
    expect((await test.send(`/api/attachments/${sha256}`, init)).status).toBe(401);
    expect((await test.send(`/api/attachments/${sha256}`)).status).toBe(401);
  });
});
