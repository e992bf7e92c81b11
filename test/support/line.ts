import { createServer, connect } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';

/**
 * What the line does. `open`: carries everything. `cut`: refuses and breaks every connection.
 * `deaf`: carries requests to the server and loses the replies, as when the signal goes at the
 * wrong moment: the server has committed and the phone does not know.
 */
export type LineMode = 'open' | 'cut' | 'deaf';

/** A line between phones and the server, which a test can break. */
export interface Line {
  readonly origin: string;
  set(mode: LineMode): void;
  /** Breaks every connection after this many more bytes from the server; null: never. */
  breakAfter(bytes: number | null): void;
  /** Points the line at another port, e.g. of a server that was started again. */
  retarget(port: number): void;
  /** Resolves once a request has gone through to the server while the line was deaf. */
  heard(): Promise<void>;
  close(): Promise<void>;
}

/** Opens a line to a port of this machine. */
export async function openLine(targetPort: number): Promise<Line> {
  let mode: LineMode = 'open';
  let port = targetPort;
  let budget: number | null = null;
  const sockets = new Set<Socket>();
  const listeners = new Set<() => void>();

  function drop(socket: Socket): void {
    socket.destroy();
    sockets.delete(socket);
  }

  const server = createServer((near) => {
    if (mode === 'cut') {
      near.destroy();
      return;
    }
    const far = connect(port, '127.0.0.1');
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('error', () => drop(socket));
    }
    near.on('close', () => drop(far));
    far.on('close', () => drop(near));
    near.on('data', (chunk) => far.write(chunk));
    far.on('data', (chunk: Buffer) => {
      if (mode === 'deaf') {
        for (const listener of listeners) listener();
        drop(near);
        return;
      }
      if (budget === null) {
        near.write(chunk);
        return;
      }
      const part = chunk.subarray(0, budget);
      budget -= part.length;
      near.write(part);
      if (budget <= 0) {
        near.end();
        drop(far);
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port: own } = server.address() as AddressInfo;

  return {
    origin: `http://localhost:${own}`,
    set(next) {
      mode = next;
      if (next === 'cut') for (const socket of sockets) drop(socket);
    },
    breakAfter(bytes) {
      budget = bytes;
    },
    retarget(next) {
      port = next;
    },
    heard() {
      return new Promise((resolve) => {
        const listener = () => {
          listeners.delete(listener);
          resolve();
        };
        listeners.add(listener);
      });
    },
    async close() {
      for (const socket of sockets) drop(socket);
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
