import type { HttpBindings } from '@hono/node-server';
import type { Hono } from 'hono';
import type { RegencyRegions } from '../../domain/region.ts';
import type { Storage } from '../storage/database.ts';
import type { Keyring } from '../seal/keyring.ts';
import type { Client } from './client.ts';

/** What the routes need from outside. */
export interface Deps {
  readonly storage: Storage;
  readonly regions: RegencyRegions;
  /** The keys that phones seal to. */
  readonly keyring: Keyring;
  /** Version of the app, as in package.json. */
  readonly version: string;
  /** Unix time in ms. */
  readonly now: () => number;
  readonly activationDays: number;
  readonly trustProxy: boolean;
  /** Whether every answer is checked against its schema before it goes out. */
  readonly checkResponses: boolean;
  /** One line a request, and errors nobody foresaw. Never given anything personal. */
  readonly log: (line: string) => void;
}

export interface AppEnv {
  /** Absent where a test asks without a socket. */
  Bindings: Partial<HttpBindings>;
  Variables: {
    requestId: string;
    /** The route's path with its placeholders, for the log. */
    pattern: string;
    client: Client;
  };
}

export interface Router {
  readonly app: Hono<AppEnv>;
  readonly deps: Deps;
}
