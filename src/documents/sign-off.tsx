import type { RegencyRegions } from '../domain/region.ts';
import type { PaperMeeting } from './meeting.ts';
import { longDate } from './particulars.ts';
import { signingPlace } from './places.ts';
import { WORDS } from './words.ts';

interface SignOffProps {
  readonly meeting: PaperMeeting;
  readonly regions: RegencyRegions;
}

function Signatory({ office, name }: { readonly office: string; readonly name: string }) {
  return (
    <>
      <p>{office},</p>
      <p class="paper-signatory">
        {name.trim() === '' ? <span class="paper-dots">( ………………………………… )</span> : <u>{name}</u>}
      </p>
    </>
  );
}

/** Place and date, and room for those who answer for the document: minute taker and chair. */
export function SignOff({ meeting, regions }: SignOffProps) {
  return (
    <div class="paper-sign-off">
      <div>
        <p>&nbsp;</p>
        <Signatory office={WORDS.minuteTaker} name={meeting.minuteTaker} />
      </div>
      <div>
        <p>
          {signingPlace(regions, meeting.regionCode)}, {longDate(meeting.date)}
        </p>
        <Signatory office={WORDS.chair} name={meeting.chair} />
      </div>
    </div>
  );
}
