import { Agent, request as httpRequest } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { PhoneRequest } from './verdict.ts';

export interface Reply {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: Buffer;
}

const agent = new Agent({ keepAlive: true });

/** Lets go of connections to servers that are gone. */
export function endConnections(): void {
  agent.destroy();
}

/** Carries a request to the server, whole; null where no whole reply came. */
export function forward(port: number, sent: PhoneRequest): Promise<Reply | null> {
  return new Promise((resolve) => {
    const { method, path, headers, body } = sent;
    const outgoing = httpRequest(
      { host: '127.0.0.1', port, method, path, headers, agent },
      (incoming) => void read(incoming).then(resolve),
    );
    outgoing.on('error', () => resolve(null));
    outgoing.end(body);
  });
}

/** Carries only so many bytes of its body, and breaks the connection. */
export function forwardPart(port: number, sent: PhoneRequest, bytes: number): Promise<void> {
  return new Promise((resolve) => {
    const { method, path, headers, body } = sent;
    const whole = { ...headers, 'content-length': String(body.length) };
    const outgoing = httpRequest({ host: '127.0.0.1', port, method, path, headers: whole });
    outgoing.on('error', () => undefined);
    outgoing.on('close', () => resolve());
    outgoing.on('response', (incoming) => incoming.resume());
    outgoing.flushHeaders();
    outgoing.write(body.subarray(0, bytes), () => outgoing.destroy());
  });
}

async function read(incoming: IncomingMessage): Promise<Reply | null> {
  const parts: Buffer[] = [];
  try {
    for await (const part of incoming) parts.push(part as Buffer);
  } catch {
    return null;
  }
  if (!incoming.complete) return null;
  const headers = Object.fromEntries(
    Object.entries(incoming.headers).flatMap(([name, value]) =>
      typeof value === 'string' && name !== 'transfer-encoding' ? [[name, value]] : [],
    ),
  );
  return { status: incoming.statusCode ?? 0, headers, body: Buffer.concat(parts) };
}
