import { changesOf } from '../domain/proposal/correction.ts';
import type { FieldChange } from '../domain/proposal/correction.ts';
import { PROPOSAL_KINDS } from '../domain/proposal/kinds.ts';
import type { ProposalKind } from '../domain/proposal/kinds.ts';
import { concernedOf } from '../domain/proposal/proposal.ts';
import type { Proposal, ProposalMember } from '../domain/proposal/proposal.ts';
import type { BasisKind } from '../domain/proposal/settings.ts';
import type { ProposalState } from '../domain/proposal/step.ts';
import { FAMILY_FIELDS, PERSON_FIELDS } from '../domain/register/person.ts';
import type {
  FamilyField,
  FamilyFields,
  PersonField,
  PersonFields,
} from '../domain/register/person.ts';
import { kecamatanOf } from '../domain/region.ts';
import type { RegencyRegions } from '../domain/region.ts';
import { regionTitle } from './places.ts';
import { dateCell, numberCell, textCell } from './sheet.ts';
import type { Sheet, SheetCell, SheetColumn } from './sheet.ts';
import * as words from './xlsx-words.ts';

/** One proposal with what the list needs besides. */
export interface ListedProposal extends Proposal {
  readonly state: ProposalState;
  readonly note: string;
  readonly location: { readonly latitude: number; readonly longitude: number } | null;
  readonly basis: {
    readonly kind: BasisKind;
    readonly number: string;
    readonly date: string;
  } | null;
  /** Day and number of its entry in the national system; empty before. */
  readonly entryDate: string;
  readonly entryNumber: string;
  /** The national list's numbers of its members, by member id. */
  readonly listNumbers: Readonly<Record<string, string>>;
}

export interface PeriodSheetsContext {
  readonly regions: RegencyRegions;
  /** The words of a reason. */
  readonly reasonWords: (kind: ProposalKind, code: string) => string;
}

interface Line {
  readonly proposal: ListedProposal;
  /** Null for a field that the family shares. */
  readonly member: ProposalMember | null;
  readonly change: FieldChange | null;
}

interface Column extends SheetColumn {
  readonly cell: (line: Line, context: PeriodSheetsContext) => SheetCell;
}

const WIDE: ReadonlySet<string> = new Set(['name', 'address', 'motherName']);
const NUMBERS: ReadonlySet<string> = new Set(['nik', 'noKk']);

function widthOf(field: string): number {
  if (WIDE.has(field)) return 30;
  return NUMBERS.has(field) ? 20 : 15;
}

/** A value of a field in the words of the list; codes are turned into words. */
export function fieldText(field: PersonField | FamilyField, value: string): string {
  const tables: Partial<Record<PersonField | FamilyField, Readonly<Record<string, string>>>> = {
    sex: words.SEX_WORDS,
    relation: words.RELATION_WORDS,
    maritalStatus: words.MARITAL_WORDS,
    pregnant: words.PREGNANT_WORDS,
  };
  return tables[field]?.[value] ?? value;
}

function fieldCell(field: PersonField | FamilyField, value: string): SheetCell {
  return field === 'birthDate' ? dateCell(value) : textCell(fieldText(field, value));
}

/** As the list has the person now, for finding them; a new one as proposed. */
const personNow = ({ member, proposal }: Line): PersonFields | undefined => {
  const head = concernedOf(proposal)[0];
  const one = member ?? head;
  return one?.was ?? one?.fields;
};
const familyNow = ({ proposal }: Line): FamilyFields => proposal.familyWas ?? proposal.family;

const personColumn = (field: PersonField): Column => ({
  title: words.FIELD_WORDS[field],
  width: widthOf(field),
  cell: (line) => fieldCell(field, personNow(line)?.[field] ?? ''),
});
const familyColumn = (field: FamilyField): Column => ({
  title: words.FIELD_WORDS[field],
  width: widthOf(field),
  cell: (line) => fieldCell(field, familyNow(line)[field]),
});

const column = (
  title: string,
  width: number,
  cell: (line: Line, context: PeriodSheetsContext) => SheetCell,
): Column => ({ title, width, cell });

const W = words.COLUMN_WORDS;

const PLACE: readonly Column[] = [
  column(W.kecamatan, 22, ({ proposal }, { regions }) =>
    textCell(regionTitle(regions, kecamatanOf(proposal.regionCode) ?? '')),
  ),
  column(W.village, 22, ({ proposal }, { regions }) =>
    textCell(regionTitle(regions, proposal.regionCode)),
  ),
  column(W.villageCode, 15, ({ proposal }) => textCell(proposal.regionCode)),
];

