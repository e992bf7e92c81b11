import { createServer, connect } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { BodyMeter } from './body-meter.ts';
import { Pace } from './pace.ts';

/**
 * What the line does. `open`: carries everything. `cut`: refuses and breaks every connection.
 * `deaf`: carries requests to the server and loses the replies, as when the signal goes at the
 * wrong moment: the server has committed and the phone does not know.
 */
export type LineMode = 'open' | 'cut' | 'deaf';

/** A line between phones and the server, which a test can break and slow down. */
export interface Line {
  readonly origin: string;
  set(mode: LineMode): void;
  /** Lets through so many bits a second each way, shared by all connections; null: no limit. */
  limit(bitsPerSecond: number | null): void;
  /** Breaks every connection after this many more bytes from the server; null: never. */
  breakAfter(bytes: number | null): void;
  /**
   * Breaks every connection once, when so many bytes of a request's body have reached the server,
   * and resolves then. The request is named by how it begins: `PUT /api/attachments/`.
   */
  breakInBody(request: string, bytes: number): Promise<void>;
  /** Calls back with every piece that goes through, either way. */
  tap(listener: (bytes: Buffer) => void): void;
  /** Points the line at another port, e.g. of a server that was started again. */
  retarget(port: number): void;
  /** Resolves once a request has gone through to the server while the line was deaf. */
  heard(): Promise<void>;
  close(): Promise<void>;
}

interface Break {
  readonly request: string;
  readonly bytes: number;
  readonly broken: () => void;
}

/** Opens a line to a port of this machine. */
export async function openLine(targetPort: number): Promise<Line> {
  let mode: LineMode = 'open';
  let port = targetPort;
  let budget: number | null = null;
  let breaks: readonly Break[] = [];
  const sockets = new Set<Socket>();
  const listeners = new Set<() => void>();
  const taps: ((bytes: Buffer) => void)[] = [];
  const meters = new Map<Socket, BodyMeter>();
  const up = new Pace(reachServer);
  const down = new Pace(reachPhone);

  function drop(socket: Socket): void {
    up.forget(socket);
    down.forget(socket);
    socket.destroy();
    sockets.delete(socket);
    meters.delete(socket);
  }

  function dropAll(): void {
    for (const socket of sockets) drop(socket);
  }

  function reachServer(far: Socket, bytes: Buffer): void {
    const meter = meters.get(far);
    meter?.pass(bytes);
    const due = breaks.find(
      (one) => meter?.request.startsWith(one.request) === true && meter.body >= one.bytes,
    );
    if (meter === undefined || due === undefined) {
      far.write(bytes);
      return;
    }
    breaks = breaks.filter((one) => one !== due);
    const beyond = Math.min(meter.body - due.bytes, bytes.length);
    far.write(bytes.subarray(0, bytes.length - beyond), () => {
      dropAll();
      due.broken();
    });
  }

  function reachPhone(near: Socket, bytes: Buffer): void {
    if (budget === null) {
      near.write(bytes);
      return;
    }
    const part = bytes.subarray(0, budget);
    budget -= part.length;
    near.write(part);
    if (budget <= 0) near.end(() => drop(near));
  }

  const server = createServer((near) => {
    if (mode === 'cut') {
      near.destroy();
      return;
    }
    const far = connect(port, '127.0.0.1');
    const meter = new BodyMeter();
    meters.set(far, meter);
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('error', () => drop(socket));
    }
    near.on('close', () => drop(far));
    far.on('close', () => down.end(near));
    near.on('data', (bytes: Buffer) => {
      for (const listener of taps) listener(bytes);
      up.carry(far, bytes);
    });
    far.on('data', (bytes: Buffer) => {
      for (const listener of taps) listener(bytes);
      meter.answered();
      if (mode !== 'deaf') {
        down.carry(near, bytes);
        return;
      }
      for (const listener of listeners) listener();
      drop(near);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port: own } = server.address() as AddressInfo;

  return {
    origin: `http://localhost:${own}`,
    set(next) {
      mode = next;
      if (next === 'cut') dropAll();
    },
    limit(bitsPerSecond) {
      up.set(bitsPerSecond);
      down.set(bitsPerSecond);
    },
    breakAfter(bytes) {
      budget = bytes;
    },
    breakInBody(request, bytes) {
      return new Promise((broken) => {
        breaks = [...breaks, { request, bytes, broken }];
      });
    },
    tap(listener) {
      taps.push(listener);
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
      dropAll();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
