import { expect, it } from 'vitest';
import type * as v from 'valibot';
import type { LikenessRequest, LikenessResponse } from '../../../src/protocol/register.ts';
import type { Session } from '../../../src/protocol/session.ts';
import { ask, call } from '../../support/endpoint.ts';
import { must } from '../../support/must.ts';
import { FAMILY, registered, SULASTRI } from '../../support/proposals.ts';
import { describeOnBothEngines } from '../storage/engines.ts';
import { createArgs, memberArgs } from '../storage/proposal-work.ts';
import { FAR_VILLAGE, KECAMATAN, newId, openApp, REGENCY, SIBLING, VILLAGE } from './app.ts';
import type { AppUnderTest } from './app.ts';
import { Importer, listed, listOf } from './lists.ts';
import { Sender } from './sender.ts';
import { joinAs } from './world.ts';

type Subject = v.InferOutput<typeof LikenessRequest>['subjects'][number];
type Found = v.InferOutput<typeof LikenessResponse>['found'];

const subject = (over: Partial<Subject> = {}): Subject => {
  const { name, nik, birthDate, sex } = SULASTRI;
  const { noKk } = FAMILY;
  return { key: 'a', name, nik, noKk, birthDate, sex, regionCode: VILLAGE, except: [], ...over };
};

