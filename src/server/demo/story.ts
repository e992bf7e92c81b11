import type { Kecamatan, Village } from '../../domain/region.ts';
import { addDays, wibDate } from '../../domain/time.ts';
import type { AccountsContext } from '../auth/accounts.ts';
import { instantOf, workingDay } from './calendar.ts';
import { hireCast } from './cast.ts';
import type { Cast } from './cast.ts';
import { Offices } from './guests.ts';
import { closeMeeting, holdMeeting, prepareList, schedule } from './meeting.ts';
import type { Held, Plan, Stage } from './meeting.ts';
import { playMusyawarahs } from './musyawarah.ts';
import { Chance } from './random.ts';
import { playTeams } from './teams.ts';

/** Of the sixteen or so kecamatan, how many have had their meeting before today. */
const SHARE_PAST = 0.6;
const DAYS_BETWEEN = 2;
const CLOCK_OFF_MS = 65 * 60_000;
const DAYS_EARLIER = 6;
const DAY_MS = 24 * 60 * 60_000;
const HIRED_DAYS_AGO = 45;

/** Where the three people live whose links the demo prints. */
export interface Leads {
  readonly cast: Cast;
  readonly kecamatan: Kecamatan;
  readonly village: Village;
}

/**
 * Plays some weeks of an invented regency up to now: the schedule, meetings held and recorded,
 * some under way today, some still to come. All of it is delivered as phones deliver it.
 */
export async function playStory(context: AccountsContext): Promise<Leads> {
  const { storage, regions, now: clock } = context;
  const chance = new Chance('people');
  const now = new Date(clock());
  const stage: Stage = { storage, offices: new Offices(chance), now };
  const hiredAt = now.getTime() - HIRED_DAYS_AGO * DAY_MS;
  const cast = await hireCast({ ...context, now: () => hiredAt }, chance);
  const kecamatan = leadOf(regions.kecamatan, regions.name);
  const village = kecamatan.villages.find(({ kind }) => kind === 'desa') ?? kecamatan.villages[0];
  if (!village) throw new Error('The demo needs a kecamatan with villages.');

  const socialisations = await announce(stage, cast, regions.code, kecamatan, regions.kecamatan);
  const today = wibDate(now.getTime());
  for (const [index, meeting] of socialisations.entries()) {
    await playSocialisation(stage, cast, meeting, today, index);
    if (meeting.date < today) await playTeams(cast, meeting, regions.code, today);
  }
  await callOff(cast, regions.code, socialisations[3]);
  await playMusyawarahs(stage, cast, kecamatan, village, regions.code, today);
  await announceFormation(stage, cast, kecamatan, village, today);
  await disagree(
    stage,
    cast,
    regions.code,
    socialisations.findLast(({ date }) => date > today),
  );
  return { cast, kecamatan, village };
}

/** The kecamatan that the regency is named after, else the first. */
function leadOf(all: readonly Kecamatan[], regencyName: string): Kecamatan {
  const lead = all.find(({ name }) => regencyName.endsWith(` ${name}`)) ?? all[0];
  if (!lead) throw new Error('The demo needs a regency with kecamatan.');
  return lead;
}

/** The regency's schedule, one kecamatan after another; that of the leads has its day today. */
async function announce(
  stage: Stage,
  cast: Cast,
  regency: string,
  lead: Kecamatan,
  all: readonly Kecamatan[],
): Promise<Held[]> {
  const today = wibDate(stage.now.getTime());
  const announcedAt = instantOf(addDays(today, -35), '10:00');
  const actor = await cast.actorOf(regency, announcedAt);
  const before = Math.floor(all.length * SHARE_PAST);
  const others = all.filter(({ code }) => code !== lead.code);
  const order = [...others.slice(0, before), lead, ...others.slice(before)];
  const meetings: Held[] = [];
  for (const [index, kecamatan] of order.entries()) {
    // two have their day today
    const away = (index > before ? index - before - 1 : index - before) * DAYS_BETWEEN;
    const plan: Plan = {
      kind: 'socialisation',
      regionCode: kecamatan.code,
      kecamatan,
      date: workingDay(addDays(today, away), today),
      startTime: new Chance(`time of ${kecamatan.code}`).pick(['08:30', '09:00', '09:00', '13:00']),
      place: `Pendopo Kecamatan ${kecamatan.name}`,
    };
    meetings.push(await schedule(actor, announcedAt, plan));
  }
  return meetings;
}

