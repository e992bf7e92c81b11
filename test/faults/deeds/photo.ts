import { keepPhoto } from '../../../src/store/photos.ts';
import type { SimPhone } from '../phone/sim-phone.ts';
import type { World } from '../world/world.ts';
import { newId } from './acts.ts';
import { type } from './type.ts';

/** A person takes a photo of a meeting: its bytes first, then its record. */
export async function takePhoto(world: World, phone: SimPhone): Promise<string> {
  const { dice, ledger } = world;
  const meetings = await phone.db.rows('meeting').orderBy('id').toArray();
  if (meetings.length === 0) return 'no meeting';
  const meeting = dice.pick(meetings);
  const bytes = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, ...dice.bytes(dice.between(100, 3000))]);
  const sha256 = await keepPhoto(phone.db, bytes.buffer);
  const id = newId(dice, phone);
  const size = { size: bytes.length, width: 800, height: 600 };
  const args = { id, meetingId: meeting.id, sha256, mime: 'image/jpeg' as const, ...size };
  const word = await type(world, phone, [{ name: 'photo.add', args: { ...args, caption: '' } }]);
  if (word.startsWith('kept')) {
    ledger.photos.set(sha256, { sha256, phone: phone.index, attachmentId: id, toldLost: null });
  }
  return word;
}
