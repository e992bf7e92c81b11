import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readConfig } from '../../../src/server/config.ts';
import { activate, call, sendTo } from '../../support/endpoint.ts';
import { runServerToEnd, runToEnd, startServer } from '../../support/server.ts';
import type { Finished, TestServer } from '../../support/server.ts';
import { temporaryFolder, VILLAGE } from './app.ts';

const ADMIN = 'src/server/admin.ts';
const SRI = ['--role', 'facilitator', '--name', 'Sri Contoh', '--scope', VILLAGE];

const run = (dataDir: string, ...args: string[]): Promise<Finished> =>
  runToEnd([ADMIN, ...args], { DATA_DIR: dataDir, PUBLIC_ORIGIN: 'https://tpk.example' });

async function succeed(dataDir: string, ...args: string[]): Promise<string> {
  const { code, stdout, stderr } = await run(dataDir, ...args);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout;
}

/** The one line with which a command fails. */
async function fail(dataDir: string, ...args: string[]): Promise<string> {
  const { code, stdout, stderr } = await run(dataDir, ...args);
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  return stderr.trimEnd();
}

async function start(): Promise<TestServer> {
  const server = await startServer();
  onTestFinished(() => server.dispose());
  return server;
}

const linkIn = (text: string): string => /https:\/\/tpk\.example\/gabung#\S+/.exec(text)?.[0] ?? '';
const idIn = (text: string): string =>
  /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/.exec(text)?.[0] ?? '';

