import { describe, expect, inject, it, onTestFinished } from 'vitest';
import pg from 'pg';
import type { PullResponse } from '../../../src/protocol/pull.ts';
import type { PushResponse } from '../../../src/protocol/push.ts';
import type { Session } from '../../../src/protocol/session.ts';
import { PROTOCOL } from '../../../src/protocol/version.ts';
import { activate, ask, join, sendTo } from '../../support/endpoint.ts';
import { openLine } from '../../support/line.ts';
import { freshDatabase } from '../../support/postgres.ts';
import { startServer } from '../../support/server.ts';
import type { TestServer } from '../../support/server.ts';
import { newId, VILLAGE } from './app.ts';
import { meetingArgs, Sender, walkInArgs } from './sender.ts';

const PEOPLE = 99;

interface Scene {
  readonly server: TestServer;
  readonly sender: Sender;
  readonly databaseUrl: string | undefined;
}

const ENGINES = ['sqlite', 'postgresql'] as const;

async function openScene(engine: (typeof ENGINES)[number]): Promise<Scene> {
  let databaseUrl: string | undefined;
  if (engine === 'postgresql') {
    const database = await freshDatabase(inject('postgresUrl'));
    onTestFinished(database.drop);
    databaseUrl = database.url;
  }
  const server = await startServer(databaseUrl === undefined ? {} : { databaseUrl });
  onTestFinished(() => server.dispose());
  const send = sendTo(server.origin);
  const regency = await activate(send, server.firstLink);
  const sri = await join(send, regency, {
    role: 'facilitator',
    name: 'Sri Contoh',
    scopes: [VILLAGE],
  });
  return { server, sender: new Sender(send, sri), databaseUrl };
}

/** One meeting with all who came: as many mutations as fit into a push. */
function meetingWithPeople(sender: Sender): { id: string }[] {
  const id = newId();
  return [
    sender.make('meeting.create', meetingArgs(VILLAGE, { id })),
    ...Array.from({ length: PEOPLE }, (_, n) =>
      sender.make('attendance.add', walkInArgs(id, `Warga ${n}`)),
    ),
  ];
}

/** The ids of what is on the server, as the phone would pull it. */
async function pullIds(server: TestServer, session: Session): Promise<string[]> {
  const ids: string[] = [];
  let cursor: string | null = null;
  for (;;) {
    const body = { protocol: PROTOCOL, cursor };
    const path = '/api/sync/pull';
    const page: PullResponse = await ask(sendTo(server.origin), 'POST', path, body, session);
    ids.push(...page.rows.map(({ id }) => id));
    cursor = page.cursor;
    if (!page.more) return ids;
  }
}

const argsId = (mutation: object): string => (mutation as { args: { id: string } }).args.id;

describe.each(ENGINES)('a server killed in the middle of a push (%s)', (engine) => {
  it('has applied all of it or nothing, and applies the rest once', async () => {
    const { server, sender } = await openScene(engine);
    const started = performance.now();
    await sender.deliver(meetingWithPeople(sender));
    const usual = performance.now() - started;
    const known = new Set(await pullIds(server, sender.session));

    for (const share of [0.3, 0.6, 0.8, 1]) {
      const batch = meetingWithPeople(sender);
      const lost = sender.push(batch).catch(() => 'lost');
      await new Promise((resolve) => setTimeout(resolve, usual * share));
      await server.kill();
      await lost;
      await server.restart();
      const arrived = (await pullIds(server, sender.session)).filter((id) => !known.has(id));
      expect([0, batch.length]).toContain(arrived.length);

      const { results } = (await sender.push(batch)).body as PushResponse;
      const duplicates = results.map((result) => 'duplicate' in result && result.duplicate);
      expect(duplicates).toEqual(batch.map(() => arrived.length > 0));
      expect(results.map(({ id }) => id)).toEqual(batch.map(({ id }) => id));
      for (const mutation of batch) known.add(argsId(mutation));
      const all = await pullIds(server, sender.session);
      expect(all).toHaveLength(known.size);
      expect(new Set(all)).toEqual(known);
    }
  }, 90_000);
});

