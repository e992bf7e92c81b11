import { promisify } from 'node:util';
import { gunzip, gunzipSync } from 'node:zlib';
import { RequestRefused } from '../request-refused.ts';

/** Largest JSON bodies, in bytes. */
export interface BodyLimits {
  /** As it travels when it is compressed. */
  readonly compressed: number;
  /** Once inflated, or sent plain. */
  readonly json: number;
}

export const BODY_LIMITS: BodyLimits = { compressed: 2_000_000, json: 8_000_000 };
/** For the list of a village: 20,000 people are some 14 MB, and 2 MB compressed. */
export const LIST_LIMITS: BodyLimits = { compressed: 8_000_000, json: 32_000_000 };

const inflate = promisify(gunzip);
/** Up to here it is inflated at once, which takes less than to hand it over. */
const SMALL = 16_384;

/**
 * The bytes of a request's body.
 * @throws RequestRefused `too_large` beyond `maxBytes`, before the rest is read; `invalid` where the
 * sender went away
 */
export async function readBytes(request: Request, maxBytes: number): Promise<Buffer> {
  const told = request.headers.get('Content-Length');
  if (Number(told ?? 0) > maxBytes) throw new RequestRefused('too_large');
  if (told !== null) return readWhole(request, maxBytes);
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of request.body ?? []) {
      size += chunk.byteLength;
      if (size > maxBytes) break;
      chunks.push(chunk);
    }
  } catch {
    throw new RequestRefused('invalid');
  }
  if (size > maxBytes) throw new RequestRefused('too_large');
  return Buffer.concat(chunks);
}

/** A body that says how long it is: the server itself reads no more of it than that. */
async function readWhole(request: Request, maxBytes: number): Promise<Buffer> {
  const bytes = await request.arrayBuffer().catch(() => undefined);
  if (bytes === undefined) throw new RequestRefused('invalid');
  if (bytes.byteLength > maxBytes) throw new RequestRefused('too_large');
  return Buffer.from(bytes);
}

/**
 * The JSON of a request's body, plain or gzip; `{}` for an empty body.
 * @throws RequestRefused `too_large`, or `invalid` where it is neither
 */
export async function readJson(request: Request, limits = BODY_LIMITS): Promise<unknown> {
  const encoding = request.headers.get('Content-Encoding')?.trim().toLowerCase() ?? 'identity';
  if (encoding !== 'identity' && encoding !== 'gzip') throw new RequestRefused('invalid');
  const compressed = encoding === 'gzip';
  const bytes = await readBytes(request, compressed ? limits.compressed : limits.json);
  const json = compressed && bytes.length > 0 ? await inflateJson(bytes, limits.json) : bytes;
  if (json.length === 0) return {};
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(json));
  } catch {
    throw new RequestRefused('invalid');
  }
}

async function inflateJson(bytes: Buffer, maxOutputLength: number): Promise<Buffer> {
  try {
    return bytes.length <= SMALL
      ? gunzipSync(bytes, { maxOutputLength })
      : await inflate(bytes, { maxOutputLength });
  } catch (error) {
    const bomb = (error as { code?: unknown }).code === 'ERR_BUFFER_TOO_LARGE';
    throw new RequestRefused(bomb ? 'too_large' : 'invalid');
  }
}
