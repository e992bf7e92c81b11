import { firstActivation } from '../../../src/server/auth/first-account.ts';
import { readConfig } from '../../../src/server/config.ts';
import type { Listening } from '../../../src/server/http/listen.ts';
import { requireSealKeys } from '../../../src/server/seal/lost-keys.ts';
import { serve } from '../../../src/server/serve.ts';
import { openServices } from '../../../src/server/services.ts';
import type { Services } from '../../../src/server/services.ts';
import { arm, fillDisk, noteAddress } from './breaker.ts';
import type { Order, Reply } from './orders.ts';

/**
 * The real server in a process of its own, put together as `src/server/main.ts` does it, which can
 * be told to break at a counted statement. One after the other it serves many worlds: starting a
 * process costs more than all that a world does with it.
 */
let open: { services: Services; server: Listening } | null = null;

async function obey(order: Order): Promise<Omit<Reply, 'id'>> {
  if (order.do === 'open') {
    const config = readConfig(order.env);
    noteAddress(config.databaseUrl ?? '');
    const services = await openServices(config);
    await requireSealKeys(services.storage, config.sealKeysFile);
    const server = await serve(services, config, undefined, () => undefined);
    open = { services, server };
    return { port: server.port, code: (await firstActivation(services))?.code ?? '' };
  }
  if (order.do === 'break') arm(order.at);
  if (order.do === 'fill') fillDisk(order.pages);
  if (order.do === 'close') {
    arm(null);
    await open?.server.stop();
    await open?.services.storage.close();
    open = null;
  }
  return {};
}

async function answer(order: Order): Promise<void> {
  try {
    process.send?.({ id: order.id, ...(await obey(order)) });
  } catch (error) {
    const failure = error instanceof Error ? (error.stack ?? error.message) : String(error);
    process.send?.({ id: order.id, failure });
  }
}

process.on('message', (order: Order) => void answer(order));
// whoever started it is gone
process.on('disconnect', () => process.exit());
