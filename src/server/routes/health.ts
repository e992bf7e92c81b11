import { OLDEST_PROTOCOL, PROTOCOL } from '../../protocol/version.ts';
import type { Router } from '../http/context.ts';
import { describeApi } from '../http/openapi.ts';
import { route } from '../http/route.ts';
import { pingStorage } from '../storage/ping.ts';

/** What anybody may know of this endpoint. */
export function healthRoutes(router: Router): void {
  const { app, deps } = router;
  const { storage, regions, version, now } = deps;

  route(router, 'health', {}, async () => {
    await pingStorage(storage);
    return {
      ok: true as const,
      protocol: PROTOCOL,
      oldestProtocol: OLDEST_PROTOCOL,
      engine: storage.engine,
      version,
      regency: { code: regions.code, name: regions.name },
      time: new Date(now()).toISOString(),
    };
  });

  route(router, 'regions', {}, async () => ({
    ...regions,
    kecamatan: regions.kecamatan.map((kecamatan) => ({
      ...kecamatan,
      villages: [...kecamatan.villages],
    })),
  }));

  const description = JSON.stringify(describeApi(version));
  app.get('/api/openapi.json', (c) => {
    c.set('pattern', '/api/openapi.json');
    return c.body(description, 200, { 'Content-Type': 'application/json' });
  });
}