describe('the admin command, while the server runs', () => {
  it('makes an account, lists it, renews its link, stops it and starts it again', async () => {
    const server = await start();
    const send = sendTo(server.origin);
    const at = server.dataDir;
    const made = await succeed(at, 'account', 'add', ...SRI);
    const id = idIn(made);
    const renewed = await succeed(at, 'account', 'link', id);
    const tryLink = (link: string) =>
      call(send, 'POST', '/api/activation', { code: link.split('#')[1], device: 'Test' });
    expect((await tryLink(linkIn(made))).status).toBe(403);
    const session = await activate(send, linkIn(renewed));
    expect(session.account).toMatchObject({ id, name: 'Sri Contoh', scopes: [VILLAGE] });
    expect(await succeed(at, 'account', 'list')).toMatch(
      new RegExp(`${id} +facilitator +active +1 .* ${VILLAGE} +Sri Contoh`),
    );

    expect(await succeed(at, 'account', 'stop', id)).toBe(`Stopped ${id}.\n`);
    expect((await call(send, 'GET', '/api/session', undefined, session)).status).toBe(401);
    const again = await succeed(at, 'account', 'start', id);
    expect((await tryLink(linkIn(again))).status).toBe(200);
  });

  it('lists devices and ends one', async () => {
    const server = await start();
    const send = sendTo(server.origin);
    const session = await activate(send, server.firstLink);
    const listed = await succeed(server.dataDir, 'device', 'list');
    expect(listed).toMatch(
      new RegExp(`${session.deviceId} +${session.account.id} +active .* Test`),
    );
    await succeed(server.dataDir, 'device', 'revoke', session.deviceId);
    expect((await call(send, 'GET', '/api/session', undefined, session)).status).toBe(401);
  });

  it('rotates the keys that phones seal to, without a restart', async () => {
    const server = await start();
    const send = sendTo(server.origin);
    const session = await activate(send, server.firstLink);
    const rotated = await succeed(server.dataDir, 'keys', 'rotate');
    const id = /Made key ([0-9a-f]{16})/.exec(rotated)?.[1] ?? '';
    const { body } = await call(send, 'GET', '/api/session', undefined, session);
    expect(body).toMatchObject({ sealKey: { id } });
    expect(id).not.toBe(session.sealKey?.id);
    const listed = await succeed(server.dataDir, 'keys', 'list');
    expect(listed).toMatch(new RegExp(`${session.sealKey?.id} .* opens\n${id} .* in use`));
  });

  it('tells of a keys file that is not the one phones sealed to, and starts with it only on a word', async () => {
    const server = await start();
    const { sealKey } = await activate(sendTo(server.origin), server.firstLink);
    const rotated = await succeed(server.dataDir, 'keys', 'rotate');
    const [first = '', second = ''] = [sealKey?.id, /key ([0-9a-f]{16})/.exec(rotated)?.[1]];
    await server.stop();
    const file = readConfig({ DATA_DIR: server.dataDir }).sealKeysFile;
    const copy = readFileSync(file);
    const backup = join(temporaryFolder(), 'backup.gz');
    await succeed(server.dataDir, 'backup', backup);
    const otherDir = temporaryFolder();
    await succeed(otherDir, 'restore', backup);
    rmSync(file);
    for (const [dataDir, keysFile] of [
      [server.dataDir, file],
      // nor does a restored database start with keys of its own
      [otherDir, readConfig({ DATA_DIR: otherDir }).sealKeysFile],
    ] as const) {
      const { code, stderr } = await runServerToEnd({ DATA_DIR: dataDir, PORT: '0' });
      expect([code, stderr.trimEnd()]).toEqual([
        1,
        `The keys file ${keysFile} lacks the key ${first}, to which phones have sealed their work. ` +
          'Put back the copy that belongs to this database (SEAL_KEYS_FILE=…). Where there is none: ' +
          `npm run admin -- keys forget ${first}`,
      ]);
    }
    await succeed(otherDir, 'keys', 'forget', first);
    expect(await fail(otherDir, 'keys', 'forget', first)).toMatch(/^No phone has sealed anything/);
    expect((await runServerToEnd({ DATA_DIR: otherDir, PORT: '0' })).stderr).toContain(second);
    writeFileSync(file, copy);
    expect(await fail(server.dataDir, 'keys', 'forget', first)).toMatch(/it is not lost\.$/);
    await server.restart();
    const again = await call(sendTo(server.origin), 'GET', '/api/health');
    expect(again.status).toBe(200);
  });

  it('has nothing to decide on or to purge at first, and says so', async () => {
    const { dataDir } = await start();
    expect(await succeed(dataDir, 'quarantine', 'list')).toMatch(/^device +account .*what\n$/);
    const id = '01a20c6e-12e9-76c8-934b-b464046453ed';
    expect(await fail(dataDir, 'quarantine', 'accept', id)).toBe(
      'Nothing of that device waits for a decision.',
    );
    const counted = await succeed(dataDir, 'purge', '--dry-run');
    expect(counted).toMatch(/0 +proposals rejected or withdrawn +12 months/);
    expect(counted).toContain('Nothing was taken away.');
    expect(await succeed(dataDir, 'purge')).toContain('Taken away.');
    expect(await succeed(dataDir, 'audit', 'verify')).toMatch(/unbroken/);
  });

  it('writes a backup that only its owner reads, which another database takes', async () => {
    const server = await start();
    const session = await activate(sendTo(server.origin), server.firstLink);
    const file = join(temporaryFolder(), 'backup.gz');
    expect(await succeed(server.dataDir, 'backup', file)).toMatch(
      /^Wrote .*: 1 accounts, 1 devices, 0 records, 0 photos, 3 audit entries\.\n/,
    );
    const lines = gunzipSync(readFileSync(file)).toString().trimEnd().split('\n');
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ format: 'tpk-backup', regency: '33.16' });
    expect(await fail(server.dataDir, 'backup', file)).toMatch(/is there already/);
    expect(await fail(server.dataDir, 'restore', file)).toMatch(/something in this database/);

    const other = temporaryFolder();
    expect(await succeed(other, 'restore', file)).toMatch(/The audit chain is unbroken\./);
    const restored = new DatabaseSync(join(other, 'tpk.sqlite'));
    const device = restored.prepare('select id from device').get();
    restored.close();
    expect(device).toEqual({ id: session.deviceId });
    writeFileSync(file, readFileSync(file).subarray(0, 200));
    expect(await fail(temporaryFolder(), 'restore', file)).toBe(
      `${file} is not a whole gzip file.`,
    );
  });
});

