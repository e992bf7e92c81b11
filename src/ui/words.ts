import type { RegencyRegions } from '../domain/region.ts';
import { kecamatanOf, regionLevel } from '../domain/region.ts';
import type { RefusalCode } from '../domain/result.ts';
import type { Catalogue } from '../i18n/catalogue.ts';
import type { ErrorCode } from '../protocol/error.ts';
import { isStorageFull } from '../store/storage-full.ts';

/** Why a rule said no, in words. The field is already where the words stand. */
export function refusalText(t: Catalogue, code: RefusalCode): string {
  return t.refusals.act[code];
}

/** What went wrong with a request or a write, in words that say what to do. */
export function errorText(t: Catalogue, error: unknown): string {
  if (isNetworkError(error)) return t.refusals.network;
  if (isApiError(error)) {
    const text = t.refusals.request[error.code];
    return error.retryAfter === null ? text : `${text} ${waitText(t, error.retryAfter)}`;
  }
  return isStorageFull(error) ? t.common.storageFull : t.common.unexpected;
}

interface ApiFailure extends Error {
  readonly code: ErrorCode;
  readonly field: string | null;
  readonly retryAfter: number | null;
}

// told by name: the classes belong to src/sync, of which the screens see only status and api
/** Whether the endpoint itself said no. */
export function isApiError(error: unknown): error is ApiFailure {
  return error instanceof Error && error.name === 'ApiError';
}

/** Whether no answer came back. */
export function isNetworkError(error: unknown): boolean {
  return error instanceof Error && error.name === 'NetworkError';
}

/** Why the last exchange failed, from the code that the sync engine keeps. */
export function syncProblemText(t: Catalogue, code: string | null): string {
  const { problems } = t.sync;
  const { request } = t.refusals;
  if (code === 'phone_full') return t.sync.storageNearlyFull;
  if (code !== null && Object.hasOwn(problems, code))
    return problems[code as keyof typeof problems];
  if (code !== null && Object.hasOwn(request, code)) return request[code as keyof typeof request];
  return problems.unknown;
}

/** How long to wait, from whole seconds. */
export function waitText(t: Catalogue, seconds: number): string {
  return seconds < 90
    ? t.refusals.waitSeconds(Math.max(1, Math.ceil(seconds)))
    : t.refusals.waitMinutes(Math.ceil(seconds / 60));
}

/**
 * A region by its name with what it is: "Desa Sumberejo", "Kecamatan Jepon",
 * "Kabupaten Blora".
 * The code itself where it is not among the regions.
 */
export function regionName(regions: RegencyRegions | null, code: string): string {
  if (regions === null) return code;
  if (code === regions.code) return regions.name;
  const kecamatan = regions.kecamatan.find((each) => each.code === kecamatanOf(code));
  if (kecamatan === undefined) return code;
  if (regionLevel(code) === 'kecamatan') return `Kecamatan ${kecamatan.name}`;
  const village = kecamatan.villages.find((each) => each.code === code);
  if (village === undefined) return code;
  return `${village.kind === 'desa' ? 'Desa' : 'Kelurahan'} ${village.name}`;
}

/** The same with its kecamatan, because village names repeat: "Desa Sumberejo, Kec. Japah". */
export function regionFullName(regions: RegencyRegions | null, code: string): string {
  const name = regionName(regions, code);
  if (regions === null || regionLevel(code) !== 'village') return name;
  const kecamatan = regions.kecamatan.find((each) => each.code === kecamatanOf(code));
  return kecamatan === undefined ? name : `${name}, Kec. ${kecamatan.name}`;
}

/**
 * A person's regions in a line, villages under their kecamatan: "Kec. Jepon: Blungun, Ngampon".
 * Of more than `limit` villages of one kecamatan the rest is counted.
 */
export function scopeText(
  regions: RegencyRegions | null,
  scopes: readonly string[],
  limit = Number.POSITIVE_INFINITY,
): string {
  const groups = new Map<string, string[]>();
  for (const code of scopes) {
    const isVillage = regionLevel(code) === 'village';
    const above = isVillage ? (kecamatanOf(code) ?? code) : code;
    groups.set(above, [...(groups.get(above) ?? []), ...(isVillage ? [code] : [])]);
  }
  const lines = [...groups].map(([above, villages]) => {
    if (villages.length === 0) return regionName(regions, above);
    const names = villages.slice(0, limit).map((code) => bareName(regionName(regions, code)));
    const rest = villages.length - names.length;
    const more = rest > 0 ? ` +${rest}` : '';
    return `Kec. ${bareName(regionName(regions, above))}: ${names.join(', ')}${more}`;
  });
  return lines.join('; ');
}

const bareName = (name: string) => name.replace(/^(Desa|Kelurahan|Kecamatan) /, '');
