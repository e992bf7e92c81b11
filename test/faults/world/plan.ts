import type { Wanted } from '../../support/endpoint.ts';
import { Dice } from '../dice.ts';
import { RELEASES } from '../fixtures/release.ts';
import type { ReleaseName } from '../fixtures/unpack.ts';
import { ALL_FAULTS } from './faults.ts';
import type { Fault } from './faults.ts';

/** What a seed makes of a world, before anything happens in it. */
export interface Plan {
  readonly seed: number;
  readonly engine: 'sqlite' | 'postgresql';
  /** Processes of the server. */
  readonly processes: number;
  /** The release that server and first phone come from; null: they are of today. */
  readonly release: ReleaseName | null;
  readonly people: readonly Wanted[];
  /** The faults that can strike in it. */
  readonly faults: readonly Fault[];
  /** How many of the requests are struck. */
  readonly storm: number;
  readonly steps: number;
}

export const KECAMATAN = '33.16.09';
export const VILLAGES = ['33.16.09.2003', '33.16.09.2004', '33.16.09.2005'] as const;

/** On PostgreSQL one world in so many. */
const ONE_IN = 8;
/** Of worlds that were updated. */
const UPDATED_ONE_IN = 12;
/** They strike in worlds of their own. */
const APART: readonly Fault[] = [
  'appUpdated',
  'serverUpdated',
  'olderPush',
  'realKill',
  'realFull',
  'realTabs',
  'realDeleted',
];
const ON_POSTGRES_ONLY: readonly Fault[] = ['connectionsCut', 'crashed', 'failedOver'];
/** Each of them costs a process. */
const DEAR: readonly Fault[] = [
  'killedBefore',
  'killedInside',
  'killedBeforeCommit',
  'killedAfterCommit',
  'restarted',
  'failedOver',
];

export function planOf(seed: number): { plan: Plan; dice: Dice } {
  const dice = new Dice(seed);
  const engine = seed % ONE_IN === 0 ? 'postgresql' : 'sqlite';
  const processes = engine === 'postgresql' && dice.chance(0.7) ? 2 : 1;
  const able = ALL_FAULTS.filter((fault) => {
    if (APART.includes(fault) || ON_POSTGRES_ONLY.includes(fault)) return false;
    return engine === 'sqlite' || fault !== 'diskFull';
  });
  const ofPostgres = ON_POSTGRES_ONLY.filter((fault) => processes > 1 || fault !== 'failedOver');
  const cheap = able.filter((fault) => !DEAR.includes(fault));
  const dear = able.filter((fault) => DEAR.includes(fault));
  const picked = [
    ...dice.some(cheap, dice.between(3, 8)),
    ...(engine === 'postgresql' ? dice.some(ofPostgres, dice.between(1, 2)) : []),
    ...(dice.chance(0.3) ? dice.some(dear, dice.between(1, 2)) : []),
  ];
  // the moment that matters most, wherever a server is killed at all
  const isDear = picked.some((fault) => DEAR.includes(fault));
  const faults = new Set([...picked, ...(isDear ? (['killedAfterCommit'] as const) : [])]);
  const plan: Plan = {
    seed,
    engine,
    processes,
    release: seed % UPDATED_ONE_IN === 5 ? dice.pick(RELEASES) : null,
    people: peopleOf(dice),
    faults: [...faults],
    storm: dice.pick([0.1, 0.2, 0.35]),
    steps: dice.between(20, 45),
  };
  return { plan, dice };
}

const NAMES = ['Sari Rekaan', 'Budi Rekaan', 'Joko Rekaan', 'Dewi Rekaan', 'Tono Rekaan'];

/** Two or more of one village, perhaps one of another, perhaps their kecamatan. */
function peopleOf(dice: Dice): Wanted[] {
  const [first, second, third] = VILLAGES;
  const others: Omit<Wanted, 'name'>[] = [
    { role: 'facilitator', scopes: [first] },
    { role: 'facilitator', scopes: [second] },
    { role: 'facilitator', scopes: [first, third] },
    { role: 'subdistrict', scopes: [KECAMATAN] },
  ];
  const chosen = [
    { role: 'facilitator', scopes: [first] } as const,
    ...dice.some(others, dice.between(1, 4)),
  ];
  return chosen.map((one, index) => ({ ...one, name: NAMES[index] ?? '' }));
}