describe('a list of accounts', () => {
  async function importList(text: string): Promise<Finished> {
    const folder = temporaryFolder();
    const file = join(folder, 'list.csv');
    writeFileSync(file, text);
    return run(folder, 'account', 'import', file);
  }

  it.each([
    ['commas', `role,name,scopes\nfacilitator,"Sri, Contoh",33.16.09.2003 33.16.09.2004\n`],
    [
      'semicolons',
      `\uFEFFrole;name;scopes\r\nfacilitator;Sri, Contoh;33.16.09.2003, 33.16.09.2004\r\n`,
    ],
  ])('parted by %s becomes accounts with links', async (_, text) => {
    const { code, stdout, stderr } = await importList(text);
    expect({ code, stderr }).toEqual({ code: 0, stderr: 'Made 1 accounts.\n' });
    const [heading, row] = stdout.split('\n');
    expect(heading).toBe('role,name,scopes,link,until,id');
    expect(row).toMatch(
      /^facilitator,"Sri, Contoh",33\.16\.09\.2003 33\.16\.09\.2004,https:\/\/tpk\.example\/gabung#/,
    );
  });

  it('does not hand a formula to whoever opens the answer', async () => {
    const { stdout } = await importList('role,name,scopes\nregency,=HYPERLINK(1),33.16\n');
    expect(stdout).toContain("regency,'=HYPERLINK(1),33.16,");
  });

  it.each([
    ['name,role\n', 'The first line of the list must be: role,name,scopes'],
    ['role,name,scopes\n', 'There is nobody on the list.'],
    [
      'role,name,scopes\n\nking,Sri,33.16\n',
      'line 3: the role must be one of facilitator, subdistrict, regency.',
    ],
    ['role,name,scopes\nregency,S,33.16\n', 'line 2: the name must have 2 to 120 characters.'],
    [
      'role,name,scopes\nfacilitator,Sri,33.16.09\n',
      'line 2: a facilitator belongs to a desa or kelurahan, e.g. 33.16.09.2003; 33.16.09 is something else.',
    ],
    [
      'role,name,scopes\nregency,Sri,33.16\nfacilitator,Budi,33.16.09.9999\n',
      'line 3: there is no region 33.16.09.9999 in Kabupaten Blora.',
    ],
  ])('%j is refused as a whole', async (text, complaint) => {
    const { code, stdout, stderr } = await importList(text);
    expect({ code, stdout, stderr }).toEqual({ code: 1, stdout: '', stderr: `${complaint}\n` });
  });
});

describe('the admin command', () => {
  it('explains itself', async () => {
    const help = await succeed(temporaryFolder());
    const commands = ['account add', 'account import', 'device revoke', 'audit verify', 'restore'];
    for (const command of commands) expect(help).toContain(`  ${command}`);
    expect(await succeed(temporaryFolder(), 'account', 'add', '--help')).toContain('--scope CODE');
  });

  it('notices a changed audit entry', async () => {
    const folder = temporaryFolder();
    await succeed(folder, 'account', 'add', ...SRI);
    await succeed(folder, 'account', 'add', ...SRI);
    expect(await succeed(folder, 'audit', 'verify')).toMatch(/^2 audit entries, unbroken\./);
    const database = new DatabaseSync(join(folder, 'tpk.sqlite'));
    database.exec(`update audit set at = '2020-01-01T00:00:00.000Z' where n = 1`);
    database.close();
    expect(await fail(folder, 'audit', 'verify')).toBe('The audit chain is broken at entry 1.');
  });

  it('does not stop the last account of the regency', async () => {
    const folder = temporaryFolder();
    const made = await succeed(
      folder,
      'account',
      'add',
      '--role=regency',
      '--name=Ratna Contoh',
      '--scope=33.16',
    );
    expect(await fail(folder, 'account', 'stop', idIn(made))).toBe(
      'It is the last active account of the regency. Make another one first.',
    );
  });

  it.each([
    [['frob'], 'There is no command "frob". "npm run admin" lists them all.'],
    [['account', 'add'], 'account add needs --role, --name and --scope.'],
    [['account', 'link'], 'Usage: npm run admin -- account link ID'],
    [['account', 'link', 'x'], 'That is no id. "account list" prints the ids.'],
    [
      ['account', 'link', '01a20c6e-12e9-76c8-934b-b464046453ed'],
      'There is no account with that id.',
    ],
    [
      ['device', 'revoke', '01a20c6e-12e9-76c8-934b-b464046453ed'],
      'There is no device with that id.',
    ],
    [['account', 'list', '--all'], "Unknown option '--all'. Usage: npm run admin -- account list"],
    [['account', 'import', '/no/such.csv'], 'The file /no/such.csv cannot be read (ENOENT).'],
  ])('says what is wrong with %j', async (args, complaint) => {
    expect(await fail(temporaryFolder(), ...args)).toBe(complaint);
  });
});
