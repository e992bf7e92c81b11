import { wibDate, addDays } from '../../../src/domain/time.ts';
import { DIST } from '../../../src/server/build.ts';
import { activate, makeAccounts, sendTo } from '../endpoint.ts';
import { Handset } from '../handset.ts';
import { must } from '../must.ts';
import { proposalCases } from '../proposal-cases.ts';
import type { Correction, NewFamily, ProposalCase, Removal } from '../proposal-cases.ts';
import { LIST_VILLAGE, inventList, newerList } from '../register-list.ts';
import type { InventedList, NewerList } from '../register-list.ts';
import { startServer } from '../server.ts';
import type { TestServer } from '../server.ts';
import { storedRecords } from '../server-file.ts';

/** The people of the story; the names of the devices are theirs. */
export const FACILITATOR = {
  role: 'facilitator',
  name: 'Sari Contoh',
  scopes: [LIST_VILLAGE],
} as const;
export const KECAMATAN = {
  role: 'subdistrict',
  name: 'Budi Contoh',
  scopes: ['33.16.09'],
} as const;
export const REGENCY = { role: 'regency', name: 'Rini Contoh', scopes: ['33.16'] } as const;

/** Those who come to the musyawarah, in the order of its list. */
export const PRESENT: readonly (readonly [office: string | null, name: string])[] = [
  ['Kepala desa Pelem', 'Karto Contoh'],
  ['Perangkat desa Pelem', 'Joko Contoh'],
  ['BPD Pelem', 'Darmi Contoh'],
  ['Tokoh masyarakat Pelem', 'Wati Contoh'],
  // came without being invited
  [null, 'Tukinem Contoh'],
];

/** Everything that the stages of one story share. */
export interface Story extends AsyncDisposable {
  readonly server: TestServer;
  readonly phone: Handset;
  readonly kecamatan: Handset;
  readonly regency: Handset;
  /** One-time codes of the three people. */
  readonly codes: Readonly<Record<'phone' | 'kecamatan' | 'regency', string>>;
  /** Key of the period that the regency opens for today. */
  readonly period: string;
  readonly today: string;
  readonly yesterday: string;
  readonly list: InventedList;
  readonly newer: NewerList;
  readonly families: readonly NewFamily[];
  readonly corrections: readonly Correction[];
  readonly removals: readonly Removal[];
  /** All 25. */
  readonly cases: readonly ProposalCase[];
  /** What the meeting does not agree to. */
  readonly declined: Removal;
  readonly postponed: Removal;
  /** What the regency does not enter. */
  readonly rejected: Removal;
  /** The proposals of the server that are in a state. */
  readonly inState: (state: string) => { readonly id: string }[];
}

/** A server with the accounts of three people, and their devices. */
export async function openStory(): Promise<Story> {
  await using held = new AsyncDisposableStack();
  const server = held.use(await startServer({ distDir: DIST }));
  const send = sendTo(server.origin);
  const founder = await activate(send, server.firstLink);
  const made = await makeAccounts(send, founder, [FACILITATOR, KECAMATAN, REGENCY]);
  const code = (index: number) => must(made[index]).activation.code;
  const list = inventList();
  const newer = newerList(list);
  const cases = proposalCases(newer.people);
  const { families, corrections, removals } = cases;
  const today = wibDate(Date.now());
  const story = {
    server,
    phone: held.use(await Handset.phone(server.port)),
    kecamatan: held.use(await Handset.laptop(server.port)),
    regency: held.use(await Handset.laptop(server.port)),
    codes: { phone: code(0), kecamatan: code(1), regency: code(2) },
    period: today.slice(0, 7),
    today,
    yesterday: addDays(today, -1),
    list,
    newer,
    ...cases,
    cases: [...families, ...corrections, ...removals],
    declined: must(removals[3]),
    postponed: must(removals[7]),
    rejected: must(removals[5]),
    inState: (state: string) =>
      storedRecords(server, 'proposal').filter(({ fields }) => fields.state === state),
  };
  const rest = held.move();
  return { ...story, [Symbol.asyncDispose]: () => rest.disposeAsync() };
}
