import type { RegencyRegions } from '../../../domain/region.ts';
import type { Catalogue } from '../../../i18n/catalogue.ts';
import type { OfficeTexts } from '../../../i18n/catalogue-office.ts';
import type { Formats } from '../../../i18n/formats.ts';
import type { AttendanceFields } from '../../../protocol/records.ts';
import type { ProposalEntry } from '../../../store/queries/proposals/list.ts';

/** What it takes to put an entry of the queue into words. */
export interface Wording {
  readonly t: Catalogue & Pick<OfficeTexts, 'proposals' | 'syncProposals'>;
  readonly formats: Formats;
  readonly regions: RegencyRegions | null;
  /** Who stands at a place of a list, by the place's id, as far as this phone knows. */
  readonly people: ReadonlyMap<string, AttendanceFields>;
  /** The proposals that any of it is about, by id, as far as this phone has them. */
  readonly proposals: ReadonlyMap<string, ProposalEntry>;
}
