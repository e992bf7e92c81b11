import type { RegencyRegions } from '../domain/region.ts';
import type { PaperMeeting } from './meeting.ts';
import { subjectOf } from './particulars.ts';
import { letterhead } from './places.ts';
import { WORDS } from './words.ts';

interface HeadProps {
  readonly title: string;
  readonly meeting: PaperMeeting;
  readonly regions: RegencyRegions;
  readonly lines: readonly (readonly [label: string, value: string])[];
}

/** Letterhead, title, and the particulars of the meeting, as on any official record. */
export function Head({ title, meeting, regions, lines }: HeadProps) {
  return (
    <>
      <header class="paper-letterhead">
        {letterhead(regions, meeting.regionCode).map((line) => (
          <p key={line}>{line}</p>
        ))}
      </header>
      <h2 class="paper-title">{title}</h2>
      <p class="paper-subject">{subjectOf(meeting, regions)}</p>
      {meeting.state === 'cancelled' && <p class="paper-cancelled">{WORDS.cancelled}</p>}
      <table class="paper-particulars">
        <tbody>
          {lines.map(([label, value]) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td aria-hidden="true">:</td>
              <td>{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
