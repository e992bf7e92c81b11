import { once } from 'node:events';
import { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';
import { StartFailure } from '../start-failure.ts';
import type { AppEnv } from './context.ts';

export interface Listening {
  readonly port: number;
  /** Takes no new request, lets running ones finish, and cuts those that do not. */
  stop(): Promise<void>;
}

/** How long a running request may take to finish when the server is asked to stop, in ms. */
const GRACE_MS = 10_000;
const SWEEP_MS = 50;
/** Longer than a proxy keeps its own end open, so that it never writes into a closed one. */
const KEEP_ALIVE_MS = 75_000;

/**
 * Serves the app over HTTP.
 * @throws StartFailure where the port or host cannot be had
 */
export async function listen(app: Hono<AppEnv>, port: number, host: string): Promise<Listening> {
  const server = createAdaptorServer({ fetch: app.fetch });
  if (!(server instanceof Server)) throw new TypeError('The server must speak plain HTTP.');
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (error) {
    throw explain(error, port, host);
  }
  return {
    port: (server.address() as AddressInfo).port,
    async stop() {
      const closed = once(server, 'close');
      server.close();
      // a connection whose request has ended would else be kept open for another one
      const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_MS);
      const cut = setTimeout(() => server.closeAllConnections(), GRACE_MS);
      await closed;
      clearInterval(sweep);
      clearTimeout(cut);
    },
  };
}

function explain(error: unknown, port: number, host: string): unknown {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  if (code === 'EADDRINUSE') {
    return new StartFailure(
      `Port ${port} is taken by another program. Stop it, or choose another: PORT=8081 npm start`,
    );
  }
  if (code === 'EACCES') {
    return new StartFailure(
      `This user may not open port ${port}. Choose one above 1023: PORT=8080 npm start`,
    );
  }
  if (['EADDRNOTAVAIL', 'ENOTFOUND', 'EAI_AGAIN'].includes(code)) {
    return new StartFailure(
      `HOST=${host} is not an address of this machine. Use 127.0.0.1, or 0.0.0.0 behind a proxy.`,
    );
  }
  return error;
}
