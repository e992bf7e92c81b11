import { randomBytes } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { clientOf } from './client.ts';
import type { AppEnv, Deps } from './context.ts';
import { SECURITY_HEADERS, STRICT_TRANSPORT } from './security-headers.ts';

/** Knows who asks, marks every answer with an id and the security headers, logs one line. */
export function observe({ log, now, trustProxy }: Deps): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const started = performance.now();
    const requestId = randomBytes(6).toString('hex');
    const remote = c.env?.incoming?.socket.remoteAddress;
    const client = clientOf(c.req.raw.headers, remote, trustProxy);
    c.set('requestId', requestId);
    c.set('client', client);
    // stays where no route takes the request: its path may be anything, also something personal
    c.set('pattern', '*');
    await next();
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) c.header(name, value);
    if (client.secure) c.header('Strict-Transport-Security', STRICT_TRANSPORT);
    c.header('X-Request-Id', requestId);
    const ms = Math.round(performance.now() - started);
    const at = new Date(now()).toISOString();
    log(`${at} ${c.req.method} ${c.get('pattern')} ${c.res.status} ${ms} ms ${requestId}`);
  };
}
