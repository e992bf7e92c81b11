import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { originOf, readConfig } from '../../../src/server/config.ts';

it('settings have defaults that are safe on a laptop', () => {
  expect(readConfig({})).toEqual({
    port: 8080,
    host: '127.0.0.1',
    dataDir: resolve('data'),
    databaseUrl: undefined,
    regency: '33.16',
    sealKeysFile: resolve('data', 'keys', 'seal.json'),
    publicOrigin: undefined,
    trustProxy: false,
    activationDays: 7,
    checkResponses: false,
    retention: {
      photos: 3,
      proposals: 12,
      entered: 24,
      dossiers: 24,
      register: 12,
      quarantine: 6,
      applied: 24,
    },
  });
});

it('settings are read from the environment; an empty one counts as not set', () => {
  const config = readConfig({
    PORT: ' 9000 ',
    HOST: '',
    DATABASE_URL: 'postgresql://tpk@db/tpk',
    PUBLIC_ORIGIN: 'https://tpk.example/',
    TRUST_PROXY: 'Yes',
    ACTIVATION_DAYS: '30',
  });
  expect(config).toMatchObject({
    port: 9000,
    host: '127.0.0.1',
    databaseUrl: 'postgresql://tpk@db/tpk',
    publicOrigin: 'https://tpk.example',
    trustProxy: true,
    activationDays: 30,
  });
});

it('ids of applied mutations are kept for a year at least', () => {
  expect(readConfig({ RETAIN_APPLIED_MONTHS: '12' }).retention.applied).toBe(12);
  expect(() => readConfig({ RETAIN_APPLIED_MONTHS: '11' })).toThrow(/from 12 to 240/);
});

it('links lead to where people reach the app, else to this machine', () => {
  expect(originOf(readConfig({}))).toBe('http://localhost:8080');
  expect(originOf(readConfig({ PORT: '0' }), 8123)).toBe('http://localhost:8123');
  expect(originOf(readConfig({ PUBLIC_ORIGIN: 'https://tpk.example' }), 8123)).toBe(
    'https://tpk.example',
  );
});

it.each([
  ['PORT', '80.5'],
  ['PORT', '65536'],
  ['PORT', '-1'],
  ['HOST', 'http://x'],
  ['DATABASE_URL', 'sqlite://secret'],
  ['REGENCY_CODE', '3316'],
  ['PUBLIC_ORIGIN', 'tpk.example'],
  ['PUBLIC_ORIGIN', 'ftp://tpk.example'],
  ['TRUST_PROXY', 'secret'],
  ['ACTIVATION_DAYS', '91'],
  ['RETAIN_PHOTOS_MONTHS', '0'],
  ['RETAIN_APPLIED_MONTHS', '11'],
])('a wrong setting is named, and its value is not told: %s=%s', (name, value) => {
  const read = () => readConfig({ [name]: value });
  expect(read).toThrow(new RegExp(`^${name} is wrong: it must be .*\\.$`));
  expect(read).not.toThrow(/secret/);
});
