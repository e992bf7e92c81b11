import { isWithin, villageKind } from '../region.ts';
import type { Kecamatan, RegencyRegions, Village } from '../region.ts';

/** What a row says of its village. */
export interface PlaceText {
  readonly villageCode: string;
  readonly villageName: string;
  readonly kecamatanCode: string;
  readonly kecamatanName: string;
}

export type PlaceFault = 'missing' | 'unknown' | 'ambiguous' | 'outside';
export type PlaceReading =
  | { readonly code: string; readonly fault: null }
  | { readonly code: null; readonly fault: PlaceFault };

const fail = (fault: PlaceFault): PlaceReading => ({ code: null, fault });

/** A name without case, spaces, marks and the word for what it is. */
function key(name: string): string {
  return name
    .toLowerCase()
    .replace(/^\s*(desa|kelurahan|kel\.?|ds\.?|kecamatan|kec\.?)\s+/, '')
    .replaceAll(/[^a-z]/g, '');
}

/** `3316092003`, `33.16.09.2003` and the like with dots; null where it is no village's code. */
function dotted(code: string): string | null {
  const digits = code.replaceAll(/\D/g, '');
  const parts = [digits.slice(0, 2), digits.slice(2, 4), digits.slice(4, 6), digits.slice(6)];
  return digits.length === 10 ? parts.join('.') : null;
}

export type PlaceFinder = (text: PlaceText) => PlaceReading;

/** Looks villages up by code, or by name within their kecamatan; 17 names repeat in Blora alone. */
export function placeFinder(regions: RegencyRegions, scopes: readonly string[]): PlaceFinder {
  const villages = regions.kecamatan.flatMap((kecamatan) =>
    kecamatan.villages.map((village) => ({ kecamatan, village })),
  );
  const codes = new Set(villages.map(({ village }) => village.code));
  const byName = new Map<string, { kecamatan: Kecamatan; village: Village }[]>();
  for (const one of villages) {
    const name = key(one.village.name);
    byName.set(name, [...(byName.get(name) ?? []), one]);
  }
  const inScope = (code: string): PlaceReading =>
    scopes.some((scope) => isWithin(code, scope)) ? { code, fault: null } : fail('outside');

  const byText = ({ villageName, kecamatanName }: PlaceText): PlaceReading => {
    const all = byName.get(key(villageName)) ?? [];
    const kind = /^\s*(kel\.?|kelurahan)\s/i.test(villageName)
      ? 'kelurahan'
      : /^\s*(ds\.?|desa)\s/i.test(villageName)
        ? 'desa'
        : null;
    const named = kecamatanName === '' ? null : key(kecamatanName);
    const fitting = all
      .filter(({ kecamatan }) => named === null || key(kecamatan.name) === named)
      .map(({ village }) => village.code);
    const ofKind = fitting.filter((code) => kind === null || villageKind(code) === kind);
    const [code, other] = ofKind.length > 0 ? ofKind : fitting;
    if (code === undefined) return fail('unknown');
    if (other === undefined) return inScope(code);
    const mine = (ofKind.length > 0 ? ofKind : fitting).filter((each) => inScope(each).code);
    return mine.length === 1 && mine[0] !== undefined ? inScope(mine[0]) : fail('ambiguous');
  };

  return (text) => {
    const code = dotted(text.villageCode) ?? dotted(`${text.kecamatanCode}${text.villageCode}`);
    if (code !== null && codes.has(code)) return inScope(code);
    if (text.villageName !== '') return byText(text);
    return fail(text.villageCode === '' ? 'missing' : 'unknown');
  };
}
