import type { ProposalStep } from '../../domain/proposal/step.ts';
import { DEFAULT_PROPOSAL_SETTINGS } from '../../domain/proposal/settings.ts';
import { addDays, wibDate } from '../../domain/time.ts';
import { dossierIdOf } from '../../protocol/mutations/dossier-open.ts';
import type { ArgsOf } from '../../protocol/mutations/registry.ts';
import type { RegisterRow } from '../storage/register.ts';
import { inventId } from './actor.ts';
import type { Actor, Intent } from './actor.ts';
import { instantOf } from './calendar.ts';
import type { Held, Stage } from './meeting.ts';
import { inventName } from './people.ts';
import { storePictures } from './pictures.ts';
import {
  correction,
  EVIDENCE_PICTURES,
  evidenceOf,
  movedIn,
  newFamily,
  removal,
  unfinished,
} from './proposal-parts.ts';
import type { Occasion, Proposal } from './proposal-parts.ts';
import { Chance } from './random.ts';
import { enlist, inventFamily } from './register.ts';
import type { Numbers } from './register.ts';

/** What is proposed, and how far it comes. */
export type Case = readonly [
  what:
    'new' | 'movedIn' | 'unfinished' | 'address' | 'person' | 'deceased' | 'moved' | 'graduated',
  fate: Fate,
];

/** Steps after the meeting's decision, as the days after it bring them. */
const AFTERWARDS = {
  draft: [],
  declined: [],
  postponed: [],
  agreed: [],
  submitted: ['submit'],
  returned: ['submit', 'return'],
  verified: ['submit', 'verify'],
  received: ['submit', 'verify', 'receive'],
  entered: ['submit', 'verify', 'receive', 'enter'],
  rejected: ['submit', 'verify', 'reject'],
} as const satisfies Record<string, readonly ProposalStep[]>;
type Fate = keyof typeof AFTERWARDS;

/** Of the village whose facilitator's link is printed: everything that there is. */
export const WHOLE_CHAIN: readonly Case[] = [
  ['new', 'entered'],
  ['deceased', 'entered'],
  ['address', 'received'],
  ['new', 'verified'],
  ['graduated', 'rejected'],
  ['new', 'returned'],
  ['person', 'submitted'],
  ['moved', 'submitted'],
  ['graduated', 'declined'],
  ['new', 'postponed'],
  ['address', 'agreed'],
  ['new', 'agreed'],
  ['deceased', 'draft'],
  ['unfinished', 'draft'],
];
/** Of its neighbours: what keeps the kecamatan and the regency busy. */
export const SOME: readonly Case[] = [
  ['movedIn', 'submitted'],
  ['new', 'submitted'],
  ['deceased', 'submitted'],
  ['person', 'verified'],
  ['moved', 'verified'],
  ['new', 'received'],
  ['address', 'agreed'],
];

/** Days that the month's period is open around today, whatever day of the month that is. */
export function openPeriod(regionCode: string, today: string): Intent {
  const window = { opens: addDays(today, -25), closes: addDays(today, 12) };
  const overrides = [{ key: today.slice(0, 7), ...window }];
  const { periods } = DEFAULT_PROPOSAL_SETTINGS;
  const value = { ...DEFAULT_PROPOSAL_SETTINGS, periods: { ...periods, overrides } };
  return { name: 'setting.put', args: { regionCode, name: 'proposalSettings', value } };
}

export interface Office {
  readonly facilitator: Actor;
  readonly kecamatan: Actor;
  readonly regency: Actor;
}

/** What a village proposes at its musyawarah. */
export interface Batch {
  readonly meeting: Held;
  readonly dossierId: string;
  readonly cases: readonly { readonly proposal: Proposal; readonly fate: Fate }[];
}

/** The list of a village; answers those of its families that have more than one person. */
export async function inventRegister(
  { storage }: Stage,
  kecamatan: Actor,
  at: Date,
  regionCode: string,
  families: number,
  numbers: Numbers,
): Promise<RegisterRow[][]> {
  const chance = new Chance(`register of ${regionCode}`);
  const invented = Array.from({ length: families }, () =>
    inventFamily(regionCode, wibDate(at.getTime()), chance, numbers),
  );
  const rows = await enlist(storage, kecamatan, at, regionCode, invented);
  return [...Map.groupBy(rows, ({ fields }) => fields.noKk).values()].filter(
    ({ length }) => length > 1,
  );
}

/** What there is to propose from. */
export interface Sources {
  readonly cases: readonly Case[];
  /** Families of the village's list, and some of a neighbour's. */
  readonly listed: readonly RegisterRow[][];
  readonly neighbours: readonly RegisterRow[][];
  readonly numbers: Numbers;
}