const LIST_NUMBER = column(W.listNumber, 20, ({ proposal, member }) =>
  textCell(member === null ? '' : (proposal.listNumbers[member.id] ?? '')),
);

const WHY: readonly Column[] = [
  column(W.reason, 22, ({ proposal: { kind, reason } }, { reasonWords }) =>
    textCell(reasonWords(kind, reason)),
  ),
  column(W.reasonNote, 30, ({ proposal }) => textCell(proposal.reasonNote)),
  column(W.reasonDate, 15, ({ proposal }) => dateCell(proposal.reasonDate)),
];

const END: readonly Column[] = [
  column(W.basis, 15, ({ proposal: { basis } }) =>
    textCell(basis === null ? '' : words.BASIS_WORDS[basis.kind]),
  ),
  column(W.basisNumber, 22, ({ proposal }) => textCell(proposal.basis?.number ?? '')),
  column(W.basisDate, 15, ({ proposal }) => dateCell(proposal.basis?.date ?? '')),
  column(W.note, 30, ({ proposal }) => textCell(proposal.note)),
  column(W.state, 22, ({ proposal }) => textCell(words.STATE_WORDS[proposal.state])),
  column(W.entryNumber, 18, ({ proposal }) => textCell(proposal.entryNumber)),
  column(W.entryDate, 15, ({ proposal }) => dateCell(proposal.entryDate)),
];

const WHERE: readonly Column[] = (['latitude', 'longitude'] as const).map((axis) =>
  column(W[axis], 12, ({ proposal: { location } }) =>
    location === null ? null : numberCell(location[axis]),
  ),
);

const WHO: readonly Column[] = [familyColumn('noKk'), personColumn('nik'), personColumn('name')];

const REST = PERSON_FIELDS.filter((field) => field !== 'nik' && field !== 'name');
const HOME = FAMILY_FIELDS.filter((field) => field !== 'noKk');

const COLUMNS: Readonly<Record<ProposalKind, readonly Column[]>> = {
  new: [
    ...PLACE,
    ...WHO,
    ...REST.map(personColumn),
    ...HOME.map(familyColumn),
    ...WHY,
    ...WHERE,
    ...END,
  ],
  correction: [
    ...PLACE,
    LIST_NUMBER,
    ...WHO,
    column(W.field, 20, ({ change }) =>
      textCell(change === null ? '' : words.FIELD_WORDS[change.field]),
    ),
    column(W.from, 30, ({ change }) => (change === null ? null : changeCell(change, change.from))),
    column(W.to, 30, ({ change }) => (change === null ? null : changeCell(change, change.to))),
    ...WHY,
    ...END,
  ],
  removal: [
    ...PLACE,
    LIST_NUMBER,
    ...WHO,
    personColumn('birthDate'),
    personColumn('sex'),
    familyColumn('address'),
    ...WHY,
    ...END,
  ],
};

function changeCell({ field }: FieldChange, value: string): SheetCell {
  return fieldCell(field, value);
}

/** One line a person, of a correction one a field; a correction of nothing still has its line. */
function linesOf(proposal: ListedProposal): Line[] {
  if (proposal.kind !== 'correction') {
    return concernedOf(proposal).map((member) => ({ proposal, member, change: null }));
  }
  const members = new Map(proposal.members.map((member) => [member.id, member]));
  return changesOf(proposal).map((change) => ({
    proposal,
    member: change.memberId === null ? null : (members.get(change.memberId) ?? null),
    change,
  }));
}

function sheetOf(
  kind: ProposalKind,
  proposals: readonly ListedProposal[],
  context: PeriodSheetsContext,
): Sheet {
  const columns = COLUMNS[kind];
  const lines = proposals.filter((one) => one.kind === kind).flatMap(linesOf);
  return {
    name: words.SHEET_NAMES[kind],
    columns: [
      { title: W.number, width: 6 },
      ...columns.map(({ title, width }) => ({ title, width })),
    ],
    rows: lines.map((line, index) => [
      numberCell(index + 1),
      ...columns.map(({ cell }) => cell(line, context)),
    ]),
  };
}

/**
 * A period's proposals for entry into the national system: a sheet for each kind, a line for each
 * person, of corrections for each field with its old and new value. NIK and No KK are text.
 */
export function periodSheets(
  proposals: readonly ListedProposal[],
  context: PeriodSheetsContext,
): Sheet[] {
  return PROPOSAL_KINDS.map((kind) => sheetOf(kind, proposals, context));
}

/** `Usulan-DTKS-33.16-2026-01.xlsx`: of dataset, region and period alone. */
export function periodFileName(dataset: string, regionCode: string, period: string): string {
  return `Usulan-${dataset.replaceAll(/[^\w-]/g, '')}-${regionCode}-${period}.xlsx`;
}
