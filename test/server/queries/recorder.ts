import type { CompiledQuery } from 'kysely';
import type { Storage } from '../../../src/server/storage/database.ts';
import type { TestEngine } from '../storage/engines.ts';

/** A statement as it was sent, with what it was given. */
export interface Statement {
  readonly path: string;
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/** Statements that look nothing up and write no row. */
const BARE = /^(begin|start transaction|commit|rollback|savepoint|release|set) ?/i;

/** Notes every statement of a storage, under the path that is being walked. */
export class Recorder {
  readonly #seen = new Map<string, Statement>();
  #path: string | null = null;

  /** Opens an empty, migrated database whose statements are noted. */
  async open(engine: TestEngine): Promise<Storage> {
    const place = await engine.place();
    return engine.migrated({ ...place, onQuery: (query) => this.#note(query) });
  }

  /** Runs some work, whose statements belong to that path. */
  async along<T>(path: string, work: () => Promise<T>): Promise<T> {
    this.#path = path;
    try {
      return await work();
    } finally {
      this.#path = null;
    }
  }

  /** Each once, as first seen on its path; lists of whatever length count as one. */
  statements(): Statement[] {
    return [...this.#seen.values()];
  }

  #note({ sql, parameters }: CompiledQuery): void {
    if (this.#path === null || BARE.test(sql)) return;
    const key = `${this.#path} ${shortened(sql)}`;
    if (!this.#seen.has(key)) this.#seen.set(key, { path: this.#path, sql, parameters });
  }
}

/** The statement with lists of placeholders folded, so that only its shape counts. */
export function shortened(sql: string): string {
  return sql
    .replaceAll(/\$\d+/g, '?')
    .replaceAll(/\?(, \?)+/g, '?…')
    .replaceAll(/(\(\?…\))(, \(\?…\))+/g, '$1…');
}
