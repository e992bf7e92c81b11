import { describe, expect, it } from 'vitest';
import type { RegencyRegions } from '../../../src/domain/region.ts';
import { REFUSAL_CODES } from '../../../src/domain/result.ts';
import { english } from '../../../src/i18n/catalogue-en.ts';
import { indonesian } from '../../../src/i18n/catalogue.ts';
import { ERROR_CODES } from '../../../src/protocol/error.ts';
import blora from '../../../src/server/regions/33.16.json' with { type: 'json' };
import { ApiError, NetworkError } from '../../../src/sync/errors.ts';
import { isStorageFull } from '../../../src/store/storage-full.ts';
import {
  errorText,
  refusalText,
  regionFullName,
  regionName,
  scopeText,
  syncProblemText,
} from '../../../src/ui/words.ts';

const REGIONS = blora as RegencyRegions;
const t = indonesian;

describe.each([
  ['id', indonesian],
  ['en', english],
])('what went wrong, in words (%s)', (_, catalogue) => {
  it.each(REFUSAL_CODES)('knows the refusal %s', (code) => {
    expect(refusalText(catalogue, code)).toMatch(/\w{3}/);
  });

  it.each(ERROR_CODES)(
    'knows the answer %s of the endpoint, also as reason of a failed sync',
    (code) => {
      const text = errorText(catalogue, new ApiError(code, 400, null, null));
      expect(text).toMatch(/\w{3}/);
      expect(text).not.toBe(catalogue.common.unexpected);
      expect(syncProblemText(catalogue, code)).toBe(text);
    },
  );

  it.each(['unreachable', 'timeout', 'foreign_answer', 'server_down'] as const)(
    'knows that no answer came: %s',
    (reason) => {
      expect(errorText(catalogue, new NetworkError(reason))).toBe(catalogue.refusals.network);
      expect(syncProblemText(catalogue, reason)).toBe(catalogue.sync.problems[reason]);
    },
  );

  it('says what it does not know without showing it', () => {
    const secret = 'NIK 3316080101800001';
    expect(errorText(catalogue, new Error(secret))).toBe(catalogue.common.unexpected);
    expect(errorText(catalogue, secret)).toBe(catalogue.common.unexpected);
    expect(syncProblemText(catalogue, 'DatabaseClosedError')).toBe(catalogue.sync.problems.unknown);
    expect(syncProblemText(catalogue, 'toString')).toBe(catalogue.sync.problems.unknown);
    expect(syncProblemText(catalogue, null)).toBe(catalogue.sync.problems.unknown);
  });
});

describe('how long to wait', () => {
  const waiting = (seconds: number) =>
    errorText(t, new ApiError('rate_limited', 429, null, seconds));

  it('is told in seconds, then in minutes', () => {
    expect(waiting(40)).toContain('40 detik');
    expect(waiting(0.2)).toContain('1 detik');
    expect(waiting(600)).toContain('10 menit');
  });
});

describe('a full phone', () => {
  const quota = new DOMException('full', 'QuotaExceededError');

  it('is told apart, also inside of an error of the database', () => {
    const wrapped = Object.assign(new Error('AbortError'), { inner: quota });
    expect(isStorageFull(quota)).toBe(true);
    expect(isStorageFull(wrapped)).toBe(true);
    expect(isStorageFull(new Error('other'))).toBe(false);
    expect(errorText(t, wrapped)).toBe(t.common.storageFull);
  });

  it('is not taken for a full server as the reason of a failed sync', () => {
    expect(syncProblemText(t, 'phone_full')).toBe(t.sync.storageNearlyFull);
    expect(syncProblemText(t, 'storage_full')).toBe(t.refusals.request.storage_full);
  });
});

describe('regions by name', () => {
  it('say what they are', () => {
    expect(regionName(REGIONS, '33.16')).toBe('Kabupaten Blora');
    expect(regionName(REGIONS, '33.16.08')).toBe('Kecamatan Jepon');
    expect(regionName(REGIONS, '33.16.08.2001')).toBe('Desa Blungun');
    expect(regionName(REGIONS, '33.16.08.1013')).toBe('Kelurahan Jepon');
  });

  it('carry their kecamatan where names repeat', () => {
    expect(regionFullName(REGIONS, '33.16.08.2001')).toBe('Desa Blungun, Kec. Jepon');
    expect(regionFullName(REGIONS, '33.16.08')).toBe('Kecamatan Jepon');
  });

  it('fall back to the code where they are not known', () => {
    expect(regionName(null, '33.16.08')).toBe('33.16.08');
    expect(regionName(REGIONS, '33.16.99')).toBe('33.16.99');
    expect(regionName(REGIONS, '33.16.08.2999')).toBe('33.16.08.2999');
  });

  it('of a person stand in one line, villages under their kecamatan', () => {
    const villages = ['33.16.08.2001', '33.16.08.2002', '33.16.08.2003'];
    expect(scopeText(REGIONS, villages)).toBe('Kec. Jepon: Blungun, Semanggi, Ngampon');
    expect(scopeText(REGIONS, villages, 2)).toBe('Kec. Jepon: Blungun, Semanggi +1');
    expect(scopeText(REGIONS, ['33.16.08'])).toBe('Kecamatan Jepon');
    expect(scopeText(REGIONS, ['33.16'])).toBe('Kabupaten Blora');
  });
});
