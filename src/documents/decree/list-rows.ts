import { COORDINATOR_OF, LEADING_POSTS, POKJA, pokjaMembers } from '../../domain/team.ts';
import type { Member, Pokja, TeamElement } from '../../domain/team.ts';
import type { PaperMember, PaperTeam } from './paper-team.ts';
import { decreeLevel } from './titles.ts';
import type { DecreeLevel } from './titles.ts';

export interface PersonRow {
  /** From 1, without gaps. */
  readonly number: number;
  /** Empty where the place is open: it is dotted, to be written in by hand. */
  readonly name: string;
  /** Office or institution; the element where none was given. */
  readonly origin: string;
  /** The element beside an office; empty where it stands for the office. */
  readonly element: string;
  /** Kedudukan dalam tim. */
  readonly role: string;
}

export interface ListPart {
  /** Name of the working group; empty for the leading posts. */
  readonly heading: string;
  readonly rows: readonly PersonRow[];
}

const LEADING_TITLES = {
  responsible: 'Penanggung Jawab',
  chair: 'Ketua',
  secretary: 'Sekretaris',
} as const;

const POKJA_TITLES: Readonly<Record<Pokja, string>> = {
  data: 'Kelompok Kerja Data dan Pengaduan',
  partnership: 'Kelompok Kerja Kemitraan dan Usaha',
  empowerment: 'Kelompok Kerja Pemberdayaan dan Pendampingan',
};

const COORDINATOR = 'Koordinator';
const MEMBER = 'Anggota';

const ELEMENT_TITLES: Readonly<Record<Exclude<TeamElement, 'government'>, string>> = {
  ngo: 'Lembaga Swadaya Masyarakat',
  education: 'Lembaga Pendidikan',
  business: 'Dunia Usaha',
  community: 'Tokoh Masyarakat',
  companion: 'Pendamping',
};

const GOVERNMENT: Readonly<Record<DecreeLevel, string>> = {
  desa: 'Pemerintah Desa',
  kelurahan: 'Pemerintah Kelurahan',
  kecamatan: 'Pemerintah Kecamatan',
};

type Cells = Omit<PersonRow, 'number'>;

/**
 * The list of the decree's annex in its customary order: penanggung jawab, ketua, sekretaris, then
 * each pokja with its coordinator and members. Whoever has no place yet stands at the end, so that
 * nobody is left off the paper unseen.
 */
export function listParts(team: PaperTeam): ListPart[] {
  const { posts, members } = team;
  const level = decreeLevel(team.regionCode);
  const cells = (member: PaperMember | undefined, role: string): Cells => {
    if (member === undefined) return { name: '', origin: '', element: '', role };
    const { name, element, position } = member;
    const from = element === 'government' ? GOVERNMENT[level] : ELEMENT_TITLES[element];
    const office = position.trim();
    return office === ''
      ? { name, origin: from, element: '', role }
      : { name, origin: office, element: from, role };
  };
  const here = new Map(members.map((member) => [member.id, member]));
  const holder = (id: string | null) => (id === null ? undefined : here.get(id));
  const ids = (of: readonly Member[]) => new Set(of.map(({ id }) => id));
  const ofPokja = (pokja: Pokja) =>
    ids(
      pokjaMembers({ posts, members: members.map((one) => ({ ...one, removed: false })) }, pokja),
    );

  const groups = POKJA.map((pokja) => {
    const wanted = ofPokja(pokja);
    const coordinator = holder(posts[COORDINATOR_OF[pokja]]);
    const plain = members.filter(({ id }) => wanted.has(id));
    // a group without anybody shows that it lacks its coordinator; one with members may do without
    const isLed = coordinator !== undefined || plain.length === 0;
    const rows = [
      ...(isLed ? [cells(coordinator, COORDINATOR)] : []),
      ...plain.map((member) => cells(member, MEMBER)),
    ];
    return { heading: POKJA_TITLES[pokja], rows };
  });
  const placed = new Set([...Object.values(posts), ...POKJA.flatMap((one) => [...ofPokja(one)])]);
  const others = members.filter(({ id }) => !placed.has(id));
  const parts = [
    {
      heading: '',
      rows: LEADING_POSTS.map((post) => cells(holder(posts[post]), LEADING_TITLES[post])),
    },
    ...groups,
    { heading: MEMBER, rows: others.map((member) => cells(member, MEMBER)) },
  ];
  return numbered(parts.filter(({ rows }) => rows.length > 0));
}

function numbered(parts: readonly { heading: string; rows: readonly Cells[] }[]): ListPart[] {
  let number = 0;
  return parts.map(({ heading, rows }) => ({
    heading,
    rows: rows.map((cells) => {
      number += 1;
      return { number, ...cells };
    }),
  }));
}

/** Who signs: whoever was named, else the responsible officer, by custom the head of the region. */
export function signerOf({ signer, posts, members }: PaperTeam): string {
  const head = members.find(({ id }) => id === posts.responsible);
  return signer.trim() || (head?.element === 'government' ? head.name : '');
}
