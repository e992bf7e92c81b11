import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import type { DatabaseSync } from 'node:sqlite';
import { openSqliteFile } from '../../src/server/storage/sqlite.ts';

/** A bare handler: what the exchange of the same records costs without any of the app. */
export class Floor {
  readonly #database: DatabaseSync;
  readonly #rows: string;

  /** @param rows the JSON body that it hands out, whole */
  constructor(path: string, rows: string) {
    this.#database = openSqliteFile(path);
    this.#database.exec('create table kept (id integer primary key, body text not null)');
    this.#rows = rows;
  }

  async answer(path: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await text(request);
    response.setHeader('content-type', 'application/json');
    response.end(path === '/floor/rows' ? this.#rows : this.#commit(body));
  }

  close(): void {
    this.#database.close();
  }

  /** Every record of the body, in one transaction that is on the disk before the answer. */
  #commit(body: string): string {
    const records = JSON.parse(body) as object[];
    const insert = this.#database.prepare('insert into kept (body) values (?)');
    this.#database.exec('begin immediate');
    for (const record of records) insert.run(JSON.stringify(record));
    this.#database.exec('commit');
    return JSON.stringify({ taken: records.length });
  }
}
