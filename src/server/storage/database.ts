import type { Kysely } from 'kysely';
import type { Schema } from './schema.ts';

export type Engine = 'sqlite' | 'postgresql';
export type Db = Kysely<Schema>;

/** An open database with what its users must know of it. */
export interface Storage {
  readonly db: Db;
  readonly engine: Engine;
  /** Code of the regency that this endpoint serves. */
  readonly regency: string;
  close(): Promise<void>;
}
