import type { RegisterPerson } from '../../src/domain/register/person.ts';
import { must } from './must.ts';

/** A family that is not in the list, as its card is copied. */
export interface NewFamily {
  readonly kind: 'new';
  readonly name: string;
  readonly nik: string;
  readonly noKk: string;
  readonly birthPlace: string;
  readonly address: string;
}

/** Somebody of the list with one entry that is wrong. */
export interface Correction {
  readonly kind: 'correction';
  readonly person: RegisterPerson;
  /** As the form calls it. */
  readonly field: 'Alamat' | 'Nama lengkap' | 'NIK';
  readonly value: string;
  /** Whether the card was photographed; else it is said why not. */
  readonly withCard: boolean;
}

/** Somebody who is to leave the list. */
export interface Removal {
  readonly kind: 'removal';
  readonly person: RegisterPerson;
  readonly reason: string;
  /** How the form asks for its day; null where the reason has none. */
  readonly dayLabel: string | null;
}

export type ProposalCase = NewFamily | Correction | Removal;

/** Who it is about, as lists tell it. */
export function caseName(one: ProposalCase): string {
  if (one.kind === 'new') return one.name;
  return one.kind === 'correction' && one.field === 'Nama lengkap' ? one.value : one.person.name;
}

/** The NIK under which it shall stand in the file for the national system. */
export function caseNik(one: ProposalCase): string {
  return one.kind === 'new' ? one.nik : one.person.nik;
}

const FAMILIES: readonly (readonly [name: string, nik: string])[] = [
  ['Ngatinah Sumberwaras', '3316095205889001'],
  ['Pardi Tegalombo', '3316091708759002'],
  ['Kasminah Ngrowo', '3316096912909003'],
  ['Wagiyo Kedungsari', '3316090101689004'],
  ['Suminem Randusari', '3316094406929005'],
];

const REASONS: readonly (readonly [reason: string, dayLabel: string | null])[] = [
  ['Meninggal', 'Tanggal meninggal'],
  ['Pindah keluar', 'Tanggal pindah'],
  ['Sudah mampu (graduasi)', null],
  ['Tidak ditemukan', null],
];

function newFamily([name, nik]: readonly [string, string], index: number): NewFamily {
  return {
    kind: 'new',
    name,
    nik,
    noKk: `331609150126900${index + 1}`,
    birthPlace: 'Blora',
    // a spreadsheet would take the last for a formula
    address: index === 4 ? '=1+2' : `Jalan Jati ${index + 1}`,
  };
}

function correction(person: RegisterPerson, index: number): Correction {
  const asked = { kind: 'correction', person, withCard: index % 2 === 0 } as const;
  if (index === 0) return { ...asked, field: 'NIK', value: `${person.nik.slice(0, 12)}9106` };
  if (index % 3 === 1) return { ...asked, field: 'Nama lengkap', value: `${person.name} Wetan` };
  return { ...asked, field: 'Alamat', value: `Jalan Mawar ${index}` };
}

function removal(person: RegisterPerson, index: number): Removal {
  const [reason, dayLabel] = must(REASONS[index % REASONS.length]);
  return { kind: 'removal', person, reason, dayLabel };
}

/** 25 proposals of a village: 5 new families, 8 corrections, 12 removals, nobody in two of them. */
export function proposalCases(people: readonly RegisterPerson[]): {
  readonly families: readonly NewFamily[];
  readonly corrections: readonly Correction[];
  readonly removals: readonly Removal[];
} {
  // no heads: a family whose head leaves is another story
  const members = people.filter(({ relation }) => relation !== 'head');
  const chosen = Array.from({ length: 20 }, (_, index) => must(members[20 + index * 50]));
  return {
    families: FAMILIES.map(newFamily),
    corrections: chosen.slice(0, 8).map(correction),
    removals: chosen.slice(8).map(removal),
  };
}
