import type { RegencyRegions } from '../domain/region.ts';
import { Head } from './head.tsx';
import type { PaperMeeting, PaperPerson } from './meeting.ts';
import { occasion, shortAgenda } from './particulars.ts';
import { countPeople, sheetRows } from './rows.ts';
import type { SheetChoice, SheetCount, SheetRow } from './rows.ts';
import { SignOff } from './sign-off.tsx';
import { Signature } from './signature.tsx';
import { WORDS } from './words.ts';

interface AttendanceSheetProps {
  readonly meeting: PaperMeeting;
  /** In the list's order, without those taken off it. */
  readonly people: readonly PaperPerson[];
  readonly regions: RegencyRegions;
  readonly choice: SheetChoice;
}

/** Rows that stay on one page with the sign-off, so that no signature stands on a page alone. */
const KEPT_ROWS = 2;

/** "Hadir 28 dari 34 undangan (3 diwakili), izin 2": what the table adds up to. */
export function countLine({ listed, filled, represented, excused }: SheetCount): string {
  const standIns = represented === 0 ? '' : ` (${represented} diwakili)`;
  return `Hadir ${filled} dari ${listed} orang${standIns}${excused === 0 ? '' : `, izin ${excused}`}.`;
}

function Row({ row }: { readonly row: SheetRow }) {
  return (
    <tr class="paper-row">
      <td class="paper-number">{row.number}.</td>
      <td>
        {row.name}
        {row.representing !== '' && <small>{row.representing}</small>}
      </td>
      <td>{row.position}</td>
      <td>{row.origin}</td>
      <td class="paper-sign">
        <div class={`paper-${row.side}`}>
          <span>{row.number}.</span>
          {row.remark !== '' && <em>{row.remark}</em>}
          {row.signature !== null && <Signature signature={row.signature} />}
        </div>
      </td>
    </tr>
  );
}

/**
 * The customary attendance sheet (daftar hadir): letterhead, occasion, a table whose header
 * repeats on each page, sign-off of minute taker and chair.
 */
export function AttendanceSheet({ meeting, people, regions, choice }: AttendanceSheetProps) {
  const rows = sheetRows(meeting, people, regions, choice);
  const kept = Math.max(0, rows.length - KEPT_ROWS);
  return (
    <section class="paper-document">
      <Head
        title={WORDS.attendanceTitle}
        meeting={meeting}
        regions={regions}
        lines={[...occasion(meeting), [WORDS.subject, shortAgenda(meeting, regions)]]}
      />
      <table class="paper-table">
        <thead>
          <tr>
            <th scope="col" class="paper-number">
              {WORDS.number}
            </th>
            <th scope="col">{WORDS.name}</th>
            <th scope="col">{WORDS.position}</th>
            <th scope="col">{WORDS.origin}</th>
            <th scope="col" class="paper-sign">
              {WORDS.signature}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, kept).map((row) => (
            <Row key={row.number} row={row} />
          ))}
        </tbody>
        <tbody class="paper-kept">
          {rows.slice(kept).map((row) => (
            <Row key={row.number} row={row} />
          ))}
          <tr>
            <td colSpan={5} class="paper-end">
              {rows.length === 0 && <p class="paper-count">{WORDS.nobody}</p>}
              {choice !== 'blank' && people.length > 0 && (
                <p class="paper-count">{countLine(countPeople(people))}</p>
              )}
              <SignOff meeting={meeting} regions={regions} />
            </td>
          </tr>
        </tbody>
      </table>
    </section>
  );
}