async function playSocialisation(
  stage: Stage,
  cast: Cast,
  meeting: Held,
  today: string,
  index: number,
): Promise<void> {
  const { kecamatan, date } = meeting;
  if (date > today && index % 2 === 1) return;
  const dayBefore = date > today ? addDays(today, -1) : addDays(date, -1);
  const at = instantOf(dayBefore, '14:00');
  const actor = await cast.actorOf(kecamatan.code, at);
  const listed = await prepareList(actor, at, meeting, stage);
  if (date > today) return;
  await holdMeeting(actor, listed, stage, date === today ? 0.6 : 1);
  // somebody has yet to write the minutes of the third
  if (date === today || index === 2) return;
  await closeMeeting(actor, listed, stage);
  if (index === 1) await reopen(actor, listed, date);
  const [first] = kecamatan.villages;
  if (first && index % 2 === 0) await playFormation(stage, cast, kecamatan, first, date, today);
}

/** An earlier day for one of the meetings, which had to be called off. */
async function callOff(cast: Cast, regency: string, meeting: Held | undefined): Promise<void> {
  if (!meeting) return;
  const date = addDays(meeting.date, -DAYS_EARLIER);
  const at = instantOf(addDays(date, -2), '09:00');
  const actor = await cast.actorOf(regency, at);
  const { id } = await schedule(actor, at, { ...meeting, date });
  const cancel = { id, step: 'cancel', reason: 'Pendopo dipakai untuk kegiatan lain' } as const;
  await actor.act(instantOf(addDays(date, -1), '13:00'), [{ name: 'meeting.step', args: cancel }]);
}

async function reopen(
  actor: Awaited<ReturnType<Cast['actorOf']>>,
  { id }: Held,
  date: string,
): Promise<void> {
  const reason = 'Satu nama di daftar hadir keliru';
  const steps = { reopen: instantOf(date, '15:10'), close: instantOf(date, '15:25') };
  await actor.act(steps.reopen, [{ name: 'meeting.step', args: { id, step: 'reopen', reason } }]);
  await actor.act(steps.close, [{ name: 'meeting.step', args: { id, step: 'close', reason: '' } }]);
}

/** A village forms its team some days after the meeting at its kecamatan. */
async function playFormation(
  stage: Stage,
  cast: Cast,
  kecamatan: Kecamatan,
  village: Village,
  after: string,
  today: string,
): Promise<void> {
  const chance = new Chance(village.code);
  const date = workingDay(addDays(after, chance.whole(4, 9)), today);
  const at = instantOf(after, '16:00');
  const actor = await cast.actorOf(village.code, at);
  // some phones have lost some of their work
  if (chance.hits(0.3)) actor.forget(2);
  const plan: Plan = {
    kind: 'teamFormation',
    regionCode: village.code,
    kecamatan,
    date,
    startTime: '09:00',
    place: `Balai ${village.kind} ${village.name}`,
  };
  const meeting = await prepareList(actor, at, await schedule(actor, at, plan), stage);
  if (date >= today) return;
  await holdMeeting(actor, meeting, stage);
  await closeMeeting(actor, meeting, stage);
}

/** The facilitator whose link is printed has the formation of a team before them. */
async function announceFormation(
  stage: Stage,
  cast: Cast,
  kecamatan: Kecamatan,
  village: Village,
  today: string,
): Promise<void> {
  const yesterday = instantOf(addDays(today, -1), '16:30');
  const actor = await cast.actorOf(village.code, yesterday);
  const plan: Plan = {
    kind: 'teamFormation',
    regionCode: village.code,
    kecamatan,
    date: workingDay(addDays(today, 6), today),
    startTime: '09:00',
    place: `Balai desa ${village.name}`,
  };
  await prepareList(actor, yesterday, await schedule(actor, yesterday, plan), stage);
}

/** Two people change the place of a meeting without knowing of each other. */
async function disagree(
  stage: Stage,
  cast: Cast,
  regency: string,
  meeting: Held | undefined,
): Promise<void> {
  if (!meeting) return;
  const { id, kecamatan } = meeting;
  const yesterday = wibDate(stage.now.getTime() - DAY_MS);
  const at = (time: string) => instantOf(yesterday, time);
  const ofKecamatan = await cast.actorOf(kecamatan.code, at('09:00'));
  const ofRegency = await cast.actorOf(regency, at('09:00'));
  const move = (place: string) =>
    ({ name: 'meeting.edit', args: { id, changes: { place } } }) as const;
  const before = ofRegency.recall(id);
  await ofKecamatan.act(at('10:00'), [move(`Aula Kecamatan ${kecamatan.name}`)], CLOCK_OFF_MS);
  ofRegency.recall(id, before);
  await ofRegency.act(at('10:30'), [move(`Balai Pertemuan ${kecamatan.name}`)]);
}
