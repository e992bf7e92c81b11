import { meetingFitsRegion } from '../../../../domain/meeting.ts';
import type { MeetingKind } from '../../../../domain/meeting.ts';
import type { Kecamatan, RegencyRegions } from '../../../../domain/region.ts';
import { may } from '../../../../domain/role.ts';
import type { Holder } from '../../../../domain/role.ts';

/** The regions of one kecamatan for which a person may make a meeting. */
export interface RegionChoice {
  readonly kecamatan: Kecamatan;
  /** The kecamatan itself first, where it is among them; then its villages. */
  readonly codes: readonly string[];
}

/**
 * Where a person may hold a meeting of a kind (any kind, while none is chosen). A facilitator
 * brings to the kecamatan's own hall only the socialisation: the kecamatan's team is not theirs.
 */
export function regionChoices(
  regions: RegencyRegions | null,
  holder: Holder,
  kind: MeetingKind | '',
): RegionChoice[] {
  const fits = (code: string) => {
    if (!may(holder, 'meeting.create', code)) return false;
    return kind === '' || meetingFitsRegion(kind, code);
  };
  return (regions?.kecamatan ?? [])
    .map((kecamatan) => {
      const isOwn = holder.role !== 'facilitator' || kind === '' || kind === 'socialisation';
      const codes = [
        ...(isOwn ? [kecamatan.code] : []),
        ...kecamatan.villages.map(({ code }) => code),
      ];
      return { kecamatan, codes: codes.filter(fits) };
    })
    .filter(({ codes }) => codes.length > 0);
}

/** The kecamatan and region that stand chosen before the person has: where there is only one. */
export function onlyChoice(choices: readonly RegionChoice[]): {
  kecamatan: string;
  regionCode: string;
} {
  const [first, ...others] = choices;
  if (first === undefined || others.length > 0) return { kecamatan: '', regionCode: '' };
  const [code, ...rest] = first.codes;
  return {
    kecamatan: first.kecamatan.code,
    regionCode: rest.length === 0 ? (code ?? '') : '',
  };
}
