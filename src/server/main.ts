import { firstActivation } from './auth/first-account.ts';
import { originOf, readConfig } from './config.ts';
import type { Config } from './config.ts';
import { activationLink } from './link.ts';
import { runProgram, untilToldToStop } from './program.ts';
import { serve } from './serve.ts';
import { requireSealKeys } from './seal/lost-keys.ts';
import { openServices } from './services.ts';
import type { Services } from './services.ts';

// the way from a query to the route that made it is longer than ten calls
Error.stackTraceLimit = 30;

/**
 * Runs the server until it is told to stop. What keeps it from starting is told in one line and
 * by the exit code.
 * @param options.distDir the built app; without it only the endpoint is served
 */
export async function main(options: { distDir?: string } = {}): Promise<void> {
  await runProgram(async () => {
    const config = readConfig(process.env);
    const services = await openServices(config);
    try {
      await requireSealKeys(services.storage, config.sealKeysFile);
      const server = await serve(services, config, options.distDir, console.log);
      try {
        await greet(services, config, server.port);
        await untilToldToStop();
      } finally {
        await server.stop();
      }
    } finally {
      await services.storage.close();
    }
  });
}

async function greet(services: Services, config: Config, port: number): Promise<void> {
  const { regions, storage } = services;
  const origin = originOf(config, port);
  const first = await firstActivation(services);
  if (first) {
    console.log(
      `Nobody has joined yet. Open this link to become the first account of ${regions.name}; ` +
        `it works once, until ${first.expiresAt}:`,
    );
    console.log(`  ${activationLink(origin, first.code)}`);
  }
  const here = `http://localhost:${port}`;
  const place = origin === here ? here : `${here}, for people at ${origin}`;
  console.log(`TPK Lapangan for ${regions.name} (${storage.engine}) is ready at ${place}`);
}
