import * as v from 'valibot';
import { singleId } from '../../domain/id.ts';
import { blockingOf, unexplainedOf } from '../../domain/proposal/finding.ts';
import type { FindingCode } from '../../domain/proposal/finding.ts';
import { checkProposal } from '../../domain/proposal/check.ts';
import type { Proposal } from '../../domain/proposal/proposal.ts';
import { DEFAULT_PROPOSAL_SETTINGS } from '../../domain/proposal/settings.ts';
import type { ProposalSettings } from '../../domain/proposal/settings.ts';
import { familyFieldsOf, personFieldsOf } from '../../domain/register/person.ts';
import { regencyOf } from '../../domain/region.ts';
import { wibDate } from '../../domain/time.ts';
import type { RowOf } from '../row.ts';
import { SETTINGS } from '../setting-records.ts';
import type { Need, Occasion, View } from './definition.ts';

const settingId = (regionCode: string) =>
  singleId('proposalSettings', regencyOf(regionCode) ?? regionCode);

/** A proposal with all that its rules look at. `regionCode` is its village, for the settings. */
export const proposalNeeds = (id: string, regionCode: string): Need[] => [
  { kind: 'proposal', id },
  { kind: 'proposalMember', parentId: id },
  { kind: 'attachment', parentId: id },
  { kind: 'setting', id: settingId(regionCode) },
];

/** What the regency has set; the defaults where it has not, or where it cannot be read. */
export function proposalSettingsOf(view: View, regionCode: string): ProposalSettings {
  const row = view.get('setting', settingId(regionCode));
  const read = v.safeParse(SETTINGS.proposalSettings, row?.fields.value);
  return read.success ? read.output : DEFAULT_PROPOSAL_SETTINGS;
}

/** A proposal as the rules want it, of its record and those below it. */
export function proposalOf(
  { fields, regionCode }: Pick<RowOf<'proposal'>, 'fields' | 'regionCode'>,
  members: readonly Pick<RowOf<'proposalMember'>, 'id' | 'fields'>[],
  photos: readonly Pick<RowOf<'attachment'>, 'fields'>[],
): Proposal {
  const { kind, period, reason, reasonNote, reasonDate, familyWas, explanations } = fields;
  const shown = photos.filter((row) => !row.fields.removed).map((row) => row.fields.evidence);
  return {
    kind,
    regionCode,
    period,
    reason,
    reasonNote,
    reasonDate,
    family: familyFieldsOf(fields),
    familyWas,
    members: members
      .filter((row) => !row.fields.removed)
      .map((row) => {
        const { registerPersonId, was, concerned } = row.fields;
        return { id: row.id, registerPersonId, was, concerned, fields: personFieldsOf(row.fields) };
      }),
    evidence: [...new Set(shown)].filter((one) => one !== undefined),
    explanations,
  };
}

/** Where no regions are known, nothing is said of a number's region. */
const OF_REGIONS: ReadonlySet<FindingCode> = new Set(['nik_region', 'nik_kecamatan', 'kk_region']);

/**
 * How much is to be mended, or explained, before it can be handed in, by all that both sides can
 * tell. Likenesses are not among it: the phone shows those that it knows of before it lets a person
 * go on, and what the server finds goes on record when the proposal arrives.
 */
export function countFindings(
  view: View,
  row: RowOf<'proposal'>,
  { occurredAt, actedAt = occurredAt, regions }: Occasion,
): { readonly blocking: number; readonly unexplained: number } {
  const photos = view.children('attachment', row.id);
  const proposal = proposalOf(row, view.children('proposalMember', row.id), photos);
  const found = checkProposal(proposal, {
    today: wibDate(Date.parse(actedAt)),
    regions: regions ?? { code: '', name: '', province: '', kecamatan: [] },
    settings: proposalSettingsOf(view, row.regionCode),
    likenesses: [],
    register: [],
  }).filter(({ code }) => regions !== undefined || !OF_REGIONS.has(code));
  return {
    blocking: blockingOf(found).length,
    unexplained: unexplainedOf(found, proposal.explanations).length,
  };
}
