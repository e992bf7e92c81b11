import { afterEach, expect, test, vi } from 'vitest';
import { createApi } from '../../../src/sync/api.ts';
import { startSync } from '../../../src/sync/engine.ts';
import { joinedPhone, outboxOf, recordMeeting } from '../../support/phone.ts';

afterEach(() => vi.unstubAllGlobals());

test.each([
  ['never answers, because no service worker ever starts', () => new Promise<void>(() => {})],
  ['is refused by the browser', () => Promise.reject(new DOMException('', 'NotAllowedError'))],
])('a failed exchange is tried again where Background Sync %s', async (_, register) => {
  const db = await joinedPhone();
  await recordMeeting(db);
  let pushes = 0;
  vi.stubGlobal('fetch', async (url: string) => {
    if (url.endsWith('/push')) pushes += 1;
    throw new TypeError('no network');
  });
  const registerBackgroundSync = vi.fn<() => Promise<void>>(register);
  const api = createApi({ token: async () => 'token' });
  const sync = startSync({ db, api, registerBackgroundSync });
  await vi.waitFor(() => expect(pushes).toBeGreaterThan(1), { timeout: 10_000 });
  expect(registerBackgroundSync).toHaveBeenCalled();
  expect(sync.status.value.lastError).toBe('unreachable');
  expect(await outboxOf(db)).toHaveLength(1);
  sync.stop();
});
