import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Context } from 'hono';
import { notAvailable } from '../request-refused.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

/** A dot and digits do not make a file: region codes have them. */
const FILE = /\.[a-z][\w-]*$/i;
/** Plain names in folders with plain names: nothing hidden, nothing above the folder. */
const FILE_PATH = /^(\/\w[\w.-]*)*\/\w[\w-]*(\.[\w-]+)*\.\w+$/;
/** Vite puts the hash of the contents into the names of these. */
const HASHED = /^\/assets\//;
const IMMUTABLE = 'public, max-age=31536000, immutable';
const WORTH_COMPRESSING = 1024;

const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);

type Encoding = 'br' | 'gzip' | 'identity';

interface Asset {
  readonly modified: number;
  readonly type: string;
  readonly etag: string;
  readonly bodies: Readonly<Record<Encoding, Uint8Array<ArrayBuffer>>>;
}

/**
 * Hands out the built app from `folder`. Paths that name no file are screens of the app and get
 * its page; an unknown file is not available. Kept in memory, compressed once, read again when it
 * changes on disk.
 */
export function serveStatics(folder: string): (c: Context) => Promise<Response> {
  const kept = new Map<string, Asset>();

  async function find(path: string): Promise<Asset> {
    const type = TYPES[extname(path)];
    if (type === undefined || !FILE_PATH.test(path)) throw notAvailable();
    const file = join(folder, path);
    const info = await stat(file).catch(() => undefined);
    if (!info?.isFile()) throw notAvailable();
    const known = kept.get(path);
    if (known?.modified === info.mtimeMs) return known;
    const asset = await makeAsset(await readFile(file), type, info.mtimeMs);
    kept.set(path, asset);
    return asset;
  }

  return async (c) => {
    const path = FILE.test(c.req.path) ? c.req.path : '/index.html';
    const asset = await find(path);
    const headers = {
      'Cache-Control': HASHED.test(path) ? IMMUTABLE : 'no-cache',
      ETag: asset.etag,
      Vary: 'Accept-Encoding',
    };
    if (c.req.header('If-None-Match')?.includes(asset.etag)) return c.body(null, 304, headers);
    const encoding = chooseEncoding(c.req.header('Accept-Encoding'), asset);
    return c.body(asset.bodies[encoding], 200, {
      ...headers,
      'Content-Type': asset.type,
      'Content-Length': String(asset.bodies[encoding].byteLength),
      ...(encoding === 'identity' ? {} : { 'Content-Encoding': encoding }),
    });
  };
}

async function makeAsset(bytes: Buffer, type: string, modified: number): Promise<Asset> {
  const text = /^(text|application|image\/svg)/.test(type) && bytes.length >= WORTH_COMPRESSING;
  const quality = { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  const [br, zipped] = text
    ? await Promise.all([
        compressBrotli(bytes, { params: quality }),
        compressGzip(bytes, { level: constants.Z_BEST_COMPRESSION }),
      ])
    : [bytes, bytes];
  const hash = createHash('sha256').update(bytes).digest('base64url').slice(0, 22);
  return {
    modified,
    type,
    etag: `W/"${hash}"`,
    bodies: {
      identity: new Uint8Array(bytes),
      br: new Uint8Array(br),
      gzip: new Uint8Array(zipped),
    },
  };
}

function chooseEncoding(accepted: string | undefined, { bodies }: Asset): Encoding {
  const offered = new Set(
    (accepted ?? '')
      .split(',')
      .filter((each) => !/;\s*q=0(\.0+)?\s*$/.test(each))
      .map((each) => each.split(';')[0]?.trim().toLowerCase()),
  );
  const smaller = (['br', 'gzip'] as const).filter(
    (encoding) => bodies[encoding].byteLength < bodies.identity.byteLength,
  );
  return smaller.find((encoding) => offered.has(encoding)) ?? 'identity';
}
