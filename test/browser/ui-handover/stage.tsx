import type { Session } from '../../../src/protocol/session.ts';
import type { HandoverAnswer } from '../../../src/protocol/handover.ts';
import type { TpkDatabase } from '../../../src/store/database.ts';
import { unpackHandover } from '../../../src/domain/seal/handover.ts';
import { refOfMutation, refOfPhoto } from '../../../src/domain/seal/slip.ts';
import type { SlipEntry } from '../../../src/domain/seal/slip.ts';
import { makeHandover } from '../../../src/store/handover.ts';
import { mutate } from '../../../src/store/mutate.ts';
import { newId } from '../../../src/store/new-id.ts';
import { keepPhoto } from '../../../src/store/photos.ts';
import { readSession, saveRegions } from '../../../src/store/session.ts';
import { must } from '../../support/must.ts';
import { addPerson, joinedPhone, recordMeeting } from '../../support/phone.ts';
import { slipsFor } from '../../support/slips.ts';
import { REGIONS } from '../ui/stage.tsx';

/** A phone with a meeting, somebody on its list, and a photo. */
export async function busyPhone(options?: { pin?: string }): Promise<TpkDatabase> {
  const db = await joinedPhone(options);
  await saveRegions(db, REGIONS);
  const meetingId = await recordMeeting(db);
  await addPerson(db, meetingId, 'Wagini Contoh');
  const bytes = new TextEncoder().encode(`\u00ff\u00d8${newId()}`);
  const sha256 = await keepPhoto(db, bytes.buffer);
  const size = { size: bytes.length, width: 1, height: 1 };
  const photo = { id: newId(), meetingId, sha256, mime: 'image/jpeg', caption: '' } as const;
  await mutate(db, 'photo.add', { ...photo, ...size });
  return db;
}

/** Its hand-over file. */
export async function fileOf(db: TpkDatabase): Promise<Uint8Array<ArrayBuffer>> {
  const { file } = await makeHandover(db);
  return new Uint8Array(await file.arrayBuffer());
}

/** What the server answers to a file of this phone when it takes all of it. */
export async function answerTo(
  db: TpkDatabase,
  file: Uint8Array,
  one: 'applied' | 'rejected' | 'quarantined' = 'applied',
): Promise<HandoverAnswer> {
  const session = must(await readSession(db)) as Pick<Session, 'token' | 'deviceId'>;
  const opened = unpackHandover(file);
  if (typeof opened === 'string') throw new Error(opened);
  const told = (ref: string): SlipEntry => {
    if (one === 'rejected') return { is: one, ref, code: 'meeting_closed', field: '' };
    if (one === 'quarantined') return { is: one, ref };
    return { is: one, ref, duplicate: false, code: '7K3F-92QD', at: 1, rev: 7 };
  };
  const entries = [
    ...opened.mutations.map(({ id }) => told(refOfMutation(id))),
    ...opened.photos.map(({ sha256 }): SlipEntry => ({ is: 'stored', ref: refOfPhoto(sha256) })),
  ];
  return {
    deviceId: session.deviceId,
    counts: { accepted: opened.mutations.length, refused: 0, quarantined: 0, photos: 1 },
    slips: await slipsFor(session, entries),
    serverTime: '2026-11-24T03:00:00.000Z',
  };
}

/** A file as the person would choose it. */
export const asFile = (bytes: Uint8Array<ArrayBuffer> | string, name = 'tpk.tpk'): File =>
  new File([bytes], name);
