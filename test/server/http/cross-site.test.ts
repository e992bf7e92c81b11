import { beforeEach, describe, expect, it } from 'vitest';
import { HANDOVER_PATH } from '../../../src/protocol/handover.ts';
import { ENDPOINTS } from '../../../src/protocol/endpoints.ts';
import type { Endpoint } from '../../../src/protocol/endpoints.ts';
import { newId, openPlainApp } from './app.ts';
import type { AppUnderTest } from './app.ts';

const STRANGER = 'https://jahat.example';

/**
 * A page of somebody else can have a browser send requests here, with whatever cookies it holds.
 * Nothing here goes by cookies: a session is a header that only the app's own script sets, and that
 * no other page may be allowed to set, because it would have to ask first and is never told yes.
 */
describe('a page of another site', () => {
  let test: AppUnderTest;
  beforeEach(async () => {
    test = await openPlainApp();
  });

  const changing: [string, string][] = [
    ...Object.values(ENDPOINTS as Record<string, Endpoint>)
      .filter(({ method, session }) => method !== 'GET' && session)
      .map(({ method, path }): [string, string] => [method, path.replace('{id}', newId())]),
    ['POST', HANDOVER_PATH],
    ['PUT', `/api/attachments/${'a'.repeat(64)}`],
  ];

  it.each(changing)('cannot act with the cookies of a person: %s %s', async (method, path) => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data']) {
      const response = await test.send(path, {
        method,
        headers: {
          Origin: STRANGER,
          'Content-Type': type,
          Cookie: `session=${test.regency.token}; token=${test.regency.token}`,
        },
        body: '{}',
      });
      expect(response.status).toBe(401);
      expect(response.headers.get('Set-Cookie')).toBeNull();
    }
  });

  it.each(changing)('is not allowed to set the header: %s %s', async (method, path) => {
    const response = await test.send(path, {
      method: 'OPTIONS',
      headers: {
        Origin: STRANGER,
        'Access-Control-Request-Method': method,
        'Access-Control-Request-Headers': 'authorization',
      },
    });
    const granted = [...response.headers].filter(([name]) => name.startsWith('access-control-'));
    expect(granted).toEqual([]);
    expect(response.status).toBe(404);
  });

  it('cannot sign a person in as somebody else: the answer is no cookie', async () => {
    const body = JSON.stringify({ username: 'orang.lain', password: 'rekaan', device: 'x' });
    const headers = { Origin: STRANGER, 'Content-Type': 'text/plain' };
    const response = await test.send('/api/login', { method: 'POST', headers, body });
    expect(response.headers.get('Set-Cookie')).toBeNull();
    expect(response.headers.get('Access-Control-Allow-Origin')).toBeNull();
  });

  it('cannot show the app in a frame, nor read its answers', async () => {
    const { headers } = await test.send('/api/health');
    expect(headers.get('Content-Security-Policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('Cross-Origin-Resource-Policy')).toBe('same-origin');
  });
});