describe('a server killed before the last write of a push', () => {
  it('has applied nothing of it', async () => {
    const { server, sender, databaseUrl } = await openScene('postgresql');
    const other = new pg.Client({ connectionString: databaseUrl });
    await other.connect();
    onTestFinished(() => other.end());
    // the push notes the device's contact when all its records are written: there it waits
    await other.query('begin');
    await other.query('select * from device where id = $1 for update', [sender.session.deviceId]);
    const batch = meetingWithPeople(sender);
    const lost = sender.push(batch).catch(() => 'lost');
    await untilWaiting(other);
    await server.kill();
    expect(await lost).toBe('lost');
    await other.query('rollback');
    await server.restart();
    expect(await pullIds(server, sender.session)).toEqual([]);
    const results = await sender.deliver(batch);
    expect(results.map((result) => 'duplicate' in result && result.duplicate)).toEqual(
      batch.map(() => false),
    );
    expect(await pullIds(server, sender.session)).toHaveLength(batch.length);
  });
});

/** Resolves once another connection waits for a lock on a row. */
async function untilWaiting(client: pg.Client): Promise<void> {
  const waiting = `select 1 from pg_stat_activity
    where wait_event_type = 'Lock' and datname = current_database()`;
  while ((await client.query(waiting)).rowCount === 0);
}

describe.each(ENGINES)('a push whose reply is lost (%s)', (engine) => {
  it('is answered again with the same receipts when it comes again', async () => {
    const { server, sender } = await openScene(engine);
    const line = await openLine(server.port);
    onTestFinished(() => line.close());
    const phone = new Sender(sendTo(line.origin), sender.session);
    const batch = meetingWithPeople(phone);
    line.set('deaf');
    const heard = line.heard();
    const lost = phone.push(batch).catch(() => 'lost');
    await heard;
    expect(await lost).toBe('lost');
    line.set('open');
    const first = ((await phone.push(batch)).body as PushResponse).results;
    const second = ((await phone.push(batch)).body as PushResponse).results;
    expect(first).toHaveLength(batch.length);
    for (const result of first) {
      expect(result).toMatchObject({ status: 'applied', duplicate: true });
    }
    expect(second).toEqual(first);
    expect(await pullIds(server, phone.session)).toHaveLength(batch.length);
  });
});

describe('a client that goes away in the middle of its request', () => {
  it('leaves nothing behind, and the server goes on', async () => {
    const { server, sender } = await openScene('sqlite');
    const line = await openLine(server.port);
    onTestFinished(() => line.close());
    const abort = new AbortController();
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        controller.enqueue(new TextEncoder().encode(' '.repeat(1000)));
        abort.abort();
      },
    });
    const init = {
      method: 'POST',
      body: endless,
      duplex: 'half',
      signal: abort.signal,
      headers: { Authorization: `Bearer ${sender.session.token}` },
    } as RequestInit;
    await expect(fetch(`${line.origin}/api/sync/push`, init)).rejects.toThrow('abort');
    await sender.deliver(meetingWithPeople(sender));
    expect(server.logs.filter((line_) => /^\s+at /.test(line_))).toEqual([]);
  });
});

describe('a request that is too large', () => {
  it('is refused while it is still on its way', async () => {
    const { server, sender } = await openScene('sqlite');
    const response = await fetch(`${server.origin}/api/sync/push`, {
      method: 'POST',
      body: ' '.repeat(30_000_000),
      headers: { Authorization: `Bearer ${sender.session.token}` },
    });
    expect(response.status).toBe(413);
    expect(await response.json()).toEqual({ error: { code: 'too_large' } });
    await sender.deliver(meetingWithPeople(sender));
  });
});
