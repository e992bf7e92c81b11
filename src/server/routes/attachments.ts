import type { Context } from 'hono';
import * as v from 'valibot';
import { PHOTO_MAX_BYTES } from '../../domain/meeting.ts';
import { done } from '../../domain/result.ts';
import { PHOTO_OVERHEAD } from '../../domain/seal/photo.ts';
import { attachmentPath, SEALED_PHOTO_TYPE } from '../../protocol/endpoints.ts';
import { Sha256 } from '../../protocol/primitives.ts';
import { requireCaller } from '../auth/session.ts';
import { readBytes } from '../http/body.ts';
import type { AppEnv, Router } from '../http/context.ts';
import { photoType } from '../photo-type.ts';
import { notAvailable, RequestRefused } from '../request-refused.ts';
import { openPhoto } from '../seal/open.ts';
import { storePhoto } from '../mutations/photo.ts';
import { getBlob } from '../storage/blobs.ts';
import { write } from '../storage/write.ts';

const PATTERN = attachmentPath('{sha256}');
const PATH = attachmentPath(':sha256');

/** The bytes of photos, by their hash. They follow the record that names them. */
export function attachmentRoutes({ app, deps }: Router): void {
  app.put(PATH, async (c) => {
    c.set('pattern', PATTERN);
    const caller = await requireCaller(deps, c.req.header('Authorization'));
    const sha256 = hashInPath(c);
    const isSealed = c.req.header('Content-Type') === SEALED_PHOTO_TYPE;
    const most = isSealed ? PHOTO_MAX_BYTES + PHOTO_OVERHEAD : PHOTO_MAX_BYTES;
    const sent = await readBytes(c.req.raw, most);
    const opened = isSealed ? await openPhoto(deps.keyring, sent, sha256) : done(sent);
    if (!opened.ok) throw new RequestRefused('invalid', { field: opened.code });
    const bytes = opened.value;
    const kept = await write(deps.storage, (handle) =>
      storePhoto(handle, caller, sha256, bytes, new Date(deps.now())),
    );
    if (!kept.ok) throw kept.code === 'invalid' ? new RequestRefused('invalid') : notAvailable();
    return c.body(null, 204);
  });

  app.get(PATH, async (c) => {
    c.set('pattern', PATTERN);
    const caller = await requireCaller(deps, c.req.header('Authorization'));
    const photo = await getBlob(deps.storage, caller, hashInPath(c));
    if (photo === null) throw notAvailable();
    const bytes = new Uint8Array(photo.bytes);
    return c.body(bytes, 200, {
      // what the bytes are, and not what somebody once called them
      'Content-Type': photoType(bytes) ?? photo.mime,
      'Content-Length': String(bytes.byteLength),
      'Content-Disposition': 'attachment',
    });
  });
}

function hashInPath(c: Context<AppEnv>): string {
  const sha256 = c.req.param('sha256') ?? '';
  if (!v.is(Sha256, sha256)) throw notAvailable();
  return sha256;
}
