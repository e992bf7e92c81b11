import { beforeEach, expect, it } from 'vitest';
import type { Role } from '../../../src/domain/role.ts';
import type { AccountsResponse } from '../../../src/protocol/account.ts';
import type { DevicesResponse } from '../../../src/protocol/device.ts';
import type { PullResponse } from '../../../src/protocol/pull.ts';
import type { QuarantineCount, QuarantineResponse } from '../../../src/protocol/quarantine.ts';
import type { Session } from '../../../src/protocol/session.ts';
import type { TotalsResponse } from '../../../src/protocol/totals.ts';
import { PLAIN_PROTOCOL, PROTOCOL } from '../../../src/protocol/version.ts';
import { ask, call } from '../../support/endpoint.ts';
import { describeOnBothEngines } from '../storage/engines.ts';
import {
  FAR_VILLAGE,
  KECAMATAN,
  newId,
  OTHER_KECAMATAN,
  REGENCY,
  SIBLING,
  VILLAGE,
} from './app.ts';
import type { AppUnderTest } from './app.ts';
import { Attempts, wrongWith } from './attempts.ts';
import { deliverFile, fileOf } from './files.ts';
import { meetingArgs, Sender, walkInArgs } from './sender.ts';
import {
  furnish,
  ghostPerson,
  ghostThings,
  inventPhoto,
  joinAs,
  openTwoRegencies,
} from './world.ts';
import type { Person, Things } from './world.ts';

const OTHER_REGENCY = '33.17';
const ELSEWHERE = '33.17.01.2001';
/** There is no such region anywhere. */
const NOWHERE = '33.99.99.2999';
/** An account of two villages, one of them in another kecamatan. */
const BOTH_SIDES = `${VILLAGE} ${FAR_VILLAGE}`;
/** An account of two kecamatan. */
const TWO = `${KECAMATAN} ${OTHER_KECAMATAN}`;

const WITH_RECORDS = [VILLAGE, SIBLING, KECAMATAN, OTHER_KECAMATAN, FAR_VILLAGE, ELSEWHERE];
const WITH_PEOPLE = [...WITH_RECORDS, REGENCY, BOTH_SIDES, TWO];

/** Who may do what where. Written by hand, not taken from the table that the server runs. */
const HERE = [VILLAGE, SIBLING, KECAMATAN, OTHER_KECAMATAN, FAR_VILLAGE];
const OWN = [VILLAGE, SIBLING, KECAMATAN];
const EVERYBODY = [...HERE, REGENCY, BOTH_SIDES, TWO];
/** Of accounts; and of waiting work, of which each decides on what belongs to their own. */
const BY_TWO = [...HERE, BOTH_SIDES, TWO];
type Who = Role | 'two kecamatan';
const ALLOWED: Record<Who, Record<string, readonly string[]>> = {
  facilitator: {
    'meeting.read': [VILLAGE, KECAMATAN],
    'meeting.create': [VILLAGE, KECAMATAN],
    'meeting.edit': [VILLAGE, KECAMATAN],
    'meeting.record': [VILLAGE, KECAMATAN],
    'meeting.reopen': [VILLAGE, KECAMATAN],
    'conflict.decide': [VILLAGE, KECAMATAN],
  },
  subdistrict: {
    'meeting.read': OWN,
    'meeting.create': OWN,
    'meeting.edit': OWN,
    'meeting.record': OWN,
    'meeting.reopen': OWN,
    'conflict.decide': OWN,
    'totals.read': OWN,
    'account.read': OWN,
    'device.read': OWN,
    'device.revoke': OWN,
    quarantine: [...OWN, BOTH_SIDES, TWO],
  },
  'two kecamatan': {
    'meeting.read': HERE,
    'meeting.create': HERE,
    'meeting.edit': HERE,
    'meeting.record': HERE,
    'meeting.reopen': HERE,
    'conflict.decide': HERE,
    'totals.read': HERE,
    'account.read': BY_TWO,
    'device.read': BY_TWO,
    'device.revoke': BY_TWO,
    quarantine: BY_TWO,
  },
  regency: {
    'meeting.read': HERE,
    'meeting.create': HERE,
    'meeting.edit': HERE,
    'totals.read': HERE,
    'account.read': EVERYBODY,
    'account.manage': EVERYBODY,
    'device.read': EVERYBODY,
    'device.revoke': EVERYBODY,
    quarantine: EVERYBODY,
  },
};

const SCOPES: Record<Who, readonly string[]> = {
  facilitator: [VILLAGE],
  subdistrict: [KECAMATAN],
  'two kecamatan': [KECAMATAN, OTHER_KECAMATAN],
  regency: [REGENCY],
};
const EACH = Object.keys(SCOPES) as Who[];

