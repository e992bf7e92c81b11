import { createHash, randomBytes } from 'node:crypto';
import type { Session } from '../../../src/protocol/session.ts';
import { regionLevel } from '../../../src/domain/region.ts';
import type { Role } from '../../../src/domain/role.ts';
import { activate, call, makeAccounts } from '../../support/endpoint.ts';
import type { TestEngine } from '../storage/engines.ts';
import { newId, openApp } from './app.ts';
import type { AppUnderTest } from './app.ts';
import { meetingArgs, Sender, walkInArgs } from './sender.ts';

/** A photo's bytes that the endpoint takes for a JPEG. */
export function inventPhoto(): Photo {
  const bytes = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), randomBytes(500)]);
  return { bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
}

export interface Photo {
  readonly bytes: Buffer;
  readonly sha256: string;
}

/** What there is in one region; or, as a ghost, what there is nowhere. */
export interface Things {
  readonly regionCode: string;
  /** A meeting for each thing that may be done to one, so that none stands in another's way. */
  readonly meetings: Record<'edited' | 'closed' | 'toClose' | 'toCancel' | 'recorded', string>;
  readonly attendanceId: string;
  readonly photoId: string;
  readonly conflictId: string;
  /** Its bytes are on the server. */
  readonly storedPhoto: Photo;
  /** Its bytes are not there yet. */
  readonly pendingPhoto: Photo;
}

export interface Person {
  readonly accountId: string;
  readonly deviceId: string;
}

export function ghostThings(regionCode: string): Things {
  return {
    regionCode,
    meetings: {
      edited: newId(),
      closed: newId(),
      toClose: newId(),
      toCancel: newId(),
      recorded: newId(),
    },
    attendanceId: newId(),
    photoId: newId(),
    conflictId: newId(),
    storedPhoto: inventPhoto(),
    pendingPhoto: inventPhoto(),
  };
}

export const ghostPerson = (): Person => ({ accountId: newId(), deviceId: newId() });

export const roleFor = (regionCode: string): Role => {
  const level = regionLevel(regionCode);
  if (level === 'village') return 'facilitator';
  return level === 'kecamatan' ? 'subdistrict' : 'regency';
};

/** Joins a person whose account holds these scopes. */
export async function joinAs(test: AppUnderTest, scopes: readonly string[]): Promise<Session> {
  const wanted = { role: roleFor(scopes[0] ?? ''), name: 'Orang Rekaan', scopes };
  const [made] = await makeAccounts(test.send, test.regency, [wanted]);
  return activate(test.send, made?.activation.code ?? '');
}

/** Puts meetings, attendance, photos and a conflict on record in one region. */
export async function furnish(test: AppUnderTest, regionCode: string): Promise<Things> {
  const things = ghostThings(regionCode);
  const { edited, closed, toClose, recorded } = things.meetings;
  const sender = new Sender(test.send, await joinAs(test, [regionCode]));
  const photo = (id: string, { bytes, sha256 }: Photo) =>
    sender.make('photo.add', {
      id,
      meetingId: recorded,
      sha256,
      mime: 'image/jpeg',
      size: bytes.length,
      width: 800,
      height: 600,
      caption: '',
    });
  const place = (value: string) =>
    sender.make(
      'meeting.edit',
      { id: edited, changes: { place: value } },
      { [edited]: { rev: 1, fields: { place: 'Balai rekaan' } } },
    );
  const walkIn = (meetingId: string) => sender.make('attendance.add', walkInArgs(meetingId));
  const step = (id: string) => sender.make('meeting.step', { id, step: 'close', reason: '' });
  await sender.deliver([
    ...Object.values(things.meetings).map((id) =>
      sender.make('meeting.create', meetingArgs(regionCode, { id })),
    ),
    sender.make('attendance.add', { ...walkInArgs(recorded), id: things.attendanceId }),
    walkIn(closed),
    walkIn(toClose),
    step(closed),
    photo(things.photoId, things.storedPhoto),
    photo(newId(), things.pendingPhoto),
  ]);
  await store(test, sender.session, things.storedPhoto);
  // two changes from one and the same base
  await sender.deliver([place('Pendopo')]);
  const [result] = await sender.deliver([place('Aula')]);
  if (result?.status !== 'conflict') throw new Error('expected a conflict');
  return { ...things, conflictId: result.conflicts[0]?.id ?? '' };
}

async function store(test: AppUnderTest, session: Session, photo: Photo): Promise<void> {
  const response = await test.send(`/api/attachments/${photo.sha256}`, {
    method: 'PUT',
    body: new Uint8Array(photo.bytes),
    headers: { Authorization: `Bearer ${session.token}` },
  });
  if (response.status !== 204) throw new Error(`not stored: ${response.status}`);
}

/** The endpoint of a regency, and that of another regency on the same database. */
export async function openTwoRegencies(
  engine: TestEngine,
  other: string,
): Promise<{ here: AppUnderTest; elsewhere: AppUnderTest }> {
  const place = await engine.place();
  const here = await openApp(await engine.migrated(place));
  const elsewhere = await openApp(await engine.migrated({ ...place, regency: other }));
  const health = await call(elsewhere.send, 'GET', '/api/health');
  if (health.status !== 200) throw new Error('the other regency does not answer');
  return { here, elsewhere };
}
