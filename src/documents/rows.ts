import { isFilled } from '../domain/attendance.ts';
import type { RegencyRegions } from '../domain/region.ts';
import type { PaperMeeting, PaperPerson, PaperSignature } from './meeting.ts';
import { regionTitle, villageKindOf } from './places.ts';
import { roleTitle, WORDS } from './words.ts';

/**
 * `present`: those who filled a place. `invited`: the whole list, with what is known.
 * `blank`: the whole list to be signed on paper, with room for people who come unannounced.
 */
export const SHEET_CHOICES = ['present', 'invited', 'blank'] as const;
export type SheetChoice = (typeof SHEET_CHOICES)[number];

/** Empty rows at the end of a sheet that is to be signed on paper. */
export const SPARE_ROWS = 8;

export interface SheetRow {
  /** From 1, without gaps. */
  readonly number: number;
  /** Whoever sits there; empty where the list names an office only. */
  readonly name: string;
  /** Whom they stand in for, as in "mewakili Kepala Desa"; empty where for nobody. */
  readonly representing: string;
  readonly position: string;
  readonly origin: string;
  readonly signature: PaperSignature | null;
  /** Stands in the place of a signature: "izin", "tidak hadir", or nothing. */
  readonly remark: string;
  /** By custom odd numbers sign at the left of the column and even ones at the right. */
  readonly side: 'left' | 'right';
}

/** The rows of an attendance sheet, in the order of the list that was given. */
export function sheetRows(
  meeting: Pick<PaperMeeting, 'state'>,
  people: readonly PaperPerson[],
  regions: RegencyRegions,
  choice: SheetChoice,
): SheetRow[] {
  const shown =
    choice === 'present' ? people.filter((person) => isFilled(person.status)) : [...people];
  const cells = shown.map((person) => ({
    ...identity(person, regions, choice),
    ...mark(person, meeting, choice),
  }));
  const spare = choice === 'blank' ? Array.from({ length: SPARE_ROWS }, () => EMPTY) : [];
  return [...cells, ...spare].map((cell, index) => ({
    ...cell,
    number: index + 1,
    side: index % 2 === 0 ? 'left' : 'right',
  }));
}

type Cells = Omit<SheetRow, 'number' | 'side'>;

const EMPTY: Cells = {
  name: '',
  representing: '',
  position: '',
  origin: '',
  signature: null,
  remark: '',
};

function identity(
  person: PaperPerson,
  regions: RegencyRegions,
  choice: SheetChoice,
): Pick<Cells, 'name' | 'representing' | 'position' | 'origin'> {
  const title = roleTitle(person.role, villageKindOf(person.regionCode));
  const written = person.position.trim();
  // Words of one's own name the office where the place is known, and the institution where not.
  const ownOffice = person.regionCode !== '' || title === '';
  const position = ownOffice && written !== '' ? written : title;
  const origin = person.regionCode === '' ? '' : regionTitle(regions, person.regionCode);
  const represented = person.status === 'represented' && choice !== 'blank';
  const invited = person.name.trim();
  return {
    name: represented ? person.representedBy.trim() : invited,
    representing: represented ? `${WORDS.representing} ${invited || position}`.trim() : '',
    position,
    origin: origin === '' && !ownOffice ? written : origin,
  };
}

function mark(
  { status, signature }: PaperPerson,
  { state }: Pick<PaperMeeting, 'state'>,
  choice: SheetChoice,
): Pick<Cells, 'signature' | 'remark'> {
  if (choice === 'blank') return { signature: null, remark: '' };
  if (isFilled(status)) return { signature, remark: '' };
  if (status === 'excused') return { signature: null, remark: WORDS.excused };
  return { signature: null, remark: state === 'closed' ? WORDS.absent : '' };
}

export interface SheetCount {
  readonly listed: number;
  readonly filled: number;
  readonly represented: number;
  readonly excused: number;
}

/** How many are on the list and how many came. */
export function countPeople(people: readonly PaperPerson[]): SheetCount {
  const having = (status: PaperPerson['status']) =>
    people.filter((person) => person.status === status).length;
  return {
    listed: people.length,
    filled: people.filter((person) => isFilled(person.status)).length,
    represented: having('represented'),
    excused: having('excused'),
  };
}