describeOnBothEngines('the matrix of roles, scopes and actions', (engine) => {
  let here: AppUnderTest;
  let records: Map<string, Things>;
  let people: Map<string, Person>;

  beforeEach(async () => {
    const both = await openTwoRegencies(engine, OTHER_REGENCY);
    here = both.here;
    records = new Map();
    people = new Map();
    const homeOf = (region: string) => (region === ELSEWHERE ? both.elsewhere : here);
    for (const region of WITH_RECORDS) records.set(region, await furnish(homeOf(region), region));
    for (const place of WITH_PEOPLE) {
      const session = await joinAs(homeOf(place), place.split(' '));
      await leaveWaiting(homeOf(place), session);
      const { account, deviceId } = session;
      people.set(place, { accountId: account.id, deviceId });
    }
  });

  it.each(
    EACH.flatMap((role) => [
      { role, road: 'sealed', protocol: PROTOCOL },
      { role, road: 'plain', protocol: PLAIN_PROTOCOL },
    ]),
  )('holds for a $role, $road', async ({ role, protocol }) => {
    const session = await joinAs(here, SCOPES[role]);
    const actor = new Actor(here, session, protocol);
    const allowed = (action: string) => ALLOWED[role][action] ?? [];
    const wrong: string[] = [];
    let cells = 0;

    for (const [action, name, attempt] of actor.deeds()) {
      for (const region of WITH_RECORDS) {
        cells += 1;
        const answer = await attempt(records.get(region) ?? ghostThings(region));
        const may = allowed(action).includes(region);
        const ghost = may ? '' : await attempt(ghostThings(NOWHERE));
        wrong.push(...wrongWith(`${name} ${region}`, answer, { may, ghost }));
      }
    }
    for (const [action, name, attempt] of actor.dealings()) {
      for (const place of WITH_PEOPLE) {
        cells += 1;
        const answer = await attempt(people.get(place) ?? ghostPerson(), place);
        const may = allowed(action).includes(place);
        const ghost = may ? '' : await attempt(ghostPerson(), NOWHERE);
        wrong.push(...wrongWith(`${name} ${place}`, answer, { may, ghost }));
      }
    }
    expect(wrong).toEqual([]);
    expect(cells).toBe(13 * WITH_RECORDS.length + 5 * WITH_PEOPLE.length);
  });

  it.each(EACH)('decides which records reach a %s', async (role) => {
    const session = await joinAs(here, SCOPES[role]);
    const rows = await pullAll(here, session);
    const seen = [...new Set(rows.map(({ regionCode }) => regionCode))].sort();
    expect(seen).toEqual([...(ALLOWED[role]['meeting.read'] ?? [])].sort());
  });

  const seeing = EACH.filter((role) => role !== 'facilitator');
  it.each(seeing)('decides what a %s sees in lists', async (role) => {
    const session = await joinAs(here, SCOPES[role]);
    const allowed = (action: string) => [...(ALLOWED[role][action] ?? [])].sort();
    const get = <T>(path: string) => ask<T>(here.send, 'GET', path, undefined, session);

    const { regions } = await get<TotalsResponse>('/api/totals');
    const counted = regions.filter(({ closed }) => closed > 0);
    expect(counted.map(({ regionCode }) => regionCode).sort()).toEqual(allowed('totals.read'));

    const placesOf = (accountIds: readonly string[]) =>
      [...people]
        .flatMap(([place, { accountId }]) => (accountIds.includes(accountId) ? [place] : []))
        .sort();
    const { accounts } = await get<AccountsResponse>('/api/accounts');
    expect(placesOf(accounts.map(({ account }) => account.id))).toEqual(allowed('account.read'));
    const { devices } = await get<DevicesResponse>('/api/devices');
    expect(placesOf(devices.map(({ accountId }) => accountId))).toEqual(allowed('device.read'));
    const waiting = await get<QuarantineResponse>('/api/quarantine');
    expect(placesOf(waiting.devices.map(({ accountId }) => accountId))).toEqual(
      allowed('quarantine'),
    );
    for (const device of waiting.devices) {
      expect(
        device.regions.filter((code) => !(ALLOWED[role].quarantine ?? []).includes(code)),
      ).toEqual([]);
    }
    const count = await get<QuarantineCount>('/api/quarantine/count');
    expect(count.devices).toBe(waiting.devices.length);
  });

  it('shows a facilitator no list that others have', async () => {
    const session = await joinAs(here, [VILLAGE]);
    const get = async (path: string) => {
      const { status, body } = await call(here.send, 'GET', path, undefined, session);
      return { status, body };
    };
    const nothing = await get('/api/nothing');
    expect(nothing.status).toBe(404);
    const lists = ['totals', 'accounts', 'devices', 'quarantine', 'quarantine/count'];
    for (const path of lists.map((name) => `/api/${name}`)) {
      expect(await get(path)).toEqual(nothing);
    }
  });
});

/** Ends the device's session, and has it hand in work for each of its places. */
async function leaveWaiting(test: AppUnderTest, session: Session): Promise<void> {
  const { deviceId, account } = session;
  const phone = new Sender(test.send, session);
  const mutations = account.scopes.map((code) => phone.make('meeting.create', meetingArgs(code)));
  await ask(test.send, 'POST', `/api/devices/${deviceId}/revoke`, {}, test.regency);
  const { status } = await deliverFile(test.send, await fileOf(phone, mutations), session);
  if (status !== 200) throw new Error(`not handed in: ${status}`);
}

