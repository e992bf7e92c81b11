import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import pkg from '../../package.json' with { type: 'json' };
import type { RegencyRegions } from '../domain/region.ts';
import type { Config } from './config.ts';
import { UnknownRegency } from './regions/build.ts';
import { loadRegency } from './regions/load.ts';
import { ensureKeys, KeyFileError } from './seal/key-file.ts';
import { openKeyring } from './seal/keyring.ts';
import type { Keyring } from './seal/keyring.ts';
import { StartFailure } from './start-failure.ts';
import type { Storage } from './storage/database.ts';
import { StorageSetupError } from './storage/errors.ts';
import { migrate } from './storage/migrate.ts';
import { openStorage } from './storage/open.ts';

/** What every program of the server works with. */
export interface Services {
  readonly storage: Storage;
  readonly regions: RegencyRegions;
  readonly keyring: Keyring;
  readonly version: string;
  readonly activationDays: number;
  /** Unix time in ms. */
  readonly now: () => number;
}

/**
 * Opens the database of the settings, brings it up to date, and loads the server's keys and the
 * regency's regions.
 * @throws StartFailure where one of them cannot be had
 */
export async function openServices(config: Config): Promise<Services> {
  const { dataDir, regency, activationDays } = config;
  const storage = await openDatabase(config);
  try {
    const regions = readRegions(regency, dataDir);
    const keyring = await openKeys(config.sealKeysFile);
    await explained(() => migrate(storage));
    return { storage, regions, keyring, version: pkg.version, activationDays, now: Date.now };
  } catch (error) {
    await storage.close();
    throw error;
  }
}

/**
 * Opens the database of the settings as it is.
 * @throws StartFailure where it cannot be had
 */
export async function openDatabase({ databaseUrl, dataDir, regency }: Config): Promise<Storage> {
  if (databaseUrl === undefined) makeDataFolder(dataDir);
  return explained(() => openStorage({ databaseUrl, dataDir, regency }));
}

/** Not by Node's own recursive `mkdir`, which never ends where a folder above refuses (/proc). */
function makeDataFolder(path: string): void {
  if (existsSync(path)) return;
  makeDataFolder(dirname(path));
  try {
    mkdirSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EEXIST') throw unwritable(path, code);
  }
}

function unwritable(path: string, code: string | undefined): StartFailure {
  return new StartFailure(
    `The data folder ${path} cannot be written (${code}). Choose another: DATA_DIR=… npm start`,
  );
}

async function openKeys(path: string): Promise<Keyring> {
  try {
    await ensureKeys(path, new Date().toISOString());
    return openKeyring(path);
  } catch (error) {
    if (error instanceof KeyFileError) throw new StartFailure(error.message);
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new StartFailure(
      `The keys file ${path} cannot be used (${code}). Choose another: SEAL_KEYS_FILE=… npm start`,
    );
  }
}

function readRegions(regency: string, dataDir: string): RegencyRegions {
  try {
    return loadRegency(regency, dataDir);
  } catch (error) {
    if (error instanceof UnknownRegency) throw new StartFailure(`REGENCY_CODE: ${error.message}`);
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw unwritable(dataDir, code);
  }
}

async function explained<T>(step: () => Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (error) {
    if (error instanceof StorageSetupError) throw new StartFailure(error.message);
    throw error;
  }
}
