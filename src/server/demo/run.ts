import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { originOf, readConfig } from '../config.ts';
import type { Config } from '../config.ts';
import { untilToldToStop } from '../program.ts';
import { serve } from '../serve.ts';
import { openServices } from '../services.ts';
import type { Services } from '../services.ts';
import { DemoLinks } from './links.ts';
import type { Lead } from './links.ts';
import { playStory } from './story.ts';

/** Long enough for any demo. */
const ACTIVATION_DAYS = 90;
const REQUEST_LINE = / [1-4]\d\d \d+ ms \w+$/;
const JOINED = 'POST /api/activation 200';

/**
 * Serves the app with invented people and meetings on a database that is erased at the end.
 * @throws StartFailure where the port cannot be had or a setting is wrong
 */
export async function runDemo(distDir: string, print: (line: string) => void): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'tpk-demo-'));
  try {
    const settings = readConfig(process.env);
    const config = { ...settings, dataDir, databaseUrl: undefined };
    const services = { ...(await openServices(config)), activationDays: ACTIVATION_DAYS };
    try {
      await show(services, config, distDir, print);
    } finally {
      await services.storage.close();
    }
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function show(
  services: Services,
  config: Config,
  distDir: string,
  print: (line: string) => void,
): Promise<void> {
  const links = new DemoLinks(services, print);
  const server = await serve(services, config, distDir, (line) => {
    if (line.includes(JOINED)) {
      print('That link is used now. Another one:');
      links.refresh().catch(() => undefined);
    } else if (!REQUEST_LINE.test(line)) print(line);
  });
  try {
    const origin = originOf(config, server.port);
    print('Inventing people and meetings …');
    const leads = await leadsOf(services);
    print('Each link works once. Open them in different browsers, or in private windows:');
    await links.open(leads, origin);
    print(`The demo of TPK Lapangan is ready at ${origin}. Ctrl-C ends it and erases its data.`);
    await untilToldToStop();
  } finally {
    await server.stop();
  }
}

async function leadsOf(services: Services): Promise<Lead[]> {
  const { cast, kecamatan, village } = await playStory(services);
  const { code, name } = services.regions;
  const kind = village.kind === 'desa' ? 'Desa' : 'Kelurahan';
  return [
    [`facilitator of ${kind} ${village.name}`, village.code],
    [`kecamatan ${kecamatan.name}`, kecamatan.code],
    [`regency, ${name}`, code],
  ].map(([who = '', region = '']) => ({ who, accountId: cast.accountOf(region).id }));
}