async function pullAll(test: AppUnderTest, session: Session): Promise<PullResponse['rows']> {
  const rows: PullResponse['rows'] = [];
  let cursor: string | null = null;
  for (;;) {
    const body = { protocol: PROTOCOL, cursor };
    const page: PullResponse = await ask(test.send, 'POST', '/api/sync/pull', body, session);
    rows.push(...page.rows);
    cursor = page.cursor;
    if (!page.more) return rows;
  }
}

type Deed = [action: string, name: string, attempt: (things: Things) => Promise<string>];
type Dealing = [
  action: string,
  name: string,
  attempt: (person: Person, place: string) => Promise<string>,
];

/** Somebody who tries everything. */
class Actor {
  readonly #attempts: Attempts;
  readonly #carrier: Session;

  constructor(test: AppUnderTest, session: Session, protocol: number) {
    this.#carrier = test.regency;
    this.#attempts = new Attempts(test, session, protocol);
  }

  deeds(): Deed[] {
    const make = this.#attempts.make.bind(this.#attempts);
    const push = (mutation: { readonly id: string }) => this.#attempts.push(mutation);
    const photo = (sha256: string, init: RequestInit) =>
      this.#attempts.request(`/api/attachments/${sha256}`, init);
    return [
      [
        'meeting.create',
        'create',
        ({ regionCode }) => push(make('meeting.create', meetingArgs(regionCode))),
      ],
      [
        'meeting.create',
        'create, in a file that somebody carries',
        ({ regionCode }) =>
          this.#attempts.handOver(make('meeting.create', meetingArgs(regionCode)), this.#carrier),
      ],
      [
        'meeting.edit',
        'edit',
        ({ meetings: { edited: id } }) =>
          push(make('meeting.edit', { id, changes: { minutes: 'Catatan' } })),
      ],
      [
        'meeting.edit',
        'cancel',
        ({ meetings: { toCancel: id } }) =>
          push(make('meeting.step', { id, step: 'cancel', reason: 'Hujan' })),
      ],
      [
        'meeting.record',
        'add attendance',
        ({ meetings: { recorded } }) => push(make('attendance.add', walkInArgs(recorded))),
      ],
      [
        'meeting.record',
        'edit attendance',
        ({ attendanceId: id, meetings: { recorded: meetingId } }) =>
          push(make('attendance.edit', { id, meetingId, changes: { position: 'Ketua RT' } })),
      ],
      [
        'meeting.record',
        'add a photo',
        ({ meetings: { recorded: meetingId } }) => {
          const { bytes, sha256 } = inventPhoto();
          const shape = { mime: 'image/jpeg', size: bytes.length, width: 8, height: 6 } as const;
          const args = { id: newId(), meetingId, sha256, caption: '', ...shape };
          return push(make('photo.add', args));
        },
      ],
      [
        'meeting.record',
        'edit a photo',
        ({ photoId: id, meetings: { recorded: meetingId } }) =>
          push(make('photo.edit', { id, meetingId, changes: { caption: 'Suasana' } })),
      ],
      [
        'meeting.record',
        'close',
        ({ meetings: { toClose: id } }) =>
          push(make('meeting.step', { id, step: 'close', reason: '' })),
      ],
      [
        'meeting.reopen',
        'reopen',
        ({ meetings: { closed: id } }) =>
          push(make('meeting.step', { id, step: 'reopen', reason: 'Salah catat' })),
      ],
      [
        'conflict.decide',
        'decide',
        ({ conflictId: id, meetings: { edited: recordId } }) =>
          push(make('conflict.decide', { id, recordId, recordKind: 'meeting', choice: 'mine' })),
      ],
      ['meeting.record', 'store a photo', ({ pendingPhoto }) => this.#attempts.store(pendingPhoto)],
      ['meeting.read', 'read a photo', ({ storedPhoto: { sha256 } }) => photo(sha256, {})],
    ];
  }

  dealings(): Dealing[] {
    const post = (path: string, body: object) => this.#attempts.post(path, body);
    return [
      [
        'account.manage',
        'change an account',
        ({ accountId }) =>
          this.#attempts.request(`/api/accounts/${accountId}`, {
            method: 'PATCH',
            body: JSON.stringify({ name: 'Nama Lain' }),
          }),
      ],
      [
        'account.manage',
        'renew a code',
        ({ accountId }) => post(`/api/accounts/${accountId}/activation`, {}),
      ],
      [
        'account.manage',
        'create an account',
        (_, place) => {
          const scopes = place.split(' ');
          const level = scopes[0]?.split('.').length ?? 0;
          const role = (['regency', 'subdistrict', 'facilitator'] as const)[level - 2];
          // of the two regions of an account the second is out of the kecamatan's reach
          const accounts = [{ role, name: 'Orang Baru', scopes: scopes.slice(-1) }];
          return post('/api/accounts', { accounts });
        },
      ],
      [
        'device.revoke',
        'revoke a device',
        ({ deviceId }) => post(`/api/devices/${deviceId}/revoke`, {}),
      ],
      [
        'quarantine',
        'decide on waiting work',
        ({ deviceId }) => post(`/api/quarantine/${deviceId}/decision`, { accept: false }),
      ],
    ];
  }
}
