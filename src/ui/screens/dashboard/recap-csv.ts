import { toCsv } from '../../../documents/csv.ts';
import type { Cell } from '../../../documents/csv.ts';
import { wibDate, wibTime } from '../../../domain/time.ts';
import type { DashboardTexts } from '../../../i18n/id/dashboard.ts';
import type { Figures, Recap } from './recap.ts';

/** The recap as CSV: a row for the whole, then each kecamatan (its villages included), then these. */
export function recapCsv(recap: Recap, t: DashboardTexts, wholeName: string): string {
  const { csv } = t;
  const head = [
    csv.code,
    csv.level,
    csv.kecamatan,
    csv.name,
    csv.planned,
    csv.open,
    csv.closed,
    csv.cancelled,
    csv.invited,
    csv.filled,
    csv.villages,
    csv.reached,
    csv.socialisedOn,
    csv.attended,
    csv.received,
  ];
  const rows = recap.kecamatan.flatMap((kecamatan) => [
    row([kecamatan.code, csv.levels.kecamatan, kecamatan.name, kecamatan.name], kecamatan),
    ...kecamatan.villageRecaps.map((each) =>
      row([each.code, csv.levels[each.village.kind], kecamatan.name, each.village.name], each, [
        each.socialisedOn,
        each.attended,
      ]),
    ),
  ]);
  return toCsv([head, row(['', csv.levels.regency, '', wholeName], recap.sum), ...rows]);
}

function row(names: Cell[], figures: Figures, socialisation: Cell[] = [null, null]): Cell[] {
  return [
    ...names,
    figures.planned,
    figures.open,
    figures.closed,
    figures.cancelled,
    figures.invited,
    figures.filled,
    figures.villages,
    figures.reached,
    ...socialisation,
    sheetMoment(figures.lastReceivedAt),
  ];
}

/** An instant as every spreadsheet reads it, in WIB: "2026-11-24 14:05". */
function sheetMoment(instant: string | null): string | null {
  if (instant === null) return null;
  const ms = Date.parse(instant);
  return `${wibDate(ms)} ${wibTime(ms)}`;
}
