import { expect } from '@playwright/test';
import { DEFAULT_PROPOSAL_SETTINGS } from '../../src/domain/proposal/settings.ts';
import { addDays, wibDate } from '../../src/domain/time.ts';
import type { PushResponse } from '../../src/protocol/push.ts';
import type { Session } from '../../src/protocol/session.ts';
import { PROTOCOL } from '../../src/protocol/version.ts';
import { newId } from '../../src/store/new-id.ts';
import { ask } from './endpoint.ts';
import type { Send } from './endpoint.ts';

/** The regency has a period that is open whenever the test runs; answers its key. */
export async function openPeriod(send: Send, regency: Session): Promise<string> {
  const today = wibDate(Date.now());
  const key = today.slice(0, 7);
  const window = { key, opens: addDays(today, -14), closes: addDays(today, 14) };
  const { periods } = DEFAULT_PROPOSAL_SETTINGS;
  const value = { ...DEFAULT_PROPOSAL_SETTINGS, periods: { ...periods, overrides: [window] } };
  const mutation = {
    id: newId(),
    deviceSeq: 1,
    name: 'setting.put',
    version: 1,
    args: { regionCode: regency.regencyCode, name: 'proposalSettings', value },
    base: {},
    occurredAt: new Date().toISOString(),
  };
  const sentAt = new Date().toISOString();
  const body = { protocol: PROTOCOL, sentAt, held: [], mutations: [mutation] };
  const answer = await ask<PushResponse>(send, 'POST', '/api/sync/push', body, regency);
  expect(answer.results.map(({ status }) => status)).toEqual(['applied']);
  return key;
}
