import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { putBlob } from '../storage/blobs.ts';
import type { Storage } from '../storage/database.ts';
import type { Actor } from './actor.ts';

/** A drawn picture with what its record says of it. */
export interface Picture {
  readonly bytes: Buffer;
  readonly shape: {
    readonly sha256: string;
    readonly size: number;
    readonly mime: 'image/jpeg';
    readonly width: number;
    readonly height: number;
    readonly caption: string;
  };
}

/** One of the pictures beside this file. */
export function pictureOf(name: string): Picture {
  const bytes = readFileSync(join(import.meta.dirname, 'photos', `${name}.jpg`));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const shape = { mime: 'image/jpeg', width: 960, height: 720, caption: '' } as const;
  return { bytes, shape: { sha256, size: bytes.length, ...shape } };
}

/** Delivers the bytes of pictures that are on record. */
export async function storePictures(
  storage: Storage,
  actor: Actor,
  pictures: readonly Picture[],
  at: Date,
): Promise<void> {
  for (const { bytes, shape } of pictures) {
    const stored = await putBlob(storage, actor.caller, shape.sha256, bytes, at);
    if (!stored.ok) throw new Error(`The demo's photo was refused: ${stored.code}`);
  }
}
