import type { Socket } from 'node:net';

/** Bytes that travel at once, as in a packet of a mobile network. */
const PACKET = 1_000;

interface Queue {
  bytes: Buffer;
  isEnding: boolean;
}

/**
 * One direction of a line. At a given rate all its connections share it, packet by packet in turn,
 * and each keeps the order of its own bytes; without one, everything is there at once.
 */
export class Pace {
  #bitsPerSecond: number | null = null;
  #timer: NodeJS.Timeout | null = null;
  /** When the packet before this one had arrived. */
  #freeAt = 0;
  /** The connection at the front is the one whose packet travels. */
  readonly #queues = new Map<Socket, Queue>();
  readonly #arrived: (to: Socket, bytes: Buffer) => void;

  /** @param arrived what happens to bytes at the line's other end */
  constructor(arrived: (to: Socket, bytes: Buffer) => void) {
    this.#arrived = arrived;
  }

  /** Null: no limit. What waits goes on at the new rate. */
  set(bitsPerSecond: number | null): void {
    this.#bitsPerSecond = bitsPerSecond;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#goOn();
  }

  carry(to: Socket, bytes: Buffer): void {
    const queue = this.#queues.get(to);
    if (queue === undefined) this.#queues.set(to, { bytes, isEnding: false });
    else queue.bytes = Buffer.concat([queue.bytes, bytes]);
    this.#goOn();
  }

  /** Closes a connection once all that was sent to it has arrived. */
  end(to: Socket): void {
    const queue = this.#queues.get(to);
    if (queue === undefined) to.end();
    else queue.isEnding = true;
  }

  /** What is on its way to this connection is lost. */
  forget(to: Socket): void {
    this.#queues.delete(to);
  }

  #goOn(): void {
    if (this.#timer !== null) return;
    while (this.#bitsPerSecond === null && this.#queues.size > 0) this.#arrive(Infinity);
    const [front] = this.#queues.values();
    if (front === undefined || this.#bitsPerSecond === null) return;
    const bits = Math.min(front.bytes.length, PACKET) * 8;
    const now = performance.now();
    // a timer that came late is made good by the next: the rate holds over time
    this.#freeAt = Math.max(this.#freeAt, now - 50) + (bits * 1_000) / this.#bitsPerSecond;
    this.#timer = setTimeout(
      () => {
        this.#timer = null;
        this.#arrive(PACKET);
        this.#goOn();
      },
      Math.max(0, this.#freeAt - now),
    );
  }

  /** The front connection's packet arrives, and the next connection has its turn. */
  #arrive(most: number): void {
    const [front] = this.#queues;
    if (front === undefined) return;
    const [to, { bytes, isEnding }] = front;
    this.#queues.delete(to);
    const rest = bytes.subarray(most);
    if (rest.length > 0) this.#queues.set(to, { bytes: rest, isEnding });
    this.#arrived(to, bytes.subarray(0, most));
    if (rest.length === 0 && isEnding) to.end();
  }
}
