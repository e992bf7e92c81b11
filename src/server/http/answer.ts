import { promisify } from 'node:util';
import { gzip, gzipSync } from 'node:zlib';
import type { Context } from 'hono';
import type { AppEnv } from './context.ts';

/** Below this, in bytes, compressing costs more than it saves. */
const WORTH_IT = 1024;
/** Up to here it is done at once, in a small window: that takes less than to hand it over. */
const SMALL = 8192;
const QUICK = { level: 1, memLevel: 4, windowBits: 11 };
/** Some 8 % larger than the usual level, in little more than half the time. */
const USUAL = { level: 3 };

const compressed = promisify(gzip);

/** A JSON answer, compressed where the other end takes that and it is worth it. */
export async function answerJson(c: Context<AppEnv>, json: string): Promise<Response> {
  const plain = Buffer.from(json);
  const headers = { 'Content-Type': 'application/json' };
  const said = (bytes: Uint8Array) => ({ ...headers, 'Content-Length': String(bytes.length) });
  // its length is said, so that a short one is not compressed on the way out
  if (plain.length < WORTH_IT) return c.body(plain, 200, said(plain));
  const vary = { Vary: 'Accept-Encoding' };
  if (!takesGzip(c.req.header('Accept-Encoding'))) {
    return c.body(plain, 200, { ...said(plain), ...vary });
  }
  const bytes = plain.length <= SMALL ? gzipSync(plain, QUICK) : await compressed(plain, USUAL);
  return c.body(bytes, 200, { ...said(bytes), ...vary, 'Content-Encoding': 'gzip' });
}

/** Whether `gzip` is among what is accepted, and not with a weight of nought. */
function takesGzip(accepted = ''): boolean {
  const named = /(?:^|,)\s*gzip\s*(?:;\s*q=([\d.]+))?\s*(?:,|$)/i.exec(accepted);
  return named !== null && Number(named[1] ?? 1) > 0;
}
