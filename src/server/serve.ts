import { createApp } from './app.ts';
import type { Config } from './config.ts';
import { listen } from './http/listen.ts';
import type { Listening } from './http/listen.ts';
import { serveStatics } from './http/statics.ts';
import type { Services } from './services.ts';
import { purgeAttempts } from './storage/rate.ts';

const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;

/**
 * Serves the endpoint, and the built app in `distDir`, over HTTP.
 * @throws StartFailure where the port or host cannot be had
 */
export async function serve(
  services: Services,
  config: Config,
  distDir: string | undefined,
  log: (line: string) => void,
): Promise<Listening> {
  const { trustProxy, checkResponses, port, host } = config;
  const statics = distDir === undefined ? undefined : serveStatics(distDir);
  const app = createApp({ ...services, trustProxy, checkResponses, log }, statics);
  const listening = await listen(app, port, host);
  const { storage, now } = services;
  const purge = setInterval(() => {
    // what is not forgotten now is forgotten an hour later
    purgeAttempts(storage, now() - DAY_MS).catch(() => undefined);
  }, HOUR_MS);
  return {
    port: listening.port,
    async stop() {
      clearInterval(purge);
      await listening.stop();
    },
  };
}