/** Writes proposals down and, in the hall, decides them. */
export async function decide(
  { storage, offices }: Stage,
  facilitator: Actor,
  meeting: Held,
  { cases, listed, neighbours, numbers }: Sources,
  today: string,
): Promise<Batch> {
  const { id: meetingId, regionCode, date, startTime } = meeting;
  const period = today.slice(0, 7);
  const open = { regionCode, basis: 'musyawarah', meetingId, period } as const;
  const dossierId = dossierIdOf(open);
  const at = new Date(instantOf(date, startTime).getTime() + 60 * 60_000);
  const chance = new Chance(`proposals of ${regionCode}`);
  const occasion = { regionCode, period, at, day: date };
  const proposals = cases.map(([what, fate], index) => {
    // who is not put to this meeting is put to none
    const put = { ...occasion, dossierId: fate === 'draft' ? null : dossierId };
    const own = listed[index] ?? [];
    if (what === 'new') {
      return { proposal: newFamily(put, inventFamily(regionCode, date, chance, numbers)), fate };
    }
    if (what === 'movedIn') return { proposal: movedIn(put, neighbours[index] ?? []), fate };
    return { proposal: write(what, put, own, chance), fate };
  });
  await facilitator.act(at, [
    { name: 'dossier.open', args: open },
    ...proposals.flatMap(({ proposal }): Intent[] => [
      { name: 'proposal.create', args: proposal },
      ...(proposal.reason === '' ? [] : evidenceOf(proposal, at)),
    ]),
    ...proposals.flatMap(({ proposal, fate }) => decisionOf(proposal, fate)),
  ]);
  await storePictures(storage, facilitator, EVIDENCE_PICTURES, at);
  const changes = {
    number: `${chance.whole(10, 90)}/BA/${date.slice(0, 4)}`,
    signer: offices.nameOf('kepalaDesa', regionCode, 0),
    isSigned: true,
  };
  await facilitator.act(at, [{ name: 'dossier.edit', args: { id: dossierId, changes } }]);
  return { meeting, dossierId, cases: proposals };
}

function write(
  what: Exclude<Case[0], 'new' | 'movedIn'>,
  occasion: Occasion,
  listed: readonly RegisterRow[],
  chance: Chance,
): Proposal {
  if (what === 'unfinished') return unfinished(occasion, inventName(chance));
  if (what === 'address' || what === 'person') return correction(occasion, listed, what);
  return removal(occasion, listed, what);
}

const DECISIONS = { declined: 'decline', postponed: 'postpone' } as const;
const WORDS = {
  agree: 'Disepakati peserta musyawarah.',
  decline: 'Keluarga masih layak menerima bantuan.',
  postpone: 'Menunggu surat pindah; dibahas pada musyawarah berikutnya.',
} as const;

function decisionOf(proposal: Proposal, fate: Fate): Intent[] {
  if (fate === 'draft') return [];
  const step = fate === 'declined' || fate === 'postponed' ? DECISIONS[fate] : 'agree';
  return [stepOf(proposal, step, { words: WORDS[step] })];
}

function stepOf(
  { id, regionCode }: Proposal,
  step: ProposalStep,
  over: Partial<ArgsOf<'proposal.step'>> = {},
): Intent {
  const nothing = { words: '', notes: [], entryDate: '', entryNumber: '' };
  return { name: 'proposal.step', args: { id, regionCode, step, ...nothing, ...over } };
}

/** Lets the days after a musyawarah pass: handed in, verified or sent back, received, entered. */
export async function pursue(
  { facilitator, kecamatan, regency }: Office,
  { meeting, cases }: Batch,
  today: string,
): Promise<void> {
  const { date } = meeting;
  const due = (step: ProposalStep) =>
    cases.flatMap(({ proposal, fate }) => {
      const steps: readonly ProposalStep[] = AFTERWARDS[fate];
      return steps.includes(step) ? [proposal] : [];
    });
  const at = (days: number, time: string) => instantOf(addDays(date, days), time);
  const note = (field: string, text: string, days: Date) => ({
    id: inventId(days),
    field,
    memberId: null,
    text,
    wishedDate: addDays(today, 5),
  });
  const entryDate = addDays(date, 4);
  await facilitator.act(
    at(1, '09:00'),
    due('submit').map((proposal) => stepOf(proposal, 'submit')),
  );
  const looked = at(2, '10:30');
  await kecamatan.act(looked, [
    ...due('verify').map((proposal) => stepOf(proposal, 'verify')),
    ...due('return').map((proposal) => {
      const notes = [
        note('houseInside', 'Foto dalam rumah kurang jelas. Mohon difoto lagi.', looked),
        note('address', 'Nomor rumah tidak sama dengan KK.', looked),
      ];
      return stepOf(proposal, 'return', { notes });
    }),
  ]);
  await regency.act(
    at(3, '09:30'),
    due('receive').map((proposal) => stepOf(proposal, 'receive')),
  );
  await regency.act(at(4, '14:00'), [
    ...due('reject').map((proposal) =>
      stepOf(proposal, 'reject', { words: 'Masih tercatat sebagai penerima PKH.' }),
    ),
    ...due('enter').map((proposal, index) => {
      const entryNumber = `SIKS/${entryDate.slice(0, 4)}/${String(101 + index)}`;
      return stepOf(proposal, 'enter', { entryDate, entryNumber });
    }),
  ]);
}
