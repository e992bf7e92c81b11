import { packPhoto } from '../../../src/domain/seal/photo.ts';
import { HANDOVER_TYPE } from '../../../src/protocol/handover.ts';
import type { Mutation } from '../../../src/protocol/mutation.ts';
import type { Session } from '../../../src/protocol/session.ts';
import { writeHandover } from '../../../src/vault/handover.ts';
import type { HandoverParts } from '../../../src/vault/handover.ts';
import { sealContentKey, sealPhoto } from '../../../src/vault/hpke-photo.ts';
import type { Sealer } from '../../../src/vault/hpke.ts';
import { call } from '../../support/endpoint.ts';
import type { Answer, Send } from '../../support/endpoint.ts';
import type { Sender } from './sender.ts';
import type { Photo } from './world.ts';

const NOON = '2026-09-20T02:00:00.000Z';

/** A photo in its sealed form. */
export async function sealedPhoto(sealer: Sealer, { sha256, bytes }: Photo) {
  const cipher = await sealPhoto(sha256, new Uint8Array(bytes));
  const keyEnvelope = sealContentKey(sealer, sha256, cipher.contentKey);
  return packPhoto({ ...cipher, keyEnvelope });
}

/** A hand-over file of what the phone has made. */
export async function fileOf(
  phone: Sender,
  mutations: readonly Mutation[],
  over: Partial<HandoverParts> = {},
  photos: readonly Photo[] = [],
): Promise<Uint8Array<ArrayBuffer>> {
  const sealer = await phone.sealer();
  const sealed = await Promise.all(mutations.map((one) => phone.seal(one)));
  const { deviceId, token, account } = phone.session;
  return writeHandover(sealer, {
    deviceId,
    accountId: account.id,
    token,
    madeAt: NOON,
    held: [],
    last: false,
    mutations: sealed.map(({ id, deviceSeq, envelope }) => {
      return { id, deviceSeq, envelope: Buffer.from(envelope, 'base64') };
    }),
    photos: await Promise.all(
      photos.map(async (photo) => {
        return { sha256: photo.sha256, sealed: await sealedPhoto(sealer, photo) };
      }),
    ),
    ...over,
  });
}

/** Delivers a file by somebody's session. */
export async function deliverFile(
  send: Send,
  file: Uint8Array<ArrayBuffer>,
  by: Pick<Session, 'token'>,
): Promise<Pick<Answer, 'status' | 'body'>> {
  const response = await send('/api/handover', {
    method: 'POST',
    body: file,
    headers: { Authorization: `Bearer ${by.token}`, 'Content-Type': HANDOVER_TYPE },
  });
  return { status: response.status, body: await response.json() };
}

/** Decides on what waits of a device. */
export async function decideOn(
  send: Send,
  deviceId: string,
  accept: boolean,
  by: Pick<Session, 'token'>,
): Promise<Pick<Answer, 'status' | 'body'>> {
  const path = `/api/quarantine/${deviceId}/decision`;
  const { status, body } = await call(send, 'POST', path, { accept }, by);
  return { status, body };
}
