import { gzipSync } from 'node:zlib';
import { beforeEach, describe, expect, it } from 'vitest';
import { PROTOCOL } from '../../../src/protocol/version.ts';
import { BODY_LIMITS } from '../../../src/server/http/body.ts';
import { openPlainApp } from './app.ts';
import type { AppUnderTest } from './app.ts';

const PULL = JSON.stringify({ protocol: PROTOCOL, cursor: null });

describe('the body of a request', () => {
  let test: AppUnderTest;

  beforeEach(async () => {
    test = await openPlainApp();
  });

  async function pull(body: BodyInit, headers: Record<string, string> = {}) {
    const response = await test.send('/api/sync/pull', {
      method: 'POST',
      body,
      headers: { Authorization: `Bearer ${test.regency.token}`, ...headers },
      ...(body instanceof ReadableStream ? { duplex: 'half' } : {}),
    });
    return { status: response.status, body: (await response.json()) as object };
  }

  const gzip = { 'Content-Encoding': 'gzip' };
  const refused = (status: number, code: string) => ({ status, body: { error: { code } } });

  it('may be plain or gzip', async () => {
    expect((await pull(PULL)).status).toBe(200);
    expect((await pull(gzipSync(PULL), gzip)).status).toBe(200);
    expect((await pull(gzipSync(PULL), { 'Content-Encoding': 'GZIP' })).status).toBe(200);
  });

  it('that was cut off on the way is invalid', async () => {
    const whole = gzipSync(PULL);
    for (const length of [1, 10, whole.length - 9, whole.length - 1]) {
      expect(await pull(whole.subarray(0, length), gzip)).toEqual(refused(400, 'invalid'));
    }
  });

  it('that is no gzip, or another encoding, is invalid', async () => {
    expect(await pull(PULL, gzip)).toEqual(refused(400, 'invalid'));
    expect(await pull(PULL, { 'Content-Encoding': 'br' })).toEqual(refused(400, 'invalid'));
  });

  it('that is no JSON, or not UTF-8, is invalid', async () => {
    expect(await pull('{"protocol":')).toEqual(refused(400, 'invalid'));
    const latin1 = Buffer.from('{"cursor":"caf\u00e9"}', 'latin1');
    expect(await pull(latin1)).toEqual(refused(400, 'invalid'));
  });

  it.each(['null', '[]', '"text"', '17'])('%s instead of an object is invalid', async (json) => {
    expect(await pull(json)).toMatchObject(refused(400, 'invalid'));
  });

  it('that is empty counts as an empty object', async () => {
    expect(await pull('')).toEqual({
      status: 400,
      body: { error: { code: 'invalid', field: 'protocol' } },
    });
  });

  it('that inflates beyond the limit is too large, and never inflated whole', async () => {
    const bomb = gzipSync(Buffer.alloc(1_000_000_000));
    expect(bomb.length).toBeLessThan(BODY_LIMITS.compressed);
    const before = process.memoryUsage().arrayBuffers;
    expect(await pull(bomb, gzip)).toEqual(refused(413, 'too_large'));
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(100_000_000);
  });

  it('that is too large is refused by what it says of its length', async () => {
    const length = { 'Content-Length': String(BODY_LIMITS.json + 1) };
    expect(await pull(PULL, length)).toEqual(refused(413, 'too_large'));
  });

  it('that does not say its length is read no further than the limit', async () => {
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1_000_000;
        controller.enqueue(new Uint8Array(1_000_000));
      },
    });
    expect(await pull(endless, gzip)).toEqual(refused(413, 'too_large'));
    expect(sent).toBeLessThan(BODY_LIMITS.compressed + 3_000_000);
  });

  it('is looked at only after the session', async () => {
    const response = await test.send('/api/sync/pull', { method: 'POST', body: '{' });
    expect(response.status).toBe(401);
  });
});
