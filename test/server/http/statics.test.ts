import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { beforeEach, describe, expect, it } from 'vitest';
import { createApp } from '../../../src/server/app.ts';
import { serveStatics } from '../../../src/server/http/statics.ts';
import { openPlainApp, temporaryFolder } from './app.ts';

const SCRIPT = `console.log('${'x'.repeat(3000)}');`;

describe('the built app', () => {
  let folder: string;
  let get: (path: string, headers?: Record<string, string>) => Promise<Response>;

  beforeEach(async () => {
    const parent = temporaryFolder();
    folder = join(parent, 'dist');
    mkdirSync(join(folder, 'assets'), { recursive: true });
    writeFileSync(join(parent, 'secret.txt'), 'secret');
    writeFileSync(join(folder, '.build-hash'), 'secret');
    writeFileSync(join(folder, 'index.html'), '<!doctype html><title>TPK</title>');
    writeFileSync(join(folder, 'sw.js'), 'self;');
    writeFileSync(join(folder, 'manifest.webmanifest'), '{}');
    writeFileSync(join(folder, 'assets/main-abc123.js'), SCRIPT);
    writeFileSync(join(folder, 'assets/main-abc123.js.map'), 'secret');
    writeFileSync(join(folder, 'icon-192.png'), Buffer.alloc(2000));
    const { deps } = await openPlainApp();
    const app = createApp(deps, serveStatics(folder));
    get = async (path, headers) => app.request(path, headers ? { headers } : {});
  });

  it.each(['/', '/rapat', '/rapat/01a20c6e-12e9', '/dasbor/33.16.09', '/index.html'])(
    'answers %s with its page, which is asked for again each time',
    async (path) => {
      const response = await get(path);
      expect(response.status).toBe(200);
      expect(response.headers.get('Content-Type')).toBe('text/html; charset=utf-8');
      expect(response.headers.get('Cache-Control')).toBe('no-cache');
      expect(response.headers.get('Content-Security-Policy')).toContain("script-src 'self'");
      expect(await response.text()).toContain('<title>TPK</title>');
    },
  );

  it.each([
    ['/sw.js', 'text/javascript; charset=utf-8', 'no-cache'],
    ['/manifest.webmanifest', 'application/manifest+json; charset=utf-8', 'no-cache'],
    ['/icon-192.png', 'image/png', 'no-cache'],
    [
      '/assets/main-abc123.js',
      'text/javascript; charset=utf-8',
      'public, max-age=31536000, immutable',
    ],
  ])('hands out %s as %s, kept for: %s', async (path, type, cache) => {
    const { status, headers } = await get(path);
    expect(status).toBe(200);
    expect(headers.get('Content-Type')).toBe(type);
    expect(headers.get('Cache-Control')).toBe(cache);
  });

  it.each([
    '/assets/main-old.js',
    '/favicon.ico',
    '/.build-hash',
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/..%5c..%5csecret.txt',
    '/assets/main-abc123.js.map',
    '/assets.js',
    '/api/index.html',
  ])('does not answer %s', async (path) => {
    const response = await get(path);
    expect(response.status).toBe(404);
    expect(await response.json()).toEqual({ error: { code: 'not_available' } });
  });

  it('is compressed as the browser likes it best', async () => {
    const path = '/assets/main-abc123.js';
    const body = async (accept: string) => {
      const response = await get(path, { 'Accept-Encoding': accept });
      const bytes = Buffer.from(await response.arrayBuffer());
      expect(response.headers.get('Content-Length')).toBe(String(bytes.length));
      expect(response.headers.get('Vary')).toBe('Accept-Encoding');
      return { encoding: response.headers.get('Content-Encoding'), bytes };
    };
    const br = await body('gzip, deflate, br');
    expect(br.encoding).toBe('br');
    expect(brotliDecompressSync(br.bytes).toString()).toBe(SCRIPT);
    const gzip = await body('gzip, br;q=0');
    expect(gzip.encoding).toBe('gzip');
    expect(gunzipSync(gzip.bytes).toString()).toBe(SCRIPT);
    const plain = await body('');
    expect(plain.encoding).toBeNull();
    expect(plain.bytes.toString()).toBe(SCRIPT);
    expect(
      (await get('/icon-192.png', { 'Accept-Encoding': 'br' })).headers.get('Content-Encoding'),
    ).toBeNull();
  });

  it('is not sent again while the browser has it, and is when it changes', async () => {
    const first = await get('/');
    const tag = first.headers.get('ETag') ?? '';
    const again = await get('/', { 'If-None-Match': tag });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
    writeFileSync(join(folder, 'index.html'), '<!doctype html><title>TPK 2</title>');
    const changed = await get('/', { 'If-None-Match': tag });
    expect(changed.status).toBe(200);
    expect(await changed.text()).toContain('TPK 2');
  });
});
