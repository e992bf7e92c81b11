import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import pg from 'pg';

export interface RunningPostgres {
  url: string;
  stop: () => Promise<void>;
}

export interface FreshDatabase {
  url: string;
  drop: () => Promise<void>;
}

/**
 * Starts a PostgreSQL of its own. It ends with this process, however that ends.
 * @param durable whether a commit is on the disk, as where it matters, and not only fast
 */
export async function startPostgres({ durable = false } = {}): Promise<RunningPostgres> {
  const keeper = spawn(
    process.execPath,
    [
      fileURLToPath(new URL('./postgres-keeper.ts', import.meta.url)),
      ...(durable ? ['durable'] : []),
    ],
    // the keeper stops PostgreSQL when its input closes: also when this process was killed
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  const ended = once(keeper, 'exit');
  const url = await new Promise<string>((resolve, reject) => {
    createInterface(keeper.stdout).once('line', resolve);
    keeper.once('error', reject);
    keeper.once('exit', () => reject(new Error('PostgreSQL did not start, see above')));
  });
  return {
    url,
    stop: async () => {
      keeper.stdin.end();
      await ended;
    },
  };
}

/** Makes an empty database on the server of `url` and drops it when the test is done with it. */
export async function freshDatabase(url: string): Promise<FreshDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await execute(url, `CREATE DATABASE ${name}`);
  const own = new URL(url);
  own.pathname = `/${name}`;
  return {
    url: own.href,
    drop: () => execute(url, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}

async function execute(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
