import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import * as v from 'valibot';
import { ProposalTotals, RegionTotals } from '../../../src/protocol/totals.ts';
import { putBlob } from '../../../src/server/storage/blobs.ts';
import { readTotals } from '../../../src/server/storage/totals.ts';
import { describeOnBothEngines } from './engines.ts';
import {
  FAR_VILLAGE,
  facilitator,
  KECAMATAN,
  newId,
  OTHER_VILLAGE,
  subdistrict,
  VILLAGE,
} from './field-work.ts';
import { act, createArgs, inPeriod, submitted } from './proposal-work.ts';
import { enlist } from './register-work.ts';

const TODAY = '2026-09-20';
const nothing = {
  planned: 0,
  open: 0,
  closed: 0,
  cancelled: 0,
  invited: 0,
  filled: 0,
  photos: 0,
  socialisedOn: null,
  attended: 0,
  lastReceivedAt: null,
};

describeOnBothEngines('totals', (engine) => {
  it('are naught where nothing arrived', async () => {
    const storage = await engine.storage();
    expect(await readTotals(storage, [], TODAY)).toEqual({
      regions: [],
      proposals: [],
      openConflicts: 0,
    });
    expect(await readTotals(storage, [KECAMATAN, VILLAGE], TODAY)).toEqual({
      regions: [KECAMATAN, VILLAGE].map((regionCode) => ({ regionCode, ...nothing })),
      proposals: [],
      openConflicts: 0,
    });
  });

  it('count meetings, places, photos and people by region', async () => {
    const storage = await engine.storage();
    const sri = facilitator();
    const joko = subdistrict();

    await joko.hold(storage, { regionCode: OTHER_VILLAGE, date: '2026-09-21' });
    const today = await sri.hold(storage, { date: TODAY });
    await sri.invite(storage, today, { status: 'present' });
    const cancelled = await sri.hold(storage, { date: '2026-09-01' });
    await sri.invite(storage, cancelled, { status: 'present' });
    const cancel = { id: cancelled, step: 'cancel', reason: 'Banjir' } as const;
    await sri.deliver(storage, sri.make('meeting.step', cancel));

    const social = { kind: 'socialisation', regionCode: KECAMATAN } as const;
    const second = await joko.hold(storage, { ...social, date: '2026-09-18' });
    const first = await joko.hold(storage, { ...social, date: '2026-09-16' });
    const called = await joko.hold(storage, { ...social, date: '2026-09-15' });
    for (const meeting of [second, first, called]) {
      await joko.invite(storage, meeting, { regionCode: VILLAGE, status: 'present' });
    }
    await joko.deliver(
      storage,
      joko.make('meeting.step', { id: called, step: 'cancel', reason: 'Banjir' }),
    );
    await joko.invite(storage, first, {
      regionCode: OTHER_VILLAGE,
      status: 'represented',
      representedBy: 'Tono',
    });
    await joko.invite(storage, first, { regionCode: OTHER_VILLAGE, status: 'excused' });
    await joko.invite(storage, first, { name: 'Yu', walkIn: true, status: 'present' });
    const removed = await joko.invite(storage, first, { status: 'present' });
    await joko.deliver(storage, joko.mark(first, removed, { removed: true }));
    await joko.deliver(
      storage,
      joko.make('meeting.step', { id: first, step: 'close', reason: '' }),
    );

    const bytes = Buffer.from('a photo');
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const photo = { meetingId: today, mime: 'image/webp', size: 7, width: 1, height: 1 } as const;
    for (const hash of [sha256, 'b'.repeat(64)]) {
      const args = { id: newId(), caption: '', ...photo, sha256: hash };
      await sri.deliver(storage, sri.make('photo.add', args));
    }
    const stored = new Date('2026-12-24T00:00:00.000Z');
    await putBlob(storage, sri, sha256, bytes, stored);

    const place = await sri.invite(storage, today, { name: 'Budi' });
    await sri.deliver(storage, sri.mark(today, place, { name: 'Budi S' }));
    await sri.deliver(storage, sri.mark(today, place, { name: 'Budiman' }, { base: {} }));

    const { regions, openConflicts } = await readTotals(
      storage,
      [KECAMATAN, VILLAGE, OTHER_VILLAGE],
      TODAY,
    );
    expect(openConflicts).toBe(1);
    expect(v.is(v.array(RegionTotals), regions)).toBe(true);
    expect(regions).toEqual([
      {
        ...nothing,
        regionCode: KECAMATAN,
        open: 1,
        closed: 1,
        cancelled: 1,
        invited: 4,
        filled: 4,
        lastReceivedAt: joko.now.toISOString(),
      },
      {
        ...nothing,
        regionCode: VILLAGE,
        open: 1,
        cancelled: 1,
        invited: 2,
        filled: 1,
        photos: 1,
        attended: 3,
        socialisedOn: '2026-09-16',
        lastReceivedAt: stored.toISOString(),
      },
      {
        ...nothing,
        regionCode: OTHER_VILLAGE,
        planned: 1,
        attended: 1,
        socialisedOn: '2026-09-16',
        lastReceivedAt: regions[2]?.lastReceivedAt ?? '',
      },
    ]);
    const village = await readTotals(storage, [OTHER_VILLAGE], TODAY);
    expect(village).toEqual({ regions: [regions[2]], proposals: [], openConflicts: 0 });
    const tomorrow = await readTotals(storage, [OTHER_VILLAGE], '2026-09-21');
    expect(tomorrow.regions[0]).toMatchObject({ planned: 0, open: 1 });
  });

  it('count proposals by village, period, kind and state, and nobody in the register', async () => {
    const storage = await engine.storage();
    const sri = inPeriod(facilitator());
    const wati = inPeriod(facilitator('Wati Rekaan', [OTHER_VILLAGE]));
    const removal = { kind: 'removal', reason: 'notFound' } as const;
    const wanted = [
      createArgs(),
      createArgs(),
      createArgs({ period: '2025-01' }),
      createArgs({ period: '2024-10' }),
      createArgs(removal),
    ];
    const other = createArgs({ regionCode: OTHER_VILLAGE });
    await act(
      storage,
      sri,
      wanted.map((args) => sri.make('proposal.create', args)),
    );
    await act(storage, wati, [wati.make('proposal.create', other)]);
    await submitted(storage, sri);
    const arrived = sri.now.toISOString();
    await enlist(storage, [{ regionCode: VILLAGE }, { regionCode: FAR_VILLAGE }]);

    const regions = [KECAMATAN, VILLAGE, OTHER_VILLAGE, FAR_VILLAGE];
    const totals = await readTotals(storage, regions, '2026-10-14');
    const count = (regionCode: string, period: string, kind: string, state: string, n = 1) => {
      return { regionCode, period, kind, state, proposals: n };
    };
    expect(v.is(v.array(ProposalTotals), totals.proposals)).toBe(true);
    expect(totals.proposals).toEqual([
      count(VILLAGE, '2025-01', 'new', 'draft'),
      count(VILLAGE, '2026-10', 'new', 'draft', 2),
      count(VILLAGE, '2026-10', 'new', 'submitted'),
      count(VILLAGE, '2026-10', 'removal', 'draft'),
      count(OTHER_VILLAGE, '2026-10', 'new', 'draft'),
    ]);
    expect(totals.regions.map(({ lastReceivedAt }) => lastReceivedAt)).toEqual([
      null,
      arrived,
      wati.now.toISOString(),
      null,
    ]);
    const ofOther = await readTotals(storage, [OTHER_VILLAGE], '2026-10-14');
    expect(ofOther.proposals).toEqual(totals.proposals.slice(-1));
  });
});
