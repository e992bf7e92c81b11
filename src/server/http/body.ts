import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { RequestRefused } from '../request-refused.ts';

/** Largest JSON body as it travels when it is compressed, in bytes. */
export const COMPRESSED_MAX_BYTES = 2_000_000;
/** Largest JSON body once inflated, or sent plain, in bytes. */
export const JSON_MAX_BYTES = 8_000_000;

const inflate = promisify(gunzip);

/**
 * The bytes of a request's body.
 * @throws RequestRefused `too_large` beyond `maxBytes`, before the rest is read; `invalid` where the
 * sender went away
 */
export async function readBytes(request: Request, maxBytes: number): Promise<Buffer> {
  if (Number(request.headers.get('Content-Length') ?? 0) > maxBytes) {
    throw new RequestRefused('too_large');
  }
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

/**
 * The JSON of a request's body, plain or gzip; `{}` for an empty body.
 * @throws RequestRefused `too_large`, or `invalid` where it is neither
 */
export async function readJson(request: Request): Promise<unknown> {
  const encoding = request.headers.get('Content-Encoding')?.trim().toLowerCase() ?? 'identity';
  if (encoding !== 'identity' && encoding !== 'gzip') throw new RequestRefused('invalid');
  const compressed = encoding === 'gzip';
  const bytes = await readBytes(request, compressed ? COMPRESSED_MAX_BYTES : JSON_MAX_BYTES);
  const json = compressed && bytes.length > 0 ? await inflateJson(bytes) : bytes;
  if (json.length === 0) return {};
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(json));
  } catch {
    throw new RequestRefused('invalid');
  }
}

async function inflateJson(bytes: Buffer): Promise<Buffer> {
  try {
    return await inflate(bytes, { maxOutputLength: JSON_MAX_BYTES });
  } catch (error) {
    const bomb = (error as { code?: unknown }).code === 'ERR_BUFFER_TOO_LARGE';
    throw new RequestRefused(bomb ? 'too_large' : 'invalid');
  }
}
