import { Hono } from 'hono';
import type { Context } from 'hono';
import { compress } from 'hono/compress';
import type { AppEnv, Deps } from './http/context.ts';
import { answerOf, describeError } from './http/errors.ts';
import { observe } from './http/observe.ts';
import { notAvailable } from './request-refused.ts';
import { accountRoutes } from './routes/accounts.ts';
import { activationRoutes } from './routes/activation.ts';
import { attachmentRoutes } from './routes/attachments.ts';
import { deviceRoutes } from './routes/devices.ts';
import { handoverRoutes } from './routes/handover.ts';
import { healthRoutes } from './routes/health.ts';
import { loginRoutes } from './routes/login.ts';
import { registerRoutes } from './routes/register.ts';
import { sessionRoutes } from './routes/session.ts';
import { syncRoutes } from './routes/sync.ts';
import { totalsRoutes } from './routes/totals.ts';

/**
 * The whole endpoint.
 * @param statics hands out the built app to every path that is not of the endpoint
 */
export function createApp(deps: Deps, statics?: (c: Context) => Promise<Response>): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  app.use(observe(deps));
  app.use('/api/*', compress(), async (c, next) => {
    await next();
    c.header('Cache-Control', 'no-store');
  });
  const router = { app, deps };
  healthRoutes(router);
  activationRoutes(router);
  loginRoutes(router);
  sessionRoutes(router);
  syncRoutes(router);
  totalsRoutes(router);
  registerRoutes(router);
  accountRoutes(router);
  deviceRoutes(router);
  attachmentRoutes(router);
  handoverRoutes(router);
  // not `notFound`, whose errors would pass by `observe`
  app.all('/api/*', refuseUnknown);
  if (statics) app.get('*', statics);
  app.all('*', refuseUnknown);
  app.onError((error, c) => {
    const { status, body, headers, fault } = answerOf(error);
    if (fault) deps.log(`${c.get('requestId')} ${describeError(error)}`);
    return c.json(body, status, headers);
  });
  return app;
}

function refuseUnknown(): never {
  throw notAvailable();
}
