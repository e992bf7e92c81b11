import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it, onTestFinished } from 'vitest';
import { boundToManifest, unpackEnvelope } from '../../../src/domain/seal/envelope.ts';
import { ensureKeys, readKeys, rotateKeys } from '../../../src/server/seal/key-file.ts';
import { openKeyring } from '../../../src/server/seal/keyring.ts';
import { openEnvelope } from '../../../src/server/seal/open.ts';
import { makeSealer } from '../../../src/vault/hpke.ts';
import { must } from '../../support/must.ts';

const NOW = '2026-09-20T02:00:00.000Z';
const BOUND = boundToManifest('device');

function freshPath(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tpk-keys-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'keys', 'seal.json');
}

async function freshKeys(): Promise<string> {
  const path = freshPath();
  await ensureKeys(path, NOW);
  return path;
}

const run = promisify(execFile);
const words = (text: string) => new TextEncoder().encode(text);

describe('the file of the server’s keys', () => {
  it('is made once, for its owner alone, also by many that start at once', async () => {
    const path = freshPath();
    await Promise.all(Array.from({ length: 8 }, () => ensureKeys(path, NOW)));
    expect(readKeys(path)).toHaveLength(1);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readdirSync(join(path, '..'))).toEqual(['seal.json']);
    const before = readFileSync(path, 'utf8');
    await ensureKeys(path, NOW);
    expect(readFileSync(path, 'utf8')).toBe(before);
  });

  it('keeps what it has when a key is added', async () => {
    const path = await freshKeys();
    const [first] = readKeys(path);
    const second = await rotateKeys(path, NOW);
    expect(readKeys(path)).toEqual([first, second]);
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('keeps the key of everybody who adds one at once', async () => {
    const path = await freshKeys();
    const [first] = readKeys(path);
    const program = `
      import { rotateKeys } from ${JSON.stringify(new URL('../../../src/server/seal/key-file.ts', import.meta.url).href)};
      const made = [];
      for (let n = 0; n < 20; n += 1) made.push((await rotateKeys(process.argv[1], '${NOW}')).id);
      console.log(made.join(' '));`;
    const processes = await Promise.all(
      Array.from({ length: 3 }, () =>
        run(process.execPath, ['--input-type=module', '-e', program, path]),
      ),
    );
    const made = processes.flatMap(({ stdout }) => stdout.trim().split(' '));
    expect(made).toHaveLength(60);
    const kept = readKeys(path).map(({ id }) => id);
    expect(kept.toSorted()).toEqual([must(first).id, ...made].toSorted());
    expect(readdirSync(join(path, '..'))).toEqual(['seal.json']);
  });

  it('is not touched beside a rotation that never ended, and says what to do', async () => {
    const path = await freshKeys();
    const before = readFileSync(path, 'utf8');
    writeFileSync(`${path}.lock`, '');
    await expect(rotateKeys(path, NOW)).rejects.toThrow(/delete that file\.$/);
    expect(readFileSync(path, 'utf8')).toBe(before);
  });

  it('that is something else is not overwritten', async () => {
    const path = await freshKeys();
    writeFileSync(path, '{"format":"tpk-seal-keys","version":1,"keys":[]}');
    await expect(ensureKeys(path, NOW)).rejects.toMatchObject({ name: 'KeyFileError' });
    expect(() => openKeyring(path)).toThrow(/holds no keys/);
  });
});

describe('what a phone seals', () => {
  it('opens for the server, before and after a rotation that it noticed by itself', async () => {
    const path = await freshKeys();
    const keyring = openKeyring(path);
    const old = await makeSealer(keyring.current());
    const before = old.seal(words('sebelum'), BOUND);
    const { id } = await rotateKeys(path, NOW);
    expect(keyring.current().id).toBe(id);
    const young = await makeSealer(keyring.current());
    const after = young.seal(words('sesudah'), BOUND);
    const opened = await Promise.all(
      [before, after].map((bytes) => openEnvelope(keyring, bytes, BOUND)),
    );
    expect(opened.map((one) => (one.ok ? one.value.toString() : one))).toEqual([
      'sebelum',
      'sesudah',
    ]);
    // a process that has not asked for the current key finds it when an envelope names it
    const other = openKeyring(path);
    await rotateKeys(path, NOW);
    const last = await makeSealer(openKeyring(path).current());
    const found = await openEnvelope(other, last.seal(words('baru'), BOUND), BOUND);
    expect(found.ok).toBe(true);
  });

  it('never looks alike twice, and holds nothing that was sealed', async () => {
    const sealer = await makeSealer(openKeyring(await freshKeys()).current());
    const plain = words('Sari Contoh 3316094101900001');
    const many = Array.from({ length: 1000 }, () => sealer.seal(plain, BOUND));
    const nonces = new Set(many.map((one) => String(must(unpackEnvelope(one)).nonce)));
    expect(nonces.size).toBe(1000);
    for (const one of many) expect(Buffer.from(one).includes('Sari')).toBe(false);
  });

  it('to the key of another server does not open', async () => {
    const here = openKeyring(await freshKeys());
    const there = openKeyring(await freshKeys());
    const sealer = await makeSealer({ ...there.current(), id: here.current().id });
    const opened = await openEnvelope(here, sealer.seal(words('x'), BOUND), BOUND);
    expect(opened).toEqual({ ok: false, code: 'seal_broken' });
  });
});