describeOnBothEngines('who in the regency looks like somebody', (engine) => {
  const asking = (test: AppUnderTest, session: Session) => {
    const path = '/api/register/likenesses';
    return {
      raw: (...subjects: Subject[]) => call(test.send, 'POST', path, { subjects }, session),
      async find(...subjects: Subject[]): Promise<Found> {
        const body = { subjects };
        return (await ask<{ found: Found }>(test.send, 'POST', path, body, session)).found;
      },
    };
  };

  /** The same woman in the lists of two villages, and in a proposal of a third. */
  async function furnished() {
    const test = await openApp(await engine.storage());
    const regency = await joinAs(test, [REGENCY]);
    const laptop = new Importer(test, regency);
    for (const regionCode of [VILLAGE, FAR_VILLAGE]) {
      await laptop.take(listOf([listed(registered(), 2)], { regionCode }));
    }
    const sender = new Sender(test.send, await joinAs(test, [SIBLING]));
    const member = memberArgs({ ...SULASTRI, nik: '' });
    const args = createArgs({ regionCode: SIBLING, noKk: FAMILY.noKk, members: [member] });
    await sender.deliver([sender.make('proposal.create', args)]);
    return { test, regency, member };
  }

  it('is told with what the caller may see, and else only that there is somebody', async () => {
    const { test, regency, member } = await furnished();
    const seen = (regionCode: string | undefined) => (found: Found) =>
      found.filter(({ known }) => known?.regionCode === regionCode);
    const [sri, joko, ratna] = [
      await asking(test, await joinAs(test, [VILLAGE])).find(subject()),
      await asking(test, await joinAs(test, [KECAMATAN])).find(subject()),
      await asking(test, regency).find(subject()),
    ];
    for (const found of [sri, joko, ratna]) {
      expect(found.map(({ key, grounds, source }) => [key, grounds, source])).toEqual([
        ['a', ['nik', 'noKk', 'person'], 'register'],
        ['a', ['nik', 'noKk', 'person'], 'register'],
        ['a', ['noKk', 'person'], 'proposal'],
      ]);
    }
    expect(
      [VILLAGE, SIBLING, FAR_VILLAGE, undefined].map((code) => seen(code)(sri).length),
    ).toEqual([1, 0, 0, 2]);
    expect(
      [VILLAGE, SIBLING, FAR_VILLAGE, undefined].map((code) => seen(code)(joko).length),
    ).toEqual([1, 1, 0, 1]);
    expect(seen(undefined)(ratna)).toEqual([]);
    expect(must(seen(SIBLING)(joko)[0]).known).toEqual({
      id: member.id,
      regionCode: SIBLING,
      name: SULASTRI.name,
      nik: '',
      noKk: FAMILY.noKk,
      birthDate: SULASTRI.birthDate,
      sex: 'female',
    });
    expect(seen(undefined)(joko)).toEqual([
      { key: 'a', grounds: ['nik', 'noKk', 'person'], source: 'register', known: null },
    ]);
  });

  it('leaves out those who are the subject itself', async () => {
    const { test, regency, member } = await furnished();
    const ratna = asking(test, regency);
    const ids = (await ratna.find(subject())).map(({ known }) => known?.id ?? '');
    expect(ids).toContain(member.id);
    expect(await ratna.find(subject({ except: ids }))).toEqual([]);
    const stranger = { name: 'Tarmuji Umpama', nik: '', noKk: '', birthDate: '1951-02-03' };
    const found = await ratna.find(
      subject({ key: 'b', ...stranger }),
      subject({ key: 'c', ...stranger, nik: SULASTRI.nik, except: ids.slice(0, 1) }),
    );
    expect(found.map(({ key, grounds }) => [key, grounds])).toEqual([['c', ['nik']]]);
    expect(await ratna.find(subject({ name: '', nik: '', noKk: '', birthDate: '' }))).toEqual([]);
  });

  it('may be asked only by those who have to do with proposals of that region', async () => {
    const { test, regency } = await furnished();
    const answers = async (scope: string) => {
      const person = asking(test, await joinAs(test, [scope]));
      const regions = [VILLAGE, SIBLING, FAR_VILLAGE];
      const told = regions.map((regionCode) => person.raw(subject({ regionCode })));
      return (await Promise.all(told)).map(({ status }) => status);
    };
    expect(await answers(VILLAGE)).toEqual([200, 404, 404]);
    expect(await answers(KECAMATAN)).toEqual([200, 200, 404]);
    expect(await answers(REGENCY)).toEqual([200, 200, 200]);
    const sri = asking(test, await joinAs(test, [VILLAGE]));
    const mixed = await sri.raw(subject(), subject({ regionCode: SIBLING }));
    expect(mixed).toMatchObject({ status: 404, body: { error: { code: 'not_available' } } });
    const many = Array.from({ length: 101 }, () => subject());
    expect((await asking(test, regency).raw(...many)).status).toBe(400);
    const nobody = { token: 'nobody' } as Session;
    expect((await asking(test, nobody).raw(subject())).status).toBe(401);
  });

  it('is no way to collect who is in the register', async () => {
    const { test } = await furnished();
    const sri = asking(test, await joinAs(test, [VILLAGE]));
    const none = { name: '', nik: '', noKk: '', birthDate: '' };
    const hundred = Array.from({ length: 100 }, () => subject(none));
    const statuses: number[] = [];
    for (let round = 0; round < 31; round += 1) statuses.push((await sri.raw(...hundred)).status);
    expect(statuses).toEqual([...Array.from({ length: 30 }, () => 200), 429]);
    expect(await sri.raw(subject())).toMatchObject({
      status: 429,
      body: { error: { code: 'rate_limited', retryAfter: 3600 } },
    });
    // others go on, and so does she an hour later
    expect((await asking(test, await joinAs(test, [VILLAGE])).raw(subject())).status).toBe(200);
    test.passTime(3_600_000);
    expect((await sri.raw(subject())).status).toBe(200);
  });

  it('leaves nothing personal in the log', async () => {
    const { test } = await furnished();
    const sri = asking(test, await joinAs(test, [VILLAGE]));
    await sri.raw(subject());
    await sri.raw(subject({ nik: 'x'.repeat(99) }), subject({ key: newId() }));
    await sri.raw(subject({ regionCode: FAR_VILLAGE }));
    const log = test.log.join('\n');
    expect(log).toMatch(/POST \/api\/register\/likenesses 200/);
    expect(log).toMatch(/POST \/api\/register\/likenesses 400/);
    for (const value of [SULASTRI.name, SULASTRI.nik, FAMILY.noKk, SULASTRI.birthDate, 'xxx']) {
      expect(log).not.toContain(value);
    }
  });
});
