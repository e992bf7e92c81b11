import type { MeetingKind } from '../../domain/meeting.ts';
import type { Kecamatan } from '../../domain/region.ts';
import { wibTime } from '../../domain/time.ts';
import type { Storage } from '../storage/database.ts';
import { inventId } from './actor.ts';
import type { Actor, Intent } from './actor.ts';
import { instantOf } from './calendar.ts';
import { invite, receive, walkIns } from './guests.ts';
import type { Guest, Offices } from './guests.ts';
import { pictureOf, storePictures } from './pictures.ts';
import type { Picture } from './pictures.ts';
import { Chance } from './random.ts';
import { WORDING } from './wording.ts';

const MINUTE_MS = 60_000;
const LENGTH_MS = 150 * MINUTE_MS;
const PHOTOS = ['meeting-1', 'meeting-2', 'meeting-3'].map(pictureOf);

export interface Plan {
  readonly kind: MeetingKind;
  readonly regionCode: string;
  readonly kecamatan: Kecamatan;
  readonly date: string;
  readonly startTime: string;
  readonly place: string;
}

export interface Held extends Plan {
  readonly id: string;
  readonly guests: readonly Guest[];
}

/** What the meetings of the demo have in common. */
export interface Stage {
  readonly storage: Storage;
  readonly offices: Offices;
  /** Nothing happens after this. */
  readonly now: Date;
}

/** Puts a meeting on the schedule. */
export async function schedule(actor: Actor, at: Date, plan: Plan): Promise<Held> {
  const { kind, regionCode, date, startTime, place } = plan;
  const id = inventId(at);
  const args = {
    id,
    regionCode,
    kind,
    date,
    startTime,
    endTime: '',
    place,
    agenda: WORDING[kind].agenda,
    chair: '',
    minuteTaker: '',
  };
  await actor.act(at, [{ name: 'meeting.create', args }]);
  return { ...plan, id, guests: [] };
}

/** Prepares the list of those who are invited. */
export async function prepareList(
  actor: Actor,
  at: Date,
  held: Held,
  { offices }: Stage,
): Promise<Held> {
  const { kind, regionCode, kecamatan } = held;
  const { guests, intents } = invite(held.id, kind, regionCode, kecamatan, offices);
  await actor.act(at, intents);
  return { ...held, guests };
}

/** The day itself: who came and who signed. `share`: how much of the list has been worked through. */
export async function holdMeeting(
  actor: Actor,
  held: Held,
  { now }: Stage,
  share = 1,
): Promise<void> {
  const chance = new Chance(`${held.kind} of ${held.regionCode}`);
  const opening = instantOf(held.date, held.startTime);
  const at = new Date(Math.min(opening.getTime() + 15 * MINUTE_MS, now.getTime() - 5 * MINUTE_MS));
  await actor.act(at, [
    ...receive(held.id, held.guests, chance, share),
    ...walkIns(held.id, at, chance),
  ]);
}

/** Minutes, some photos, and the end of the meeting. */
export async function closeMeeting(
  actor: Actor,
  held: Held,
  { storage, offices, now }: Stage,
): Promise<void> {
  const { id, kind, regionCode } = held;
  const opening = instantOf(held.date, held.startTime).getTime();
  const at = new Date(Math.min(opening + LENGTH_MS + 10 * MINUTE_MS, now.getTime() - MINUTE_MS));
  const { minutes, decisions } = WORDING[kind];
  const chairRole = kind === 'socialisation' ? 'kecamatan' : 'kepalaDesa';
  const changes = {
    minutes,
    decisions,
    endTime: wibTime(opening + LENGTH_MS),
    chair: offices.nameOf(chairRole, regionCode, 0),
    minuteTaker: offices.nameOf('minuteTaker', regionCode, 0),
  };
  const photos = PHOTOS.slice(
    0,
    new Chance(`photos of ${kind} of ${regionCode}`).whole(1, PHOTOS.length),
  );
  const close = { id, step: 'close', reason: '' } as const;
  await actor.act(at, [
    { name: 'meeting.edit', args: { id, changes } },
    ...photos.map((picture) => addPhoto(id, at, picture)),
    { name: 'meeting.step', args: close },
  ]);
  await storePictures(storage, actor, photos, at);
}

function addPhoto(meetingId: string, at: Date, picture: Picture): Intent {
  return { name: 'photo.add', args: { id: inventId(at), meetingId, ...picture.shape } };
}
