import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openLine } from '../../support/line.ts';
import type { Line } from '../../support/line.ts';

interface Received {
  readonly request: string;
  bytes: number;
  whole: boolean;
}

interface Scene {
  readonly line: Line;
  /** What the server has of each request, in the order in which they began. */
  readonly received: Received[];
}

/** A server that takes every body, and answers `/n` with n bytes. */
async function openScene(): Promise<Scene> {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    const one: Received = { request: `${request.method} ${request.url}`, bytes: 0, whole: false };
    received.push(one);
    request.on('data', (chunk: Buffer) => (one.bytes += chunk.length));
    request.on('end', () => {
      one.whole = true;
      response.end(pattern(Number(request.url?.slice(1)) || 0));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const line = await openLine((server.address() as AddressInfo).port);
  onTestFinished(async () => {
    await line.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return { line, received };
}

/** Bytes of which none can be lost, doubled or moved without notice. */
function pattern(length: number): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length }, (_, index) => (index * 31 + (index >> 8)) % 251);
}

async function download(line: Line, bytes: number): Promise<Uint8Array> {
  const response = await fetch(`${line.origin}/${bytes}`);
  return new Uint8Array(await response.arrayBuffer());
}

async function upload(line: Line, path: string, bytes: number): Promise<number> {
  const response = await fetch(line.origin + path, { method: 'PUT', body: pattern(bytes) });
  await response.arrayBuffer();
  return response.status;
}

async function duration(act: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await act();
  return performance.now() - started;
}

describe('a line with a limit', () => {
  it('carries every byte in its place, down no faster than the limit', async () => {
    const { line } = await openScene();
    line.limit(640_000);
    let bytes: Uint8Array | null = null;
    const ms = await duration(async () => {
      bytes = await download(line, 40_000);
    });
    expect(bytes).toEqual(pattern(40_000));
    expect(ms).toBeGreaterThan(440);
  });

  it('carries up no faster than the limit', async () => {
    const { line, received } = await openScene();
    line.limit(640_000);
    const ms = await duration(() => upload(line, '/', 40_000));
    expect(received).toEqual([{ request: 'PUT /', bytes: 40_000, whole: true }]);
    expect(ms).toBeGreaterThan(440);
  });

  it('is shared: two connections take as long as one that carries as much', async () => {
    const { line } = await openScene();
    line.limit(640_000);
    const both = () => Promise.all([download(line, 20_000), download(line, 20_000)]);
    expect(await duration(both)).toBeGreaterThan(440);
  });

  it('serves its connections in turn: a small answer overtakes a large one', async () => {
    const { line, received } = await openScene();
    line.limit(64_000);
    const order: string[] = [];
    const large = download(line, 1_000_000).then(() => order.push('large'));
    await expect.poll(() => received.length).toBe(1);
    await download(line, 100).then(() => order.push('small'));
    line.limit(null);
    await large;
    expect(order).toEqual(['small', 'large']);
  });

  it('lets go at once of what waits, when the limit is lifted', async () => {
    const { line, received } = await openScene();
    line.limit(8_000);
    const hours = download(line, 10_000_000);
    await expect.poll(() => received.length).toBe(1);
    line.limit(null);
    expect(await hours).toHaveLength(10_000_000);
  });
});

describe('a break in the middle of a body', () => {
  it('gives the server just so many bytes, once, and carries what comes then', async () => {
    const { line, received } = await openScene();
    const broken = line.breakInBody('PUT /photo', 20_000);
    await expect(upload(line, '/photo', 50_000)).rejects.toThrow('fetch failed');
    await broken;
    await expect.poll(() => received[0]?.bytes).toBe(20_000);
    expect(received[0]?.whole).toBe(false);
    expect(await upload(line, '/photo', 50_000)).toBe(200);
    expect(received[1]).toEqual({ request: 'PUT /photo', bytes: 50_000, whole: true });
  });

  it('leaves other requests on the same connection alone', async () => {
    const { line, received } = await openScene();
    const broken = line.breakInBody('PUT /photo', 20_000);
    expect(await upload(line, '/text', 50_000)).toBe(200);
    expect(await upload(line, '/text', 50_000)).toBe(200);
    await expect(upload(line, '/photo', 50_000)).rejects.toThrow('fetch failed');
    await broken;
    expect(received.map(({ whole }) => whole)).toEqual([true, true, false]);
  });

  it('breaks all connections, as when the signal goes', async () => {
    const { line, received } = await openScene();
    line.limit(80_000);
    const other = download(line, 10_000_000).catch((error: unknown) => error);
    await expect.poll(() => received.length).toBe(1);
    const broken = line.breakInBody('PUT /photo', 2_000);
    await expect(upload(line, '/photo', 50_000)).rejects.toThrow('fetch failed');
    await broken;
    expect(await other).toMatchObject({ message: 'terminated' });
  });

  it('breaks more than once where more than one was ordered', async () => {
    const { line, received } = await openScene();
    const breaks = [1, 10_000, 49_999].map((bytes) => line.breakInBody('PUT /photo', bytes));
    for (const broken of breaks) {
      await expect(upload(line, '/photo', 50_000)).rejects.toThrow('fetch failed');
      await broken;
    }
    expect(await upload(line, '/photo', 50_000)).toBe(200);
    expect(received.map(({ bytes }) => bytes)).toEqual([1, 10_000, 49_999, 50_000]);
  });
});
